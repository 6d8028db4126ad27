package kapok.hotline.ticket;

import java.time.temporal.ChronoUnit;
import java.util.List;
import kapok.hotline.arrival.Arrived;
import kapok.hotline.arrival.Arriving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whatever a channel filed is a ticket at once (受理), in the same transaction. */
@Component
class Intake {
    private final Tickets tickets;
    private final TicketMonths months;
    private final TicketTiming timing;
    private final Recording recording;

    Intake(Tickets tickets, TicketMonths months, TicketTiming timing, Recording recording) {
        this.tickets = tickets;
        this.months = months;
        this.timing = timing;
        this.recording = recording;
    }

    @EventListener
    void open(Arrived arrived) {
        var at = arrived.arriving().at().truncatedTo(ChronoUnit.MICROS);
        var step = new TicketStep(at, "", "", received(arrived.arriving()));
        var ticket = Ticket.of(List.of(step));
        var head = new Tickets.Head(arrived.number(), Titles.shortened(arrived.title()));
        tickets.open(head, step, ticket, timing.clock(ticket));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                months.opened(at);
            }
        });
        recording.tell(arrived.number(), ticket, step.event());
    }

    private static TicketEvent.Received received(Arriving it) {
        return new TicketEvent.Received(
                it.way().code(),
                TicketKind.of(it.kind()),
                false,
                !it.person().creditCode().isEmpty(),
                it.confidential(),
                it.category(),
                it.site().division());
    }
}
