package kapok.disclosure.balance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kapok.web.OrganScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the self-check: over whom it goes, and what it found. */
@Repository
class Balances {
    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organ and the year of its first request. */
    record Organ(String code, int since) {}

    List<Organ> organs() {
        return jdbc.sql("""
                select organ as code, cast(extract(year from min(received_on)) as int) as since
                  from disclosure.request
                 group by organ
                 order by organ
                """).query(Organ.class).list();
    }

    /** Organs that have requests whose row is not that of their last event: all of them, and those that are right. */
    List<Balance> crooked(int year) {
        return jdbc.sql("""
                select r.organ, cast(:year as int) as year, 'rows' as kind, count(*) as came,
                       count(*) filter (where r.version = e.last) as went
                  from disclosure.request r
                  left join (select request, max(seq) as last from disclosure.event group by request) e
                         on e.request = r.number
                 group by r.organ
                having count(*) > count(*) filter (where r.version = e.last)
                 order by r.organ
                """).param("year", year).query(Balance.class).list();
    }

    /** Replaces what the check before found. */
    void keep(List<Balance> wrong, int organs, int sums, Instant at) {
        jdbc.sql("delete from disclosure.self_check").update();
        for (var one : wrong) {
            jdbc.sql("""
                    insert into disclosure.self_check (organ, year, kind, came, went, checked_at)
                    values (:organ, :year, :kind, :came, :went, :at)
                    """)
                    .param("organ", one.organ())
                    .param("year", one.year())
                    .param("kind", one.kind())
                    .param("came", one.came())
                    .param("went", one.went())
                    .param("at", Timestamp.from(at))
                    .update();
        }
        jdbc.sql("""
                insert into disclosure.self_check_run (only_one, checked_at, organs, sums)
                values (true, :at, :organs, :sums)
                on conflict (only_one) do update set checked_at = :at, organs = :organs, sums = :sums
                """)
                .param("at", Timestamp.from(at))
                .param("organs", organs)
                .param("sums", sums)
                .update();
    }

    /** When it was checked last, and how much. */
    record Run(Instant checkedAt, int organs, int sums) {}

    Optional<Run> run() {
        return jdbc.sql("select checked_at, organs, sums from disclosure.self_check_run")
                .query(Run.class)
                .optional();
    }

    List<Balance> wrong(OrganScope scope) {
        return jdbc.sql("""
                select organ, year, kind, came, went
                  from disclosure.self_check
                 where (:everything or organ = any(:organs))
                 order by organ, year, kind
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Balance.class)
                .list();
    }
}
