package kapok.hotline.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Backlog;
import kapok.hotline.figures.Unfrozen;
import org.springframework.stereotype.Component;

/** Looks at what changes by the minute (看板实时数据): one look serves every wall of a beat, however many hang in the hall. */
@Component
class WallLooks {
    /** Between two looks, and two beats of the stream. */
    static final Duration BEAT = Duration.ofSeconds(3);

    private final Cache<LocalDate, Look> looks =
            Caffeine.newBuilder().expireAfterWrite(BEAT).build();
    private final Backlog backlog;
    private final Clock clock;

    WallLooks(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /**
     * What was under way at a moment.
     *
     * @param hours of the day, 0 to 23 → how many came, how many went
     */
    record Look(Instant at, List<Backlog.Standing> units, List<long[]> hours, Unfrozen live) {}

    Look now() {
        return looks.get(Beijing.today(clock), this::look);
    }

    private Look look(LocalDate today) {
        var now = clock.instant();
        return new Look(
                now, backlog.standing(now), backlog.hours(Beijing.start(today), Beijing.end(today)), new Unfrozen());
    }
}
