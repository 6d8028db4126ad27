package kapok.web;

import java.time.Instant;

/**
 * Somebody else changed the record while this caller was editing it (编辑冲突); becomes 409 and says who and when.
 * Controllers of forms catch it and show the form again with the person's text.
 */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String changedBy;
    private final Instant changedAt;

    public StaleVersion(String what, String changedBy, Instant changedAt) {
        super(what);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
