package kapok.figure;

/** The permissions of {@code figure}. */
public final class FigurePermissions {
    /** Open figures that are not public. */
    public static final String VIEW = "figure.view";
    /** Take over official statistics (官方统计). */
    public static final String STATE = "figure.state";

    private FigurePermissions() {}
}
