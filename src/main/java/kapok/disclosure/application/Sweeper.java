package kapok.disclosure.application;

import java.time.Clock;
import java.time.Duration;
import kapok.document.Attachments;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeps out what has expired (过期清理): drafts with their files, and counts of tries. Running twice does no harm. */
@Component
class Sweeper {
    private final Drafts drafts;
    private final Attempts attempts;
    private final Attachments attachments;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sweeper(Drafts drafts, Attempts attempts, Attachments attachments, TransactionTemplate transactions, Clock clock) {
        this.drafts = drafts;
        this.attempts = attempts;
        this.attachments = attachments;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        attempts.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
        for (var draft : drafts.expired(clock.instant())) {
            transactions.executeWithoutResult(_ -> {
                attachments.removeAll(ApplicantFiles.OF_DRAFT, draft.toString());
                drafts.remove(draft);
            });
        }
    }
}
