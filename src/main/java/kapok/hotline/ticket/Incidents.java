package kapok.hotline.ticket;

import java.util.List;
import java.util.stream.Stream;
import kapok.hotline.ticket.TicketDesk.Case;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;

/** Tickets about the same, answered once (同一诉求): one is the master, the others are joined to it. */
@Component
public class Incidents {
    private final Tickets tickets;
    private final Cases cases;

    Incidents(Tickets tickets, Cases cases) {
        this.tickets = tickets;
        this.cases = cases;
    }

    /**
     * A chain of masters would leave the last ones without an answer. A report stays by itself: its words are not for others.
     * Both stay locked until the end of the transaction, so that nobody answers the master between this look and the joining.
     */
    void demandMaster(Case it, String master) {
        if (master.equals(it.number())) {
            throw new RuleViolation("hotline.join-itself");
        }
        Stream.of(it.number(), master).sorted().forEach(tickets::lock);
        var other = cases.get(master).ticket();
        if (other.stage().over() || other.stage() instanceof Stage.Merged || other.stage() instanceof Stage.Callback) {
            throw new RuleViolation("hotline.join-elsewhere", master);
        } else if (!tickets.members(it.number()).isEmpty()) {
            throw new RuleViolation("hotline.join-master", it.number());
        } else if (it.ticket().as().kind() == TicketKind.REPORT || other.as().kind() == TicketKind.REPORT) {
            throw new RuleViolation("hotline.join-report");
        }
    }

    /** Those answered with it. */
    public List<String> members(String master) {
        return tickets.joint(master);
    }
}
