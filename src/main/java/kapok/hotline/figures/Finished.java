package kapok.hotline.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.DueSource.Done;
import kapok.web.DueSource.Pile;
import org.springframework.stereotype.Component;

/** How many tickets were finished since the month began (本月办结), as the figures count them; as they stood this minute. */
@Component
public class Finished {
    private final Cache<Instant, Unfrozen> minutes =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Counts counts;
    private final Extents extents;
    private final Pace pace;
    private final AgencyDirectory agencies;
    private final Clock clock;

    Finished(Counts counts, Extents extents, Pace pace, AgencyDirectory agencies, Clock clock) {
        this.counts = counts;
        this.extents = extents;
        this.pace = pace;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Of the caller's own organ; of the city for who sees all of it. Absent for a caller of no organ. */
    public Optional<Done> sinceMonthBegan(Caller caller) {
        return organ(caller).map(organ -> {
            var today = Beijing.today(clock);
            var first = today.withDayOfMonth(1);
            var href = "/figures/hotline.finished?organ=" + organ + "&from=" + first + "&to=" + today;
            return new Done(
                    Pile.of(finished(organ, first, today), href),
                    finished(organ, first.minusMonths(1), today.minusMonths(1)),
                    (caller.scope().everything() ? pace.ofCity() : pace.of(organ)).orElse(null));
        });
    }

    private Optional<String> organ(Caller caller) {
        return caller.scope().everything()
                ? agencies.findOwner().map(Organ::code)
                : Optional.ofNullable(caller.organ());
    }

    private long finished(String organ, LocalDate first, LocalDate last) {
        var live = minutes.get(clock.instant().truncatedTo(ChronoUnit.MINUTES), _ -> new Unfrozen());
        return Counted.of(counts.totals(extents.organs(first, last, Set.of(organ)), live), "finished")
                .n();
    }
}
