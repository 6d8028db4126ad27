package kapok.privacy;

/**
 * A place in a text that tells something about a person (个人信息).
 *
 * @param start index of its first {@code char}
 * @param end index after its last {@code char}
 */
public record PersonalData(Kind kind, int start, int end, String text) {
    /** What it tells. */
    public enum Kind {
        /** 公民身份号码. */
        CITIZEN_ID,
        /** 手机号码. */
        MOBILE,
        /** 固定电话. */
        LANDLINE,
        /** 电子邮箱. */
        MAIL,
        /** 银行卡号. */
        BANK_CARD,
        /** 姓名. */
        NAME,
        /** 护照、通行证等其他证件号码. */
        DOCUMENT,
        /** 机动车号牌. */
        PLATE,
        /** 门牌、楼栋、房号: the part of an address that leads to a door. */
        ADDRESS,
        /** 微信、QQ 等账号. */
        SOCIAL
    }
}
