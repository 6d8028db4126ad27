package kapok.hotline.ticket;

import java.util.Locale;

/** Tickets that have the same time limits (时限类别). */
public enum LimitClass {
    URGENT,
    BUSINESS_CONSULTATION,
    BUSINESS,
    CONSULTATION,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    PRAISE,
    DIFFICULT;

    static LimitClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static LimitClass of(TicketKind kind) {
        return valueOf(kind.name());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
