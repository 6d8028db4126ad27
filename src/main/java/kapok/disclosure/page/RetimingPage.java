package kapok.disclosure.page;

import java.util.List;

/** The runs that computed last days anew, latest first, and what the chosen one moved. */
public record RetimingPage(List<Run> runs, List<Moved> moved) {
    /** A run; {@code because} is the notice or what else set it off. */
    public record Run(long id, String on, String because, int lookedAt, long moved, boolean shown) {}

    /** A request and its last day before and after; {@code sooner} if there is less time now. */
    public record Moved(String number, String subject, String before, String after, boolean sooner) {}
}
