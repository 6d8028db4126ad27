package kapok.disclosure.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kapok.privacy.Secrets;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what applicants say after they have applied (申请人来文). The words may tell of persons and are secrets. */
@Repository
class Messages {
    private static final String COLUMN = "disclosure.message.words";
    private static final String COLUMNS = """
            select id, request, organ, kind, words, reference, score, sent_at, handled_by, handled_at
              from disclosure.message
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Messages(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * A message.
     *
     * @param kind purpose, correction, reason, withdrawal, payment, complaint or rating
     * @param reference of a payment; else empty
     */
    record Message(
            UUID id,
            String request,
            String organ,
            String kind,
            String words,
            String reference,
            @Nullable Integer score,
            Instant sentAt,
            @Nullable String handledBy) {}

    UUID send(
            String request,
            String organ,
            String kind,
            String words,
            String reference,
            @Nullable Integer score,
            Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into disclosure.message (id, request, organ, kind, words, reference, score, sent_at)
                values (:id, :request, :organ, :kind, :words, :reference, :score, :now)
                """)
                .param("id", id)
                .param("request", request)
                .param("organ", organ)
                .param("kind", kind)
                .param("words", words.isEmpty() ? null : secrets.seal(COLUMN, words), java.sql.Types.BINARY)
                .param("reference", reference)
                .param("score", score, java.sql.Types.INTEGER)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** What came for a case, in order. */
    List<Message> of(String request) {
        return jdbc.sql(COLUMNS + " where request = :request order by position")
                .param("request", request)
                .query((row, _) -> read(row))
                .list();
    }

    /** What nobody has looked at yet, oldest first; purposes and ratings ask for nothing. */
    List<Message> waiting(OrganScope scope, long after, int most) {
        return jdbc.sql(COLUMNS + """
                         where handled_at is null
                           and kind not in ('purpose', 'rating')
                           and (:everything or organ = any(:organs))
                         order by position
                         limit :most offset :after
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organs().toArray(String[]::new))
                .param("most", most)
                .param("after", after)
                .query((row, _) -> read(row))
                .list();
    }

    long count(OrganScope scope) {
        return jdbc.sql("""
                        select count(*)
                          from disclosure.message
                         where handled_at is null
                           and kind not in ('purpose', 'rating')
                           and (:everything or organ = any(:organs))
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organs().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    void handle(UUID id, String by, Instant now) {
        jdbc.sql("""
                update disclosure.message
                   set handled_by = :by, handled_at = :now
                 where id = :id
                   and handled_at is null
                """)
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private Message read(ResultSet row) throws SQLException {
        var words = row.getBytes("words");
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("request"),
                row.getString("organ"),
                row.getString("kind"),
                words == null ? "" : secrets.open(COLUMN, words),
                row.getString("reference"),
                row.getObject("score", Integer.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("handled_by"));
    }
}
