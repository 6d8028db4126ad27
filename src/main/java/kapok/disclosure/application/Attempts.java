package kapok.disclosure.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how often something is tried (频次计数), in the database, so that every node counts together. Addresses and numbers
 * stand there only as keyed hashes.
 */
@Repository
class Attempts {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Counts one more, whatever comes of it, and says whether it is still within {@code most} of its span. */
    boolean allow(String what, String who, int most, Duration span) {
        var now = clock.instant().getEpochSecond();
        var start = Instant.ofEpochSecond(now - now % span.toSeconds());
        var tries = jdbc.sql("""
                        insert into disclosure.attempt (bucket, span_start, tries) values (:bucket, :start, 1)
                        on conflict (bucket, span_start) do update set tries = disclosure.attempt.tries + 1
                        returning tries
                        """)
                .param("bucket", secrets.blindIndex("disclosure.attempt." + what, who))
                .param("start", Timestamp.from(start))
                .query(Integer.class)
                .single();
        return tries <= most;
    }

    int forgetBefore(Instant start) {
        return jdbc.sql("delete from disclosure.attempt where span_start < :start")
                .param("start", Timestamp.from(start))
                .update();
    }
}
