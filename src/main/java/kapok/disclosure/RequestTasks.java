package kapok.disclosure;

import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer (待答复申请), by working days. */
@Component
class RequestTasks implements TaskSource {
    private final QueueCounts counted;
    private final QueueFilters filters;

    RequestTasks(QueueCounts counted, QueueFilters filters) {
        this.counted = counted;
        this.filters = filters;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(DisclosurePermissions.WRITE)) {
            return List.of();
        }
        var counts = QueueCounts.counts(counted.shares(caller.scope(), filters.days()), caller.id());
        var late = counts.getOrDefault("late", 0L);
        var due = counts.getOrDefault("due", 0L);
        var open = counts.getOrDefault("open", 0L);
        return List.of(
                task("disclosure.task.late", late, "late", Urgency.LATE, text),
                task("disclosure.task.due", due, "due", Urgency.SOON, text),
                task("disclosure.task.open", open - late - due, "open", Urgency.CALM, text));
    }

    private static Task task(String label, long count, String tab, Urgency urgency, Text text) {
        return new Task(
                text.localize(label),
                count,
                "/desk/requests?tab=" + tab,
                urgency,
                text.localize("disclosure.task.note"));
    }
}
