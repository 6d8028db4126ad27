package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import kapok.calendar.CalendarChanged;
import kapok.hotline.arrival.Matters;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens by the clock alone (定时办理): emergencies go out, closed tickets are put away, next month's parts made. A second
 * run does nothing again.
 */
@Component
public class TicketWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TicketWatch.class);
    private static final int MOST = 500;
    /** How long a closed ticket is at hand before it is put away (归档). */
    public static final Duration KEPT_AT_HAND = Duration.ofDays(30);

    private final WaitingTickets tickets;
    private final TicketMonths months;
    private final Cases cases;
    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final Matters matters;
    private final Retiming retiming;
    private final Clock clock;

    TicketWatch(
            WaitingTickets tickets,
            TicketMonths months,
            Cases cases,
            TicketDesk desk,
            Dispatching dispatching,
            Matters matters,
            Retiming retiming,
            Clock clock) {
        this.tickets = tickets;
        this.months = months;
        this.cases = cases;
        this.desk = desk;
        this.dispatching = dispatching;
        this.matters = matters;
        this.retiming = retiming;
        this.clock = clock;
    }

    /**
     * An emergency goes out within its fifteen minutes: by the table if nobody has sent it when most of them are gone. What the
     * table does not know keeps its alarm.
     */
    @Scheduled(fixedDelay = 30_000, initialDelay = 40_000)
    public void hurry() {
        each(tickets.unsent(clock.instant(), MOST), number -> {
            var title = matters.find(number).orElseThrow().title();
            dispatching.suggest(title, cases.get(number).ticket()).ifPresent(rule -> send(number, rule));
        });
    }

    private void send(String number, Rule rule) {
        var basis = "紧急事项到时自动派单：" + rule.basis();
        desk.byItself(number, new TicketEvent.Dispatched(rule.unit(), rule.assisting(), rule.copied(), basis, false));
        LOG.warn("emergency dispatched by itself ticket={}", number);
    }

    /** One that cannot be done, such as by a rule whose unit is no more, is no reason to let the others wait. */
    private static void each(List<String> numbers, Consumer<String> act) {
        for (var number : numbers) {
            try {
                act.accept(number);
            } catch (StaleVersion | RuleViolation meanwhile) {
                LOG.warn("left for a person ticket={} why={}", number, meanwhile.getMessage());
            }
        }
    }

    /** Some at a time, often enough for a city of twenty million. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    public void putAway() {
        var before = clock.instant().minus(KEPT_AT_HAND);
        each(tickets.closedBefore(before, MOST), number -> desk.byItself(number, new TicketEvent.Archived()));
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    @Transactional
    public void openMonths() {
        months.open(clock.instant());
        months.open(clock.instant().plus(Duration.ofDays(31)));
    }

    /** The calendar changed: every open ticket is timed anew. */
    @ApplicationModuleListener
    void retime(CalendarChanged changed) {
        LOG.info("tickets timed anew calendar={} count={}", changed.notice(), retiming.all());
    }
}
