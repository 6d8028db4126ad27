package kapok.hotline.arrival;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files that come with something (随附文件): one that is refused must not take back what it came with, so each stands in a
 * savepoint of its own.
 */
@Component
public class FileTray {
    private final Attachments attachments;
    private final TransactionTemplate apart;

    FileTray(Attachments attachments, PlatformTransactionManager transactions) {
        this.attachments = attachments;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What came of a file: kept, or why not. */
    public sealed interface Outcome {
        /** It was kept (已收下). */
        record Kept(Attachment attachment) implements Outcome {}

        /** It was not (未收下). */
        record Refused(RuleViolation reason) implements Outcome {}

        default Optional<RuleViolation> refusal() {
            return this instanceof Refused(var reason) ? Optional.of(reason) : Optional.empty();
        }
    }

    List<String> names(String ownerKind, String ownerId) {
        return attachments.of(ownerKind, ownerId).stream().map(Attachment::name).toList();
    }

    public Outcome keep(String ownerKind, String ownerId, String name, InputStream content) {
        try {
            var kept = apart.execute(_ -> attachments.keep(Caller.anybody(), ownerKind, ownerId, name, content));
            return new Outcome.Kept(java.util.Objects.requireNonNull(kept));
        } catch (RuleViolation refused) {
            return new Outcome.Refused(refused);
        }
    }
}
