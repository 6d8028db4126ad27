package kapok.hotline.queue;

import java.time.Instant;
import java.util.List;
import kapok.hotline.ticket.TicketScope;
import kapok.web.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies that nobody has taken in hand (紧急工单告警): the alarm of desks and of the wall. All SQL of them. */
@Repository
public class Emergencies {
    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit organ code; empty: not sent out */
    public record Emergency(String number, String title, String stage, String unit, Instant dueAt) {}

    /** Those in the caller's sight that wait for dispatch or for the unit to sign, the soonest due first. */
    @Transactional(readOnly = true)
    public List<Emergency> waiting(Caller caller, int most) {
        var scope = TicketScope.of(caller);
        OnePlan.alongIndexes(jdbc);
        return jdbc.sql("""
                select number, title, stage, unit, due_at
                  from hotline.ticket
                 where urgent
                   and stage in ('accepted', 'dispatched', 'forwarded')
                   and due_at is not null
                   and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                 order by due_at, number
                 limit %d
                """.formatted(most))
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query((row, _) -> new Emergency(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
