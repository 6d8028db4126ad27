package kapok.hotline.figures;

/** What one may be allowed to do with the hotline's figures (热线统计权限). */
public final class FigurePermissions {
    /** 查看看板和考核. */
    public static final String OVERSEE = "hotline.oversee";
    /** 剔除考核、设定考核规则. */
    public static final String ASSESS = "hotline.assess";

    private FigurePermissions() {}
}
