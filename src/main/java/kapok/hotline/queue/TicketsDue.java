package kapok.hotline.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.figures.Finished;
import kapok.hotline.queue.page.TicketQueue.Filter;
import kapok.hotline.ticket.TicketPermissions;
import kapok.hotline.ticket.TicketScope;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Tickets under way by the end of their present stage (在办工单), for the desk's first page. */
@Component
class TicketsDue implements DueSource {
    private static final String PAUSED = "suspended";
    private static final List<String> CODES = Stream.concat(
                    Arrays.stream(Due.values()).map(Due::code), Stream.of(PAUSED))
            .toList();

    private final TicketQueues queues;
    private final AgencyDirectory agencies;
    private final Finished finished;
    private final Clock clock;

    TicketsDue(TicketQueues queues, AgencyDirectory agencies, Finished finished, Clock clock) {
        this.queues = queues;
        this.agencies = agencies;
        this.finished = finished;
        this.clock = clock;
    }

    @Override
    public Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text) {
        if (!caller.may(TicketPermissions.READ)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var scope = TicketScope.of(caller);
        var counts = queues.counts(CODES, scope, tab(Due.OPEN), now);
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var items = queues.list(scope, tab(listed), now, most, 0).stream()
                .map(line -> item(line, names, now, text))
                .toList();
        return Optional.of(new UnderWay(
                "tickets",
                text.localize("hotline.area"),
                20,
                Arrays.stream(Due.values())
                        .collect(Collectors.toMap(
                                due -> due, due -> pile(due.code(), counts.getOrDefault(due.code(), 0L)))),
                items,
                pile(PAUSED, counts.getOrDefault(PAUSED, 0L)),
                finished.sinceMonthBegan(caller).orElse(null)));
    }

    /** The tabs of the queue have the names of {@link Due}. */
    private static Filter tab(Due due) {
        return new Filter(due.code(), "", "", "", "", "");
    }

    private static Pile pile(String tab, long counted) {
        return new Pile(
                Math.min(counted, TicketQueues.COUNTED_UP_TO),
                counted > TicketQueues.COUNTED_UP_TO,
                "/desk/hotline/tickets?tab=" + tab);
    }

    private static Item item(TicketQueues.Line line, Map<String, String> names, Instant now, Text text) {
        return new Item(
                line.dueAt(),
                QueueChips.of(line, now, text),
                line.number(),
                line.title(),
                text.localize("hotline.stage." + line.stage()),
                line.unit().isEmpty()
                        ? text.localize("hotline.undispatched")
                        : names.getOrDefault(line.unit(), line.unit()),
                "/desk/hotline/tickets/" + line.number());
    }
}
