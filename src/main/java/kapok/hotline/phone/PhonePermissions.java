package kapok.hotline.phone;

/** What one may be allowed to do at the telephone (电话渠道权限). */
public final class PhonePermissions {
    /** 接听来电. */
    public static final String ANSWER = "hotline.calls";
    /** 安排领导接电. */
    public static final String SESSIONS = "hotline.sessions";

    private PhonePermissions() {}
}
