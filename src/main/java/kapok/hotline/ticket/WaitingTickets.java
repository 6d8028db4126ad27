package kapok.hotline.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what the clock alone brings about (定时办理与重新计时): which tickets wait for it, and their times written anew. */
@Repository
class WaitingTickets {
    private final JdbcClient jdbc;

    WaitingTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones, the oldest first, after a number: for timing anew. */
    List<String> open(String after, int most) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and number > :after
                 order by number
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Writes only what the clock says; the calendar or the limits changed. */
    void retime(String number, Instant receivedAt, TicketClock clock) {
        var next = clock.next();
        jdbc.sql("""
                update hotline.ticket
                   set due_kind = :kind, due_at = :at, warn_at = :warn, answer_due = :answer
                 where number = :number
                   and received_at = :received
                """)
                .param("kind", next.map(TicketClock.Due::kind).orElse(""))
                .param("at", next.map(due -> Timestamp.from(due.at())).orElse(null))
                .param("warn", next.map(due -> Timestamp.from(due.warnAt())).orElse(null))
                .param(
                        "answer",
                        clock.find(TicketClock.Due.ANSWER)
                                .map(due -> Timestamp.from(due.at()))
                                .orElse(null))
                .param("number", number)
                .param("received", Timestamp.from(receivedAt))
                .update();
    }

    /** Open ones of a unit, by number: for timing anew. */
    List<String> openOf(String unit) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and unit = :unit
                 order by number
                """).param("unit", unit).query(String.class).list();
    }

    /** Emergencies that nobody has sent out though their time is running out. */
    List<String> unsent(Instant now, int most) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where urgent
                   and stage = 'accepted'
                   and kind <> 'report'
                   and warn_at <= :now
                 order by due_at, number
                 limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those closed long enough to be put away. */
    List<String> closedBefore(Instant before, int most) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where stage = 'closed'
                   and closed_at < :before
                 order by closed_at, number
                 limit :most
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(String.class)
                .list();
    }
}
