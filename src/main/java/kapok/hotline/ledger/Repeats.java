package kapok.hotline.ledger;

import java.util.HashSet;
import kapok.calendar.Beijing;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.Matter;
import kapok.hotline.arrival.Matters;
import kapok.hotline.figures.AssessmentDesk;
import kapok.hotline.text.Alikes;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketKind;
import org.springframework.stereotype.Component;

/** Whether the same caller brought the same before (重复诉求): like words from one telephone within the days of the rule. */
@Component
class Repeats {
    private static final int EARLIER = 20;
    private static final int COMPARED = 400;

    private final Enquiries enquiries;
    private final Matters matters;
    private final Alikes alikes;
    private final AssessmentDesk assessment;

    Repeats(Enquiries enquiries, Matters matters, Alikes alikes, AssessmentDesk assessment) {
        this.enquiries = enquiries;
        this.matters = matters;
        this.alikes = alikes;
        this.assessment = assessment;
    }

    boolean repeats(String number, Ticket ticket) {
        return ticket.as().kind() != TicketKind.REPORT
                && matters.find(number)
                        .filter(matter -> !matter.person().phone().isEmpty())
                        .filter(matter -> before(number, ticket, matter))
                        .isPresent();
    }

    private boolean before(String number, Ticket ticket, Matter matter) {
        var earlier = new HashSet<>(enquiries.ticketsOf(matter.person().phone(), EARLIER));
        earlier.remove(number);
        if (earlier.isEmpty()) {
            return false;
        }
        var hours = 24L * assessment.repeatDays(Beijing.day(ticket.receivedAt()));
        return alikes
                .like(
                        number,
                        matter.title() + "\n" + matter.text(),
                        ticket.as().category(),
                        ticket.as().division(),
                        ticket.receivedAt(),
                        COMPARED)
                .stream()
                .anyMatch(one -> earlier.contains(one.ticket()) && one.hours() <= hours);
    }
}
