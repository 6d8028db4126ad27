package kapok.hotline.results;

/** What one may be allowed to do with results of requests (结果公开权限). */
public final class ResultPermissions {
    /** 审看脱敏结果并决定公开、不公开. */
    public static final String PUBLISH = "hotline.publish-results";

    private ResultPermissions() {}
}
