package kapok.hotline.ticket;

import java.util.ArrayList;
import kapok.hotline.ticket.TicketDesk.Case;
import kapok.web.NotFound;
import kapok.web.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happens to a ticket (工单流转): the step, the ticket as it then stands, and what follows for those joined to it. */
@Component
class Recording {
    private final Tickets tickets;
    private final Cases cases;
    private final TicketTiming timing;
    private final ApplicationEventPublisher events;

    Recording(Tickets tickets, Cases cases, TicketTiming timing, ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.cases = cases;
        this.timing = timing;
        this.events = events;
    }

    /** Writes it and says so. @throws StaleVersion if somebody else was faster */
    void happened(Case before, TicketStep step) {
        var after = write(before, step);
        tell(after.number(), after.ticket(), step.event());
    }

    /** Writes it and tells nobody; gives the ticket as it then stands. */
    Case write(Case before, TicketStep step) {
        var number = before.number();
        var steps = new ArrayList<>(before.steps());
        steps.add(step);
        var ticket = Ticket.of(steps);
        var clock = timing.clock(ticket);
        if (!tickets.append(number, step, ticket, clock)) {
            throw stale(number);
        }
        var after = new Case(number, ticket, steps, clock);
        carryOn(after, step);
        return after;
    }

    StaleVersion stale(String number) {
        var last = tickets.lastChange(number).orElseThrow(() -> new NotFound(Cases.KIND, number));
        return new StaleVersion(number, last.changedBy(), last.changedAt());
    }

    void tell(String number, Ticket ticket, TicketEvent event) {
        events.publishEvent(new TicketChanged(number, ticket, event));
    }

    /**
     * What answers the master answers those joined to it: each caller is told and asked by itself. A master that ends without an
     * answer, or that turns out to be a report of wrongdoing, lets them go.
     */
    private void carryOn(Case master, TicketStep step) {
        var number = master.number();
        switch (step.event()) {
            case TicketEvent.Approved _, TicketEvent.AnsweredAtOnce _ ->
                toMembers(
                        number,
                        step,
                        new TicketEvent.AnsweredWithMaster(
                                number, master.ticket().answer()));
            case TicketEvent.Rejected _ -> letGo(number, step, "不予受理");
            case TicketEvent.Withdrawn _ -> letGo(number, step, "由诉求人撤回");
            case TicketEvent.Terminated _ -> letGo(number, step, "终止办理");
            case TicketEvent.Classified it when it.kind() == TicketKind.REPORT -> letGo(number, step, "改为单独办理");
            default -> {} // nothing else touches others
        }
    }

    private void letGo(String master, TicketStep step, String why) {
        toMembers(master, step, new TicketEvent.Split("主单 " + master + " " + why + "，恢复单独办理"));
    }

    private void toMembers(String master, TicketStep step, TicketEvent event) {
        for (var member : tickets.members(master)) {
            happened(cases.get(member), new TicketStep(step.at(), step.by(), step.organ(), event));
        }
    }
}
