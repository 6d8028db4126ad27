package kapok.publication;

/** What one may be allowed to do in the register (主动公开权限). */
public final class PublicationPermissions {
    /** 查看稿件. */
    public static final String READ = "publication.read";
    /** 拟稿、修改、送审. */
    public static final String WRITE = "publication.write";
    /** 初审. */
    public static final String REVIEW_1 = "publication.review1";
    /** 复审. */
    public static final String REVIEW_2 = "publication.review2";
    /** 终审. */
    public static final String REVIEW_3 = "publication.review3";
    /** 发布、增加渠道. */
    public static final String PUBLISH = "publication.publish";
    /** 更正、撤回、废止. */
    public static final String CORRECT = "publication.correct";
    /** 批量导入. */
    public static final String IMPORT = "publication.import";
    /** 导出. */
    public static final String EXPORT = "publication.export";

    private PublicationPermissions() {}

    /** What it takes to change a publication: once the public reads it, more than to write one. */
    static String toChange(Publication publication) {
        return publication.stage() instanceof Stage.Published ? CORRECT : WRITE;
    }
}
