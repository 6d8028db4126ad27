package kapok.hotline.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.ticket.Histories.History;
import kapok.hotline.ticket.Histories.Names;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketStep;
import kapok.hotline.ticket.TicketWatch;

/** What is known to have happened to a case of another system (原系统工单): it came, it went to somebody, it was closed
 * and, if that is long past, put away as it came here. */
final class PastCase {
    private static final String BASIS = "按原系统记录接收";

    private PastCase() {}

    static History history(TicketCopy.Loaded row, Instant now) {
        return new History(
                row.ticket(),
                arriving(row),
                steps(row, now),
                new Names(row.categoryName(), row.districtName(), row.unit()));
    }

    private static Arriving arriving(TicketCopy.Loaded row) {
        var title = row.words().isEmpty() ? row.categoryName() : row.categoryName() + "：" + row.words();
        return new Arriving(
                Arriving.Way.IMPORT,
                row.ticket(),
                TicketKind.HELP.code(),
                title,
                row.words(),
                row.category(),
                new Arriving.Site(row.division(), "", null, null),
                Arriving.Person.NOBODY,
                false,
                false,
                row.receivedAt());
    }

    private static List<TicketStep> steps(TicketCopy.Loaded row, Instant now) {
        var steps = new ArrayList<TicketStep>();
        var at = row.receivedAt();
        steps.add(new TicketStep(
                at,
                "",
                "",
                new TicketEvent.Received(
                        Arriving.Way.IMPORT.code(),
                        TicketKind.HELP,
                        false,
                        false,
                        false,
                        row.category(),
                        row.division())));
        if (!row.unit().isEmpty()) {
            steps.add(new TicketStep(
                    at, "", "", new TicketEvent.Dispatched(row.unit(), List.of(), List.of(), BASIS, false)));
        }
        if (row.closedAt() != null) {
            steps.add(new TicketStep(row.closedAt(), "", "", new TicketEvent.SettledElsewhere(BASIS)));
            if (row.closedAt().isBefore(now.minus(TicketWatch.KEPT_AT_HAND))) {
                steps.add(new TicketStep(now, "", "", new TicketEvent.Archived()));
            }
        }
        return steps;
    }
}
