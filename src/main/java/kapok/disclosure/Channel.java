package kapok.disclosure;

/** Through what a request came (申请渠道). E-mail counts as online: the national table has no row of its own for it. */
public enum Channel {
    /** 当面. */
    IN_PERSON("in_person", "in_person"),
    /** 传真. */
    FAX("fax", "fax"),
    /** 网络, 电子邮件. */
    ONLINE("online", "online"),
    /** 信函. */
    MAIL("mail", "letter");

    private final String code;
    private final String row;

    Channel(String code, String row) {
        this.code = code;
        this.row = row;
    }

    /** As stored and imported. */
    public String code() {
        return code;
    }

    /** Its row in 政府信息公开情况统计表 below {@code requests.received}. */
    String row() {
        return row;
    }
}
