package kapok.audit;

import java.time.Clock;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail of what was done (办理留痕). Every duty writes here, inside its own transaction. */
@Component
public class AuditTrail {
    private final AuditEntries entries;
    private final Clock clock;

    AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records one act.
     *
     * @param action what was done, as {@code context.verb}, for example {@code publication.publish}
     * @param objectKind the context's word for the object, for example {@code publication}
     * @param summary one sentence in Chinese without personal data
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, String action, String objectKind, String objectId, String summary) {
        record(caller, action, objectKind, objectId, summary, null);
    }

    /** As above, with what the object was and became, as JSON. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Caller caller, String action, String objectKind, String objectId, String summary, @Nullable String detail) {
        entries.insert(clock.instant(), caller, action, objectKind, objectId, summary, detail);
    }
}
