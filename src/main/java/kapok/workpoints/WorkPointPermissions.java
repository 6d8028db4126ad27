package kapok.workpoints;

/** What one may be allowed to do with work points (要点分工权限). */
public final class WorkPointPermissions {
    /** 查看要点. */
    public static final String READ = "workpoints.read";
    /** 登记分工、进展和完成情况. */
    public static final String WRITE = "workpoints.write";
    /** 批量导入. */
    public static final String IMPORT = "workpoints.import";

    private WorkPointPermissions() {}
}
