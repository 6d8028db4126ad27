package kapok.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of accounts. */
@Repository
class Officers {
    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Officer> find(String login) {
        return jdbc.sql("""
                select id, login, name, organ, password_hash, must_change, disabled, reach, failures, locked_until,
                       changed_by, changed_at, version
                  from identity.officer
                 where login = :login
                """).param("login", login).query(Officer.class).optional();
    }

    /** As {@link #find}, holding the row until the transaction ends, so that failures are counted one by one. */
    Optional<Officer> findForUpdate(String login) {
        return jdbc.sql("""
                select id, login, name, organ, password_hash, must_change, disabled, reach, failures, locked_until,
                       changed_by, changed_at, version
                  from identity.officer
                 where login = :login
                   for update
                """).param("login", login).query(Officer.class).optional();
    }

    List<String> permissions(long officer) {
        return jdbc.sql("""
                select distinct p.permission
                  from identity.officer_role g
                  join identity.role_permission p on p.role = g.role
                 where g.officer = :officer
                 order by p.permission
                """).param("officer", officer).query(String.class).list();
    }

    /** Accounts of the organs in reach whose name or login contains some text. */
    List<Line> list(boolean everything, String[] organs, String words) {
        return jdbc.sql("""
                select o.login, o.name, o.organ, o.reach, o.disabled, o.must_change,
                       coalesce((select string_agg(r.label, '、' order by r.code)
                                   from identity.officer_role g join identity.role r on r.code = g.role
                                  where g.officer = o.id), '') as roles
                  from identity.officer o
                 where (:everything or o.organ = any(:organs))
                   and (:words = '' or position(:words in o.login) > 0 or position(:words in o.name) > 0)
                 order by o.login
                 limit 500
                """)
                .param("everything", everything)
                .param("organs", organs)
                .param("words", words)
                .query(Line.class)
                .list();
    }

    /** A line of the list of accounts. */
    record Line(
            String login,
            String name,
            String organ,
            String reach,
            boolean disabled,
            boolean mustChange,
            String roles) {}

    List<String> rolesOf(long officer) {
        return jdbc.sql("select role from identity.officer_role where officer = :officer order by role")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    long insert(NewOfficer officer, String passwordHash, String by, Instant at) {
        return jdbc.sql("""
                insert into identity.officer (login, name, organ, reach, password_hash, must_change, created_at,
                       changed_by, changed_at)
                values (:login, :name, :organ, :reach, :hash, :mustChange, :at, :by, :at)
                returning id
                """)
                .param("login", officer.login())
                .param("name", officer.name())
                .param("organ", officer.organ())
                .param("reach", officer.reach().code())
                .param("hash", passwordHash)
                .param("mustChange", officer.mustChange())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void countFailures(long id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update identity.officer set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .param("id", id)
                .update();
    }

    void changePassword(long id, String hash, boolean mustChange) {
        jdbc.sql("""
                update identity.officer
                   set password_hash = :hash, must_change = :mustChange, failures = 0, locked_until = null,
                       version = version + 1
                 where id = :id
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    /** Whether the row still had the version. */
    boolean change(Officer officer, int version, OfficerChange change, String by, Instant at) {
        return jdbc.sql("""
                update identity.officer
                   set name = :name, reach = :reach, disabled = :disabled, changed_by = :by, changed_at = :at,
                       version = version + 1
                 where id = :id and version = :version
                """)
                        .param("name", change.name())
                        .param("reach", change.reach().code())
                        .param("disabled", change.disabled())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", officer.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    void setRoles(long officer, List<String> roles) {
        jdbc.sql("delete from identity.officer_role where officer = :officer")
                .param("officer", officer)
                .update();
        for (var role : roles) {
            jdbc.sql("insert into identity.officer_role (officer, role) values (:officer, :role)")
                    .param("officer", officer)
                    .param("role", role)
                    .update();
        }
    }

    boolean any() {
        return jdbc.sql("select exists (select from identity.officer)")
                .query(Boolean.class)
                .single();
    }
}
