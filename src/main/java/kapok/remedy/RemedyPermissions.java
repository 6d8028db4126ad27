package kapok.remedy;

/** What one may be allowed to do in the register of reconsiderations and suits (复议诉讼权限). */
public final class RemedyPermissions {
    /** 查看案件. */
    public static final String READ = "remedy.read";
    /** 登记案件、记录进展和结果. */
    public static final String WRITE = "remedy.write";
    /** 批量导入. */
    public static final String IMPORT = "remedy.import";

    private RemedyPermissions() {}
}
