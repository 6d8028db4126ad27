package kapok.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer (待答复申请). */
@Component
class RequestTasks implements TaskSource {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int SOON_DAYS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Piles(long late, long soon, long calm) {}

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(DisclosurePermissions.WRITE)) {
            return List.of();
        }
        var piles = piles(caller);
        return List.of(
                task(piles.late(), Urgency.LATE, text),
                task(piles.soon(), Urgency.SOON, text),
                task(piles.calm(), Urgency.CALM, text));
    }

    private static Task task(long count, Urgency urgency, Text text) {
        return new Task(
                text.localize("disclosure.task.open"),
                count,
                "/desk/requests",
                urgency,
                text.localize("disclosure.task.note"));
    }

    private Piles piles(Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        return jdbc.sql("""
                select count(*) filter (where reply_by < :today) as late,
                       count(*) filter (where reply_by between :today and :soon) as soon,
                       count(*) filter (where reply_by is null or reply_by > :soon) as calm
                  from disclosure.request
                 where closed_on is null and (:everything or organ = any(:organs))
                """)
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .param("everything", caller.scope().everything())
                .param("organs", caller.scope().organArray())
                .query(Piles.class)
                .single();
    }
}
