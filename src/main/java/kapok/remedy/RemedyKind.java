package kapok.remedy;

import java.util.Locale;

/** By what way an answer is contested (救济途径): the three blocks of table 4 of the annual report. */
public enum RemedyKind {
    /** 行政复议. */
    REVIEW,
    /** 未经复议直接起诉. */
    SUIT_DIRECT,
    /** 复议后起诉. */
    SUIT_AFTER_REVIEW;

    /** As stored and imported, and the id of its block in table 4. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
