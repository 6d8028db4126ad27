package kapok.hotline.ticket;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.figures.TicketFacts;
import kapok.table.CopyRows;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over many tickets with all that happened to them at once (批量接收工单): each is folded and timed from its steps as if
 * it had been worked on here. Whoever calls this has seen that none of the numbers is taken; nobody is told of them.
 */
@Component
public class Histories {
    private static final int HELD = 50_000;

    private final FrontDoor door;
    private final TicketMonths months;
    private final JsonMapper json;
    private final TicketTiming timing;
    private final TicketTally tally;
    private final TicketFacts facts;
    private final TicketClock timeless;

    /** Like matters have like titles, and to look through one for what is personal takes longer than all the rest. */
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    Histories(
            FrontDoor door,
            TicketMonths months,
            JsonMapper json,
            TicketTiming timing,
            TicketTally tally,
            TicketFacts facts,
            Policies policies) {
        this.door = door;
        this.months = months;
        this.json = json;
        this.timing = timing;
        this.tally = tally;
        this.facts = facts;
        timeless = new TicketClock(policies.limits(LimitClass.HELP, LocalDate.EPOCH.plusYears(40)), List.of());
    }

    /** A ticket with its past (工单及其流转记录). */
    public record History(String number, Arriving arriving, List<TicketStep> steps, Names names) {
        public History {
            steps = List.copyOf(steps);
        }
    }

    /** What its category, its district and its undertaker are called. */
    public record Names(String category, String district, String unit) {}

    /** Makes the parts of the month of a moment, for tickets and for what is counted of them. */
    public void openMonth(Instant at) {
        months.open(at);
        facts.openMonth(at);
    }

    public Batch batch() {
        return new Batch();
    }

    public Course begin(TicketStep receipt) {
        return new Course(receipt);
    }

    /** A history in the making: a step is taken only if the procedure lets it happen. */
    public final class Course {
        private final TicketFold fold;
        private final List<TicketStep> steps = new ArrayList<>();
        private Ticket ticket;

        private Course(TicketStep receipt) {
            fold = new TicketFold(receipt);
            ticket = fold.ticket();
            steps.add(receipt);
        }

        /** False, and nothing happens, if it may not. */
        public boolean then(TicketStep step) {
            if (procedure(step).refusal(step.event()).isPresent()) {
                return false;
            }
            fold.then(step);
            ticket = fold.ticket();
            steps.add(step);
            return true;
        }

        /** Only returns and extensions ask the clock, which takes longer than all the rest. */
        private TicketProcedure procedure(TicketStep step) {
            var asks = step.event() instanceof TicketEvent.ReturnAsked
                    || step.event() instanceof TicketEvent.ExtensionAsked;
            return new TicketProcedure(ticket, asks ? timing.clock(ticket) : timeless, step.at());
        }

        public Ticket ticket() {
            return ticket;
        }

        public List<TicketStep> steps() {
            return List.copyOf(steps);
        }
    }

    private String title(String written) {
        if (titles.size() > HELD) {
            titles.clear();
        }
        return titles.computeIfAbsent(written, Titles::of);
    }

    /** Some hundreds or thousands of histories on their way; of one thread. */
    public final class Batch {
        private final CopyRows arrivals = door.rows();
        private final TicketCopy tickets = new TicketCopy(json);
        private final CopyRows counted = TicketFacts.rows();
        private final CopyRows returned = TicketFacts.sentBeforeRows();

        private Batch() {}

        /** Gives the ticket as its steps leave it. */
        public Ticket add(History history) {
            var steps = history.steps();
            var ticket = Ticket.of(steps);
            var number = history.number();
            var title = title(history.arriving().title());
            door.takeOver(arrivals, number, history.arriving());
            tickets.add(new Tickets.Head(number, title), steps, ticket, timing.clock(ticket));
            TicketFacts.add(counted, tally.fact(number, ticket, history.names()));
            if (ticket.returns() > 0) {
                tally.returned(number, steps).forEach(sent -> TicketFacts.add(returned, sent));
            }
            return ticket;
        }

        /** Writes what was added, in the transaction of the connection. */
        public void write(Connection connection) throws SQLException {
            arrivals.write(connection);
            tickets.write(connection);
            counted.write(connection);
            returned.write(connection);
        }
    }
}
