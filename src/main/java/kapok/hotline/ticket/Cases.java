package kapok.hotline.ticket;

import kapok.hotline.ticket.TicketDesk.Case;
import kapok.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds tickets with their past and their clock (工单调阅); whether somebody may see one is not asked here. */
@Component
public class Cases {
    static final String KIND = "ticket";

    private final Tickets tickets;
    private final TicketTiming timing;

    Cases(Tickets tickets, TicketTiming timing) {
        this.tickets = tickets;
        this.timing = timing;
    }

    /** @throws NotFound if there is none */
    public Case get(String number) {
        var steps = tickets.history(number);
        if (steps.isEmpty()) {
            throw new NotFound(KIND, number);
        }
        var ticket = Ticket.of(steps);
        return new Case(number, ticket, steps, timing.clock(ticket));
    }
}
