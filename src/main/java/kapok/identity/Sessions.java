package kapok.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in where (会话): the rows that Spring Session keeps, looked at by officer. */
@Repository
class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that is still open. */
    record Open(String id, Instant since, Instant lastUsed) {}

    List<Open> of(String login, Instant now) {
        return jdbc.sql("""
                select session_id, creation_time, last_access_time
                  from identity.spring_session
                 where principal_name = :login and expiry_time > :now
                 order by last_access_time desc
                """)
                .param("login", login)
                .param("now", now.toEpochMilli())
                .query((row, _) -> new Open(
                        row.getString("session_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time"))))
                .list();
    }

    void end(String login, String session) {
        jdbc.sql("delete from identity.spring_session where principal_name = :login and session_id = :session")
                .param("login", login)
                .param("session", session)
                .update();
    }

    void endAll(String login) {
        jdbc.sql("delete from identity.spring_session where principal_name = :login")
                .param("login", login)
                .update();
    }

    void endOthers(String login, String kept) {
        jdbc.sql("delete from identity.spring_session where principal_name = :login and session_id <> :kept")
                .param("login", login)
                .param("kept", kept)
                .update();
    }
}
