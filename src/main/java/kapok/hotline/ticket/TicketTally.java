package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.List;
import kapok.hotline.figures.SentBefore;
import kapok.hotline.figures.TicketFact;
import kapok.hotline.ticket.Histories.Names;
import org.springframework.stereotype.Component;

/** What is counted of a ticket (工单计数项): as it stands, and each unit that returned it. */
@Component
public class TicketTally {
    private final TicketTiming timing;

    TicketTally(TicketTiming timing) {
        this.timing = timing;
    }

    public TicketFact fact(String number, Ticket ticket, Names names) {
        var as = ticket.as();
        var rating = ticket.rating();
        return new TicketFact(
                number,
                ticket.receivedAt(),
                ticket.received().channel(),
                as.kind().code(),
                as.category(),
                names.category(),
                as.division(),
                names.district(),
                ticket.unit(),
                names.unit(),
                as.urgent(),
                as.business(),
                as.confidential(),
                ticket.answeredAt() != null && ticket.answeredAt().equals(ticket.closedAt()),
                false,
                ticket.dispatchedAt(),
                timing.signDue(ticket).orElse(null),
                ticket.signedAt(),
                timing.answerDue(ticket).orElse(null),
                ticket.answeredAt(),
                ticket.closedAt(),
                ticket.returns(),
                ticket.extensions(),
                ticket.reworks(),
                ticket.calledAt() == null ? null : ticket.closedAt(),
                rating != null && rating.reached(),
                rating != null && rating.contacted(),
                rating == null ? null : rating.solved(),
                rating == null ? null : rating.satisfied());
    }

    /** The dispatches that ended with a return (退单): counted with the unit that had it then, not with the one that has it now. */
    public List<SentBefore> returned(String number, List<TicketStep> steps) {
        var returned = new ArrayList<SentBefore>();
        var fold = new TicketFold(steps.getFirst());
        for (var step : steps.subList(1, steps.size())) {
            if (step.event() instanceof TicketEvent.ReturnAccepted) {
                returned.add(sent(number, returned.size() + 1, fold.ticket()));
            }
            fold.then(step);
        }
        return returned;
    }

    private SentBefore sent(String number, int turn, Ticket ticket) {
        return new SentBefore(
                number,
                ticket.receivedAt(),
                turn,
                ticket.unit(),
                ticket.dispatchedAt(),
                timing.signDue(ticket).orElse(null),
                ticket.signedAt());
    }
}
