package kapok.hotline.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.hotline.queue.page.TicketQueue.Filter;
import kapok.hotline.ticket.TicketPermissions;
import kapok.hotline.ticket.TicketScope;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Tickets that wait for this officer (待办工单). */
@Component
class TicketTasks implements TaskSource {
    private static final Filter ALL = new Filter("open", "", "", "", "", "");

    private final TicketQueues queues;
    private final Emergencies emergencies;
    private final Clock clock;

    TicketTasks(TicketQueues queues, Emergencies emergencies, Clock clock) {
        this.queues = queues;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(TicketPermissions.READ)) {
            return List.of();
        }
        var counts = queues.counts(TicketScope.of(caller), ALL, clock.instant());
        var tasks = new ArrayList<Task>();
        var waiting = emergencies.waiting(caller, 100).size();
        tasks.add(new Task(
                text.localize("hotline.task.emergency"),
                waiting,
                "/desk/hotline/tickets",
                Urgency.LATE,
                text.localize("hotline.task.note")));
        if (caller.may(TicketPermissions.DISPATCH)) {
            tasks.add(task("dispatch", counts, Urgency.SOON, text));
            tasks.add(task("decide", counts, Urgency.SOON, text));
        }
        if (caller.may(TicketPermissions.UNDERTAKE)) {
            tasks.add(task("sign", counts, Urgency.SOON, text));
            tasks.add(task("handle", counts, Urgency.CALM, text));
        }
        if (caller.may(TicketPermissions.REVIEW)) {
            tasks.add(task("review", counts, Urgency.SOON, text));
        }
        if (caller.may(TicketPermissions.CALL_BACK)) {
            tasks.add(task("callback", counts, Urgency.CALM, text));
        }
        return tasks;
    }

    private static Task task(String tab, Map<String, Long> counts, Urgency urgency, Text text) {
        return new Task(
                text.localize("hotline.task." + tab),
                counts.getOrDefault(tab, 0L),
                "/desk/hotline/tickets?tab=" + tab,
                urgency,
                text.localize("hotline.task.note"));
    }
}
