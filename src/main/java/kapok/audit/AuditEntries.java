package kapok.audit;

import java.sql.Timestamp;
import java.time.Instant;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the trail. */
@Repository
class AuditEntries {
    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            Instant at,
            Caller caller,
            String action,
            String objectKind,
            String objectId,
            String summary,
            @Nullable String detail) {
        jdbc.sql("""
                insert into audit.entry
                       (at, caller, caller_name, organ, action, object_kind, object_id, summary, detail)
                values (:at, :caller, :name, :organ, :action, :kind, :id, :summary, :detail)
                """)
                .param("at", Timestamp.from(at))
                .param("caller", caller.id())
                .param("name", caller.name())
                .param("organ", caller.organ())
                .param("action", action)
                .param("kind", objectKind)
                .param("id", objectId)
                .param("summary", summary)
                .param("detail", detail)
                .update();
    }
}
