package kapok.document;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps the store once a day (孤儿文件清理). A day's grace: an upload in progress is younger. */
@Configuration(proxyBeanMethods = false)
class AttachmentSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweeper.class);

    private final Attachments attachments;
    private final Clock clock;

    AttachmentSweeper(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void sweep() {
        var swept = attachments.storedBefore(clock.instant().minus(Duration.ofDays(1))).stream()
                .filter(attachments::sweep)
                .count();
        if (swept > 0) {
            LOG.info("attachments swept={}", swept);
        }
    }
}
