package kapok.hotline.ledger;

import kapok.hotline.figures.TicketFacts;
import kapok.hotline.ticket.Cases;
import kapok.hotline.ticket.Histories;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.TicketChanged;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketTally;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what is counted of tickets (计数底账) as they stand. */
@Component
class CountedTickets {
    private final TicketFacts facts;
    private final TicketTally tally;
    private final Cases cases;
    private final Repeats repeats;
    private final Naming naming;

    CountedTickets(TicketFacts facts, TicketTally tally, Cases cases, Repeats repeats, Naming naming) {
        this.facts = facts;
        this.tally = tally;
        this.cases = cases;
        this.repeats = repeats;
        this.naming = naming;
    }

    @EventListener
    void count(TicketChanged changed) {
        var number = changed.number();
        var ticket = changed.ticket();
        var as = ticket.as();
        var names = new Histories.Names(as.category(), naming.district(as.division()), naming.unit(ticket.unit()));
        facts.put(tally.fact(number, ticket, names));
        if (ticket.returns() > 0) {
            facts.sentBefore(tally.returned(number, cases.get(number).steps()));
        }
        if (handled(changed) && repeats.repeats(number, ticket)) {
            facts.repeated(number);
        }
    }

    /** At intake there is no time to look whether it was here before. */
    private static boolean handled(TicketChanged changed) {
        return changed.event() instanceof TicketEvent.Dispatched
                || changed.ticket().stage() instanceof Stage.Closed && !(changed.event() instanceof TicketEvent.Noted);
    }
}
