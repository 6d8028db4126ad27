package kapok.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Manuscripts that wait for this officer (待审、待发布稿件). */
@Component
class PublicationTasks implements TaskSource {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int SOON_DAYS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Pile(String stage, long late, long soon, long calm) {}

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        var tasks = new ArrayList<Task>();
        for (var pile : piles(caller)) {
            if (caller.may(permission(pile.stage()))) {
                add(tasks, pile.stage(), pile.late(), Urgency.LATE, text);
                add(tasks, pile.stage(), pile.soon(), Urgency.SOON, text);
                add(tasks, pile.stage(), pile.calm(), Urgency.CALM, text);
            }
        }
        return tasks;
    }

    private static String permission(String stage) {
        return switch (stage) {
            case "review_1" -> PublicationPermissions.REVIEW_1;
            case "review_2" -> PublicationPermissions.REVIEW_2;
            case "review_3" -> PublicationPermissions.REVIEW_3;
            case "cleared" -> PublicationPermissions.PUBLISH;
            default -> PublicationPermissions.WRITE;
        };
    }

    private static void add(List<Task> tasks, String stage, long count, Urgency urgency, Text text) {
        var label = text.localize("publication.task." + stage);
        tasks.add(new Task(label, count, "/desk/publications", urgency, text.localize("publication.task.note")));
    }

    private List<Pile> piles(Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        return jdbc.sql("""
                select stage,
                       count(*) filter (where due_on < :today) as late,
                       count(*) filter (where due_on between :today and :soon) as soon,
                       count(*) filter (where due_on is null or due_on > :soon) as calm
                  from publication.publication
                 where stage in ('draft', 'review_1', 'review_2', 'review_3', 'cleared')
                   and (:everything or organ = any(:organs))
                 group by stage
                 order by stage
                """)
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .param("everything", caller.scope().everything())
                .param("organs", caller.scope().organArray())
                .query(Pile.class)
                .list();
    }
}
