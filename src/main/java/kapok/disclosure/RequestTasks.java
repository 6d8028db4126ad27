package kapok.disclosure;

import java.util.ArrayList;
import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/**
 * Requests that wait for this officer (待办申请): letters to sign, what is given to nobody yet, and what is in the officer's own
 * hands.
 */
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
        var tasks = new ArrayList<Task>();
        if (caller.may(DisclosurePermissions.SIGN)) {
            tasks.add(task("sign", counted.toSign(caller.scope(), caller.id()), Urgency.SOON, text));
        }
        if (caller.may(DisclosurePermissions.WRITE)) {
            var counts = QueueCounts.counts(counted.shares(caller.scope(), filters.days()), caller.id());
            tasks.add(task("unassigned", counts.getOrDefault("unassigned", 0L), Urgency.SOON, text));
            tasks.add(task("mine", counts.getOrDefault("mine", 0L), Urgency.CALM, text));
        }
        return tasks;
    }

    private static Task task(String tab, long count, Urgency urgency, Text text) {
        return new Task(
                text.localize("disclosure.task." + tab),
                count,
                "/desk/requests?tab=" + tab,
                urgency,
                text.localize(tab.equals("sign") ? "disclosure.task.sign.note" : "disclosure.task.note"));
    }
}
