package kapok.hotline.ticket;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kapok.table.CopyRows;
import tools.jackson.databind.json.JsonMapper;

/** Tickets and their events written many at a time (批量写入工单), past all checks of single ones; of one thread. */
final class TicketCopy {
    private final JsonMapper json;
    private final CopyRows tickets = ticketRows();
    private final CopyRows events = eventRows();

    TicketCopy(JsonMapper json) {
        this.json = json;
    }

    /** A ticket as its steps leave it, and each of them. */
    void add(Tickets.Head head, List<TicketStep> steps, Ticket ticket, TicketClock clock) {
        add(tickets, head, steps.getLast(), ticket, clock);
        for (int i = 0; i < steps.size(); i++) {
            add(events, head.number(), ticket.receivedAt(), i + 1, steps.get(i));
        }
    }

    /** Writes what was added, in the transaction of the connection. */
    void write(Connection connection) throws SQLException {
        tickets.write(connection);
        events.write(connection);
    }

    private static CopyRows ticketRows() {
        return new CopyRows("""
                hotline.ticket (number, received_at, channel, kind, urgent, business, confidential, category, division,
                       title, stage, unit, assisting, copied, barred, master, due_kind, due_at, warn_at, answer_due,
                       dispatched_at, answered_at, closed_at, returns, extensions, reworks, supervision, unhappy, version,
                       changed_by, changed_at)""");
    }

    private static CopyRows eventRows() {
        return new CopyRows("hotline.ticket_event (number, received_at, seq, at, by, organ, kind, data)");
    }

    private static void add(CopyRows rows, Tickets.Head head, TicketStep last, Ticket ticket, TicketClock clock) {
        var as = ticket.as();
        var next = clock.next();
        rows.add(
                head.number(),
                ticket.receivedAt(),
                ticket.received().channel(),
                as.kind().code(),
                as.urgent(),
                as.business(),
                as.confidential(),
                as.category(),
                as.division(),
                head.title(),
                ticket.stage().code(),
                ticket.unit(),
                ticket.assisting(),
                ticket.copied(),
                ticket.barred(),
                ticket.master(),
                next.map(TicketClock.Due::kind).orElse(""),
                next.map(TicketClock.Due::at).orElse(null),
                next.map(TicketClock.Due::warnAt).orElse(null),
                clock.find(TicketClock.Due.ANSWER).map(TicketClock.Due::at).orElse(null),
                ticket.clockFrom(),
                ticket.answeredAt(),
                ticket.closedAt(),
                ticket.returns(),
                ticket.extensions(),
                ticket.reworks(),
                ticket.level(),
                ticket.unhappy(),
                ticket.version(),
                last.by(),
                last.at());
    }

    private void add(CopyRows rows, String number, Instant receivedAt, int seq, TicketStep step) {
        rows.add(
                number,
                receivedAt,
                seq,
                step.at(),
                step.by(),
                step.organ(),
                step.event().code(),
                json.writeValueAsString(step.event()));
    }
}
