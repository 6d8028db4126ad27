package kapok.disclosure;

/** What one may be allowed to do in the register of requests (依申请公开权限). */
public final class DisclosurePermissions {
    /** 查看申请. */
    public static final String READ = "disclosure.read";
    /** 登记申请、记录办理情况. */
    public static final String WRITE = "disclosure.write";
    /** 批量导入. */
    public static final String IMPORT = "disclosure.import";
    /** 查看申请人姓名和联系方式（留痕）. */
    public static final String REVEAL = "disclosure.reveal";

    /** 删除申请人个人信息（留痕）. */
    public static final String ERASE = "disclosure.erase";
    /** 管理接口令牌和回调. */
    public static final String CONNECT = "disclosure.connect";

    /** 查看各机关办理数量（不见申请内容和个人信息）. */
    public static final String OVERSEE = "disclosure.oversee";

    /** 签发文书. */
    public static final String SIGN = "disclosure.sign";

    private DisclosurePermissions() {}
}
