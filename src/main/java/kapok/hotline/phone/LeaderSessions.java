package kapok.hotline.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of leaders' sessions. */
@Repository
class LeaderSessions {
    private final JdbcClient jdbc;

    LeaderSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session (领导接电).
     *
     * @param organ 承办单位, as the notice names it
     * @param post of the leader (职务)
     * @param scope what callers may bring (受理范围)
     * @param advice 温馨提示
     * @param tickets how many tickets it brought
     */
    record Session(
            UUID id,
            String organ,
            String leader,
            String post,
            Instant startsAt,
            Instant endsAt,
            String scope,
            String advice,
            @Nullable Instant publishedAt,
            int version,
            long tickets) {}

    /** The latest first. */
    List<Session> list(boolean publishedOnly, int most) {
        return jdbc.sql("""
                select s.id, s.organ, s.leader, s.post, s.starts_at, s.ends_at, s.scope, s.advice, s.published_at, s.version,
                       (select count(*) from hotline.session_ticket t where t.session = s.id) as tickets
                  from hotline.leader_session s
                 where s.published_at is not null or not :publishedOnly
                 order by s.starts_at desc, s.id
                 limit :most
                """)
                .param("publishedOnly", publishedOnly)
                .param("most", most)
                .query(LeaderSessions::session)
                .list();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql("""
                select s.id, s.organ, s.leader, s.post, s.starts_at, s.ends_at, s.scope, s.advice, s.published_at, s.version,
                       (select count(*) from hotline.session_ticket t where t.session = s.id) as tickets
                  from hotline.leader_session s
                 where s.id = :id
                """).param("id", id).query(LeaderSessions::session).optional();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("organ"),
                row.getString("leader"),
                row.getString("post"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("scope"),
                row.getString("advice"),
                published == null ? null : published.toInstant(),
                row.getInt("version"),
                row.getLong("tickets"));
    }

    void insert(Session session, String by, Instant at) {
        jdbc.sql("""
                insert into hotline.leader_session (id, organ, leader, post, starts_at, ends_at, scope, advice, published_at,
                       version, changed_by, changed_at)
                values (:id, :organ, :leader, :post, :starts, :ends, :scope, :advice, :published, 1, :by, :at)
                """)
                .param("id", session.id())
                .param("organ", session.organ())
                .param("leader", session.leader())
                .param("post", session.post())
                .param("starts", Timestamp.from(session.startsAt()))
                .param("ends", Timestamp.from(session.endsAt()))
                .param("scope", session.scope())
                .param("advice", session.advice())
                .param("published", session.publishedAt() == null ? null : Timestamp.from(session.publishedAt()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if it is published already. */
    boolean publish(UUID id, String by, Instant at) {
        return jdbc.sql("""
                update hotline.leader_session
                   set published_at = :at, version = version + 1, changed_by = :by, changed_at = :at
                 where id = :id
                   and published_at is null
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void add(UUID session, String number, Instant at) {
        jdbc.sql("""
                insert into hotline.session_ticket (number, session, added_at)
                values (:number, :session, :at)
                on conflict (number) do update
                   set session = excluded.session
                """)
                .param("number", number)
                .param("session", session)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<String> tickets(UUID session) {
        return jdbc.sql("select number from hotline.session_ticket where session = :session order by added_at, number")
                .param("session", session)
                .query(String.class)
                .list();
    }
}
