package kapok.hotline.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long it took to finish what was finished since the month began (平均办理用时), of the tickets that the figure counts as
 * finished. A mean of thousands hardly moves, so that it is read anew every ten minutes.
 */
@Repository
class Pace {
    private static final long FRESH = 600;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private final Cache<Long, List<Taken>> read =
            Caffeine.newBuilder().maximumSize(2).build();
    private final JdbcClient jdbc;
    private final AssessmentRules rules;
    private final Clock clock;

    Pace(JdbcClient jdbc, AssessmentRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many tickets a unit finished, and how many seconds they took together. */
    private record Taken(String unit, long n, BigDecimal seconds) {}

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
        return read.get(clock.instant().getEpochSecond() / FRESH, _ -> taken(Beijing.today(clock)));
    }

    private List<Taken> taken(LocalDate today) {
        var first = today.withDayOfMonth(1);
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
