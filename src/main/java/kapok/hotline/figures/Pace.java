package kapok.hotline.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kapok.calendar.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long it took to finish what was finished since the month began (平均办理用时), of the tickets that the figure counts as
 * finished. A mean of thousands hardly moves, so that it is read anew every ten minutes, and nobody waits for that: a city's
 * month takes a second.
 */
@Repository
class Pace {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private final LoadingCache<LocalDate, List<Taken>> ofMonth;
    private final JdbcClient jdbc;
    private final AssessmentRules rules;
    private final Clock clock;

    Pace(JdbcClient jdbc, AssessmentRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
        this.ofMonth = Caffeine.newBuilder()
                .maximumSize(2)
                .refreshAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(this::taken);
    }

    /** How many tickets a unit finished, and how many seconds they took together. */
    private record Taken(String unit, long n, BigDecimal seconds) {}

    /** After history came late: what was read is read anew at once. */
    void forget() {
        ofMonth.invalidateAll();
    }

    /** Mean of the days from receipt to end; unknown of none. */
    Optional<BigDecimal> ofCity() {
        return mean(taken());
    }

    Optional<BigDecimal> of(String unit) {
        return mean(taken().stream().filter(one -> one.unit().equals(unit)).toList());
    }

    private static Optional<BigDecimal> mean(List<Taken> of) {
        var n = of.stream().mapToLong(Taken::n).sum();
        return n == 0
                ? Optional.empty()
                : Optional.of(of.stream()
                        .map(Taken::seconds)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(SECONDS_OF_DAY.multiply(BigDecimal.valueOf(n)), 1, RoundingMode.HALF_UP));
    }

    private List<Taken> taken() {
        return ofMonth.get(Beijing.today(clock).withDayOfMonth(1));
    }

    private List<Taken> taken(LocalDate first) {
        var today = Beijing.today(clock);
        return closed(rules.on(first).starts(first), rules.on(today).ends(today));
    }

    private List<Taken> closed(Instant from, Instant to) {
        return jdbc.sql("""
                select unit, count(*) as n, sum(extract(epoch from closed_at - received_at)) as seconds
                  from hotline.fact
                 where closed_at >= :from
                   and closed_at < :to
                   and not direct
                   and excluded_for is null
                 group by unit
                 order by unit
                """)
                .param("from", TicketFacts.time(from))
                .param("to", TicketFacts.time(to))
                .query(Taken.class)
                .list();
    }
}
