package kapok.hotline.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tickets taken out of the assessment, each with its reason (考核剔除). */
@Repository
class Exclusions {
    private final JdbcClient jdbc;

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a ticket out of the assessment; false if it was out already. */
    boolean add(String ticket, String reason, String by, Instant at) {
        var added = jdbc.sql("""
                insert into hotline.exclusion (ticket, reason, by, at)
                values (:ticket, :reason, :by, :at)
                on conflict (ticket) do nothing
                """)
                .param("ticket", ticket)
                .param("reason", reason)
                .param("by", by)
                .param("at", TicketFacts.time(at))
                .update();
        return added == 1;
    }

    /** Marks it wherever it is counted; the days whose totals must be added up anew. */
    List<LocalDate> mark(String ticket, String reason) {
        jdbc.sql("update hotline.fact set excluded_for = :reason where ticket = :ticket")
                .param("ticket", ticket)
                .param("reason", reason)
                .update();
        return jdbc.sql("""
                update hotline.frozen_member
                   set excluded = true
                 where ticket = :ticket
                   and base in ('received', 'dispatched', 'due', 'finished', 'rated')
                returning on_day
                """).param("ticket", ticket).query(LocalDate.class).list().stream()
                .distinct()
                .sorted()
                .toList();
    }

    boolean known(String ticket) {
        return jdbc.sql("select exists (select 1 from hotline.fact where ticket = :ticket)")
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    /** The latest exclusions. */
    List<Excluded> latest(int limit) {
        return jdbc.sql("select ticket, reason, by, at from hotline.exclusion order by at desc, ticket limit :limit")
                .param("limit", limit)
                .query((rs, _) -> new Excluded(
                        rs.getString("ticket"),
                        rs.getString("reason"),
                        rs.getString("by"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }

    /** A ticket that does not count, and why. */
    record Excluded(String ticket, String reason, String by, Instant at) {}
}
