package kapok.hotline.queue;

import java.util.List;
import kapok.hotline.arrival.Matters;
import kapok.hotline.ticket.Dispatching;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The same for many tickets at once (批量办理): all of them or none. */
@Component
class BulkDesk {
    private static final int MOST = 200;

    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final Matters matters;

    BulkDesk(TicketDesk desk, Dispatching dispatching, Matters matters) {
        this.desk = desk;
        this.dispatching = dispatching;
        this.matters = matters;
    }

    /**
     * @param act {@code rule} sends each to whom the table says, {@code press} presses for each, {@code join} answers all with
     *     the first
     * @return how many
     */
    @Transactional
    public int run(Caller caller, String act, List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new RuleViolation("hotline.bulk.none", MOST);
        }
        switch (act) {
            case "rule" -> numbers.forEach(number -> byRule(caller, number));
            case "press" -> numbers.forEach(number -> record(caller, number, new TicketEvent.Pressed(1, "", "")));
            case "join" ->
                numbers.stream()
                        .skip(1)
                        .forEach(number -> record(caller, number, new TicketEvent.Joined(numbers.getFirst())));
            default -> throw new RuleViolation("hotline.bulk.act");
        }
        return numbers.size();
    }

    private void byRule(Caller caller, String number) {
        var it = desk.open(caller, number);
        var title = matters.find(number).orElseThrow().title();
        var rule = dispatching
                .suggest(title, it.ticket())
                .orElseThrow(() -> new RuleViolation("hotline.bulk.no-rule", number));
        record(
                caller,
                number,
                new TicketEvent.Dispatched(rule.unit(), rule.assisting(), rule.copied(), rule.basis(), false));
    }

    private void record(Caller caller, String number, TicketEvent event) {
        desk.record(caller, number, desk.open(caller, number).ticket().version(), event);
    }
}
