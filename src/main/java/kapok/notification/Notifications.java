package kapok.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends notices (发送通知). The duty that causes a notice hands it in inside its own transaction; it leaves after commit,
 * and never if the transaction fails. An outage of the mail server delays it and loses nothing.
 */
@Component
public class Notifications {
    static final String COLUMN = "notification.notice";

    private final Notices notices;
    private final Secrets secrets;
    private final MessageSource messages;
    private final SchedulerClient scheduler;
    private final NotificationSettings settings;
    private final Clock clock;

    Notifications(
            Notices notices,
            Secrets secrets,
            MessageSource messages,
            SchedulerClient scheduler,
            NotificationSettings settings,
            Clock clock) {
        this.settings = settings;
        this.notices = notices;
        this.secrets = secrets;
        this.messages = messages;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether SMS or WeChat can leave here: whether a gateway is set up for it. */
    public boolean ready(Channel channel) {
        return !settings.gateway(channel).url().isBlank();
    }

    /**
     * Hands in a notice; gives its id in the record of sends.
     *
     * @throws RuleViolation if the channel cannot reach such a recipient
     */
    @Transactional
    public UUID send(Notice notice) {
        if (!notice.channel().reaches(notice.recipient())) {
            throw new RuleViolation("notification.bad-recipient");
        }
        var id = UUID.randomUUID();
        var mail = notice.channel() == Channel.MAIL;
        var waiting = new Notices.Waiting(
                id,
                notice.channel().code(),
                notice.template(),
                seal(notice.recipient()),
                seal(mail ? words(notice, ".subject") : ""),
                seal(words(notice, mail ? ".body" : ".short")),
                0);
        var masked = notice.channel().mask(notice.recipient());
        notices.insert(waiting, masked, notice.aboutKind(), notice.aboutId(), clock.instant());
        queue(id);
        return id;
    }

    /** Tries a notice again that was given up (重新发送). */
    @Transactional
    public void retry(Caller caller, UUID id) {
        caller.require(NotificationPermissions.RETRY);
        if (!notices.revive(id, clock.instant())) {
            throw new RuleViolation("notification.not-failed");
        }
        queue(id);
    }

    /** At once, whichever clock the worker goes by. */
    private void queue(UUID id) {
        scheduler.scheduleIfNotExists(Postman.TASK.instance(id.toString()).build(), Instant.EPOCH);
    }

    private byte[] seal(String text) {
        return secrets.seal(COLUMN, text);
    }

    private String words(Notice notice, String part) {
        return messages.getMessage(notice.template() + part, notice.args().toArray(), Locale.ROOT);
    }
}
