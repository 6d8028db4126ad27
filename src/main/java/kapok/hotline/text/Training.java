package kapok.hotline.text;

import java.time.Clock;
import java.time.Duration;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Trains a new model once a week (定期训练), when the newest is older than that. */
@Component
class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final Duration OLD = Duration.ofDays(7);

    private final Categories categories;
    private final Models models;
    private final Clock clock;

    Training(Categories categories, Models models, Clock clock) {
        this.categories = categories;
        this.models = models;
        this.clock = clock;
    }

    /** The first model need not wait for the night. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void begin() {
        if (untaught()) {
            run();
        }
    }

    private boolean untaught() {
        try {
            return models.about(1).isEmpty();
        } catch (DataAccessException away) {
            LOG.debug("training waits for the database", away);
            return false;
        }
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void run() {
        try {
            var newest = models.about(1);
            if (newest.isEmpty() || newest.getFirst().trainedAt().plus(OLD).isBefore(clock.instant())) {
                categories.train(Caller.system("training"));
            }
        } catch (RuleViolation few) {
            LOG.debug("no training: {}", few.code());
        } catch (DataAccessException away) {
            LOG.debug("training waits for the database", away);
        }
    }
}
