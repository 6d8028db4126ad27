package kapok.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kapok.web.Caller;
import kapok.web.OrganScope;
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

    /** What was done to one object, newest first; only what officers of the organs in reach did. */
    List<Entry> of(OrganScope scope, String kind, String id) {
        return jdbc.sql("""
                select id, at, caller, caller_name, organ, action, object_kind, object_id, summary, detail
                  from audit.entry
                 where object_kind = :kind and object_id = :id and (:everything or organ = any(:organs))
                 order by id desc
                 limit 500
                """)
                .param("kind", kind)
                .param("id", id)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Entry.class)
                .list();
    }

    /** What officers of the organs in reach did last to records of some kinds; to look at something is no news. */
    List<Entry> latest(OrganScope scope, Collection<String> kinds, int limit) {
        return jdbc.sql("""
                select id, at, caller, caller_name, organ, action, object_kind, object_id, summary, detail
                  from audit.entry
                 where organ is not null
                   and object_kind = any(:kinds)
                   and action not like '%.reveal'
                """ + (scope.everything() ? "" : " and organ = any(:organs)") + """
                 order by id desc
                 limit :limit
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("organs", scope.organArray())
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    List<Entry> list(OrganScope scope, TrailSearch.Wanted wanted, long offset, int limit) {
        return jdbc.sql("""
                select id, at, caller, caller_name, organ, action, object_kind, object_id, summary, detail
                  from audit.entry
                 where (:everything or organ = any(:organs))
                   and (:words = '' or caller = :words or caller_name = :words or object_id = :words
                        or action like :words || '%' or action = any(:actions) or caller = any(:callers))
                 order by id desc
                offset :offset limit :limit
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("words", wanted.words())
                .param("actions", wanted.actions().toArray(String[]::new))
                .param("callers", wanted.callers().toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    long count(OrganScope scope, TrailSearch.Wanted wanted) {
        return jdbc.sql("""
                select count(*)
                  from audit.entry
                 where (:everything or organ = any(:organs))
                   and (:words = '' or caller = :words or caller_name = :words or object_id = :words
                        or action like :words || '%' or action = any(:actions) or caller = any(:callers))
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("words", wanted.words())
                .param("actions", wanted.actions().toArray(String[]::new))
                .param("callers", wanted.callers().toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
