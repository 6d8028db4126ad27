package kapok.hotline.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    /** A tab of the queue, and whose work it is. */
    private record Work(String permission, String tab, Urgency urgency) {}

    private static final List<Work> WORK = List.of(
            new Work(TicketPermissions.DISPATCH, "dispatch", Urgency.SOON),
            new Work(TicketPermissions.DISPATCH, "decide", Urgency.SOON),
            new Work(TicketPermissions.UNDERTAKE, "sign", Urgency.SOON),
            new Work(TicketPermissions.UNDERTAKE, "handle", Urgency.CALM),
            new Work(TicketPermissions.REVIEW, "review", Urgency.SOON),
            new Work(TicketPermissions.CALL_BACK, "callback", Urgency.CALM));

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
        var tasks = new ArrayList<Task>();
        tasks.add(new Task(
                text.localize("hotline.task.emergency"),
                emergencies.waiting(caller, 100).size(),
                "/desk/hotline/tickets",
                Urgency.LATE,
                text.localize("hotline.task.note")));
        var theirs = WORK.stream().filter(work -> caller.may(work.permission())).toList();
        var counts =
                queues.counts(theirs.stream().map(Work::tab).toList(), TicketScope.of(caller), ALL, clock.instant());
        theirs.forEach(work -> tasks.add(task(work, counts.getOrDefault(work.tab(), 0L), text)));
        return tasks;
    }

    private static Task task(Work work, long waiting, Text text) {
        return new Task(
                text.localize("hotline.task." + work.tab()),
                waiting,
                "/desk/hotline/tickets?tab=" + work.tab(),
                work.urgency(),
                text.localize("hotline.task.note"));
    }
}
