package kapok.publication;

import java.util.Locale;

/** Whether a document holds (有效性). What needs no validity, such as news, is {@link #VALID}. */
public enum Validity {
    /** 现行有效. */
    VALID,
    /** 尚未施行: effective from a later day. */
    NOT_YET,
    /** 已修改: valid as amended by another document. */
    AMENDED,
    /** 失效: its time ran out. */
    EXPIRED,
    /** 废止: repealed. */
    REPEALED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such validity */
    public static Validity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
