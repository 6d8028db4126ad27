package kapok.publication;

import java.util.Locale;

/** The class in which the annual report counts a publication (报告分类). Each publication is in exactly one. */
public enum ContentClass {
    /** 组织机构类. */
    ORGANISATION,
    /** 部门文件类. */
    DOCUMENTS,
    /** 动态类. */
    NEWS,
    /** 行政职权类. */
    POWERS,
    /** 财政预决算. */
    BUDGET,
    /** 建议提案办理结果类. */
    MOTIONS,
    /** 其他. */
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such class */
    public static ContentClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
