package kapok.notification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kapok.privacy.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one notice at a time to its carrier (发送员), outside any transaction, and notes what came of it. */
@Component
class Postman {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("notice");

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** 个人信息保护法 第十九条: no longer than needed; complaints about a notice come within half a year. */
    private static final Duration KEPT = Duration.ofDays(183);

    /** Of the four at work: a gateway that takes half a minute for each message must leave hands for the others. */
    static final int AT_ONCE = 2;

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Notices notices;
    private final List<Carrier> carriers;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<Channel, Semaphore> hands = new EnumMap<>(Channel.class);

    Postman(Notices notices, List<Carrier> carriers, Secrets secrets, Clock clock) {
        this.notices = notices;
        this.carriers = List.copyOf(carriers);
        this.secrets = secrets;
        this.clock = clock;
        for (var channel : Channel.values()) {
            hands.put(channel, new Semaphore(AT_ONCE));
        }
    }

    /** Tries to send; gives when to try again, or nothing if it is done with. */
    Optional<Instant> attempt(UUID id) {
        return notices.findWaiting(id).flatMap(this::attempt);
    }

    /** One that finds its channel busy waits a little, which is no failure. */
    private Optional<Instant> attempt(Notices.Waiting waiting) {
        var hand = Objects.requireNonNull(hands.get(Channel.of(waiting.channel())));
        if (!hand.tryAcquire()) {
            return Optional.of(clock.instant().plus(SOON));
        }
        try {
            return conclude(waiting, deliver(waiting));
        } finally {
            hand.release();
        }
    }

    private Delivery deliver(Notices.Waiting waiting) {
        var channel = Channel.of(waiting.channel());
        var outgoing = new Outgoing(
                waiting.id(),
                channel,
                waiting.template(),
                secrets.open(Notifications.COLUMN, waiting.recipient()),
                secrets.open(Notifications.COLUMN, waiting.subject()),
                secrets.open(Notifications.COLUMN, waiting.body()));
        return carriers.stream()
                .filter(carrier -> carrier.carries(channel))
                .findFirst()
                .map(carrier -> carrier.deliver(outgoing))
                .orElseGet(() -> new Delivery.Refused("not-configured"));
    }

    private Optional<Instant> conclude(Notices.Waiting waiting, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted() -> {
                notices.finish(waiting.id(), "sent", null, clock.instant());
                yield Optional.empty();
            }
            case Delivery.Refused(var reason) -> giveUp(waiting, reason);
            case Delivery.Delayed(var reason) -> delay(waiting, reason);
        };
    }

    private Optional<Instant> delay(Notices.Waiting waiting, String reason) {
        var next = Attempts.delayAfter(waiting.attempts() + 1)
                .map(delay -> clock.instant().plus(delay));
        if (next.isEmpty()) {
            return giveUp(waiting, reason);
        }
        notices.postpone(waiting.id(), reason, next.get());
        LOG.info(
                "notice={} channel={} attempt={} reason={}",
                waiting.id(),
                waiting.channel(),
                waiting.attempts() + 1,
                reason);
        return next;
    }

    private Optional<Instant> giveUp(Notices.Waiting waiting, String reason) {
        notices.finish(waiting.id(), "failed", reason, clock.instant());
        LOG.warn("notice={} channel={} given up reason={}", waiting.id(), waiting.channel(), reason);
        return Optional.empty();
    }

    /** Erases what is older than half a year; gives how many. */
    int forget() {
        return notices.erase(clock.instant().minus(KEPT));
    }
}
