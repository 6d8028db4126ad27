package kapok.disclosure;

/** Who applies (申请人情况): the six columns of table 3 of the annual report, whose ids the codes are. */
public enum ApplicantKind {
    /** 自然人. */
    NATURAL_PERSON,
    /** 商业企业. */
    ENTERPRISE,
    /** 科研机构. */
    RESEARCH,
    /** 社会公益组织. */
    PUBLIC_WELFARE,
    /** 法律服务机构. */
    LEGAL_SERVICE,
    /** 其他法人或者组织. */
    ORG_OTHER;

    /** As stored and imported. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
