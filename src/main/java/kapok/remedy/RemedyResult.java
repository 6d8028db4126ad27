package kapok.remedy;

import java.util.Locale;

/** How a case ended (审理结果); while it has none it is 尚未审结. */
public enum RemedyResult {
    /** 结果维持: upheld, or the claim dismissed. */
    UPHELD,
    /** 结果纠正: annulled, changed, found unlawful, or ordered to act. */
    CORRECTED,
    /** 其他结果: withdrawn, settled, not admitted. */
    OTHER;

    /** As stored and imported, and the id of its column in table 4. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
