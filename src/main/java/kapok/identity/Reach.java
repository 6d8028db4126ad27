package kapok.identity;

/** How far an officer's permissions reach (数据范围). */
public enum Reach {
    /** The officer's own organ (本机关). */
    OWN,
    /** The own organ and all below it (本机关及下属). */
    SUBORDINATES,
    /** Every organ (全市). */
    CITY;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Reach of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
