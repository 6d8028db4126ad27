package kapok.hotline.ticket;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Times open tickets anew (重新计时): the calendar, the limits or the hours of a unit changed. */
@Component
public class Retiming {
    private static final int AT_A_TIME = 500;

    private final WaitingTickets tickets;
    private final Cases cases;

    Retiming(WaitingTickets tickets, Cases cases) {
        this.tickets = tickets;
        this.cases = cases;
    }

    /** Everything that is open; gives how many. */
    @Transactional
    public int all() {
        int count = 0;
        var after = "";
        for (var page = tickets.open(after, AT_A_TIME); !page.isEmpty(); page = tickets.open(after, AT_A_TIME)) {
            count += time(page);
            after = page.getLast();
        }
        return count;
    }

    /** What a unit holds; gives how many. */
    @Transactional
    public int of(String unit) {
        return time(tickets.openOf(unit));
    }

    private int time(List<String> numbers) {
        for (var number : numbers) {
            var one = cases.get(number);
            tickets.retime(number, one.ticket().receivedAt(), one.clock());
        }
        return numbers.size();
    }
}
