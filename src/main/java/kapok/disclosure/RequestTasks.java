package kapok.disclosure;

import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Requests that wait for this officer (待办申请): given to nobody yet, and those in the officer's own hands. */
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
        return List.of(
                task("unassigned", counts.getOrDefault("unassigned", 0L), Urgency.SOON, text),
                task("mine", counts.getOrDefault("mine", 0L), Urgency.CALM, text));
    }

    private static Task task(String tab, long count, Urgency urgency, Text text) {
        return new Task(
                text.localize("disclosure.task." + tab),
                count,
                "/desk/requests?tab=" + tab,
                urgency,
                text.localize("disclosure.task.note"));
    }
}
