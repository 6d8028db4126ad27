package kapok.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kapok.notification.page.NoticeLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of notices. */
@Repository
class Notices {
    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a notice that still has to go; texts encrypted. */
    record Waiting(
            UUID id, String channel, String template, byte[] recipient, byte[] subject, byte[] body, int attempts) {}

    void insert(Waiting notice, String recipientMasked, String aboutKind, String aboutId, Instant at) {
        jdbc.sql("""
                insert into notification.notice
                       (id, channel, template, recipient, recipient_masked, subject, body, about_kind, about_id,
                        stage, created_at, next_attempt_at)
                values (:id, :channel, :template, :recipient, :masked, :subject, :body, :aboutKind, :aboutId,
                        'waiting', :at, :at)
                """)
                .param("id", notice.id())
                .param("channel", notice.channel())
                .param("template", notice.template())
                .param("recipient", notice.recipient())
                .param("masked", recipientMasked)
                .param("subject", notice.subject())
                .param("body", notice.body())
                .param("aboutKind", aboutKind)
                .param("aboutId", aboutId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The notice if it still waits and its words are still there. */
    Optional<Waiting> findWaiting(UUID id) {
        return jdbc.sql("""
                select id, channel, template, recipient, subject, body, attempts
                  from notification.notice
                 where id = :id
                   and stage = 'waiting'
                   and recipient is not null
                """)
                .param("id", id)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("template"),
                        row.getBytes("recipient"),
                        row.getBytes("subject"),
                        row.getBytes("body"),
                        row.getInt("attempts")))
                .optional();
    }

    void finish(UUID id, String stage, @Nullable String reason, Instant at) {
        jdbc.sql("""
                update notification.notice
                   set stage = :stage,
                       attempts = attempts + 1,
                       reason = :reason,
                       next_attempt_at = null,
                       done_at = :at
                 where id = :id
                """)
                .param("stage", stage)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void postpone(UUID id, String reason, Instant until) {
        jdbc.sql("""
                update notification.notice
                   set attempts = attempts + 1,
                       reason = :reason,
                       next_attempt_at = :until
                 where id = :id
                """)
                .param("reason", reason)
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    /** Makes a failed notice wait again; false if there is none, or its words are erased. */
    boolean revive(UUID id, Instant at) {
        return jdbc.sql("""
                update notification.notice
                   set stage = 'waiting',
                       attempts = 0,
                       next_attempt_at = :at,
                       done_at = null
                 where id = :id
                   and stage = 'failed'
                   and recipient is not null
                """).param("at", Timestamp.from(at)).param("id", id).update() > 0;
    }

    /** @param stage empty for all */
    long count(String stage) {
        return jdbc.sql("""
                select count(*)
                  from notification.notice
                 where :stage in ('', stage)
                """).param("stage", stage).query(Long.class).single();
    }

    /** Newest first. */
    List<NoticeLine> page(String stage, long offset, int limit) {
        return jdbc.sql("""
                select id, channel, template, recipient_masked as recipient, about_kind, about_id, stage, attempts,
                       coalesce(reason, '') as reason, created_at, next_attempt_at, done_at
                  from notification.notice
                 where :stage in ('', stage)
                 order by position desc
                offset :offset
                 limit :limit
                """)
                .param("stage", stage)
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeLine.class)
                .list();
    }

    /** Erases recipients and words; what remains says that something was sent, not to whom. */
    int erase(Instant before) {
        return jdbc.sql("""
                update notification.notice
                   set recipient = null,
                       recipient_masked = '*',
                       subject = null,
                       body = null
                 where created_at < :before
                   and recipient is not null
                """).param("before", Timestamp.from(before)).update();
    }
}
