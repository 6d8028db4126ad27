package kapok.hotline.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long it really took of late (实际办理时长), per kind; read anew every hour. */
@Repository
public class Typical {
    private static final Duration SPAN = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int FEWEST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Held held;

    private record Held(Instant at, List<Took> took) {}

    /**
     * What half of a kind's tickets took at most.
     *
     * @param hours from receipt to the answer
     * @param answered how many that says
     */
    public record Took(String kind, long hours, long answered) {}

    Typical(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By kind; none of a kind with too few to say. */
    public List<Took> ofLate() {
        var now = clock.instant();
        var known = held;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Held(now, read(now));
            held = known;
        }
        return known.took();
    }

    private List<Took> read(Instant now) {
        return jdbc.sql("""
                select kind,
                       ceil(percentile_disc(0.5) within group (
                           order by extract(epoch from answered_at - received_at)) / 3600)::bigint as hours,
                       count(*) as answered
                  from hotline.fact
                 where received_at >= :from
                   and answered_at is not null
                 group by kind
                having count(*) >= :fewest
                 order by kind
                """)
                .param("from", Timestamp.from(now.minus(SPAN)))
                .param("fewest", FEWEST)
                .query(Took.class)
                .list();
    }
}
