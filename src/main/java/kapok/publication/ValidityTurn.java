package kapok.publication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Documents come into force and run out with the day (有效性随日更新). Running twice, or on two nodes, does no harm. */
@Component
class ValidityTurn {
    private static final Logger LOG = LoggerFactory.getLogger(ValidityTurn.class);

    private final PublicationDesk desk;

    ValidityTurn(PublicationDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void turn() {
        var turned = desk.turnOfDay();
        if (turned > 0) {
            LOG.info("publications turned={}", turned);
        }
    }
}
