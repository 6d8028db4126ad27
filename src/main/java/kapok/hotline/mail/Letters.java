package kapok.hotline.mail;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters. */
@Repository
class Letters {
    static final String COLUMN = "hotline.letter";

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean taken(String id) {
        return jdbc.sql("select count(*) from hotline.letter where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many of the sender's letters became tickets since then. */
    long filedSince(byte[] sender, Instant since) {
        return jdbc.sql("""
                select count(*)
                  from hotline.letter
                 where sender = :sender
                   and outcome in ('filed', 'added')
                   and taken_at >= :since
                """)
                .param("sender", sender)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void insert(
            String id, byte[] sender, String outcome, @Nullable String reason, @Nullable String number, Instant at) {
        jdbc.sql("""
                insert into hotline.letter (id, sender, outcome, reason, number, taken_at)
                values (:id, :sender, :outcome, :reason, :number, :at)
                """)
                .param("id", id)
                .param("sender", sender)
                .param("outcome", outcome)
                .param("reason", reason == null ? "" : reason)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }
}
