package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarChanged;
import kapok.calendar.CalendarDesk;
import kapok.hotline.arrival.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens by the clock alone (督办触发): what the rules of supervision ask for is pressed for, emergencies go out, closed tickets put away, next month's parts made. A
 * second run does nothing again.
 */
@Component
public class TicketWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TicketWatch.class);
    private static final int MOST = 500;
    /** How long a closed ticket is at hand before it is put away (归档). */
    public static final Duration KEPT_AT_HAND = Duration.ofDays(30);

    /** What changed within it may have come to the next level. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private final Tickets tickets;
    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final Matters matters;
    private final SupervisionRules supervision;
    private final Policies policies;
    private final CalendarDesk calendars;
    private final Clock clock;

    TicketWatch(
            Tickets tickets,
            TicketDesk desk,
            Dispatching dispatching,
            Matters matters,
            SupervisionRules supervision,
            Policies policies,
            CalendarDesk calendars,
            Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.dispatching = dispatching;
        this.matters = matters;
        this.supervision = supervision;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    public void press() {
        var rules = supervision.all();
        var now = clock.instant();
        var late = tickets.late(since(rules), MOST);
        var changed = tickets.changed(now.minus(LOOK_BACK), MOST);
        for (var number :
                Stream.concat(late.stream(), changed.stream()).distinct().toList()) {
            var one = desk.seen(number);
            var unit = one.ticket().unit();
            new Supervision(one, desk.members(number).size(), policies.hours(unit), now)
                    .asks(rules)
                    .filter(rule -> rule.level() > one.ticket().level())
                    .map(rule -> new TicketEvent.Pressed(rule.level(), rule.cause(), ""))
                    .filter(event -> desk.procedure(one).refusal(event).isEmpty())
                    .ifPresent(event -> {
                        desk.byItself(number, event);
                        LOG.info("pressed ticket={} level={} cause={}", number, event.level(), event.rule());
                    });
        }
    }

    /** Until when an answer had to be due for each level; whatever was due by then is pressed for so hard. */
    private List<Instant> since(List<SupervisionRules.Rule> rules) {
        var since = IntStream.rangeClosed(1, 4)
                .mapToObj(level -> since(level, rules))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        since.set(0, Collections.max(since));
        return since;
    }

    private Instant since(int level, List<SupervisionRules.Rule> rules) {
        var today = Beijing.today(clock);
        return rules.stream()
                .filter(rule -> rule.cause().equals("overdue") && rule.level() == level && rule.inForce(today))
                .map(rule -> rule.least() == 0
                        ? clock.instant()
                        : Beijing.start(latest(rule.least()).plusDays(1)))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The latest day that lies so many working days back. */
    private LocalDate latest(int days) {
        var today = Beijing.today(clock);
        var calendar = calendars.calendar();
        var day = today.minusDays(1);
        while (calendar.between(day, today) < days) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * An emergency goes out within its fifteen minutes: by the table if nobody has sent it when most of them are gone. What the
     * table does not know keeps its alarm.
     */
    @Scheduled(fixedDelay = 30_000, initialDelay = 40_000)
    public void hurry() {
        for (var number : tickets.unsent(clock.instant(), MOST)) {
            var waiting = desk.seen(number);
            var title = matters.find(number).orElseThrow().title();
            dispatching.suggest(title, waiting.ticket()).ifPresent(rule -> {
                var basis = "紧急事项到时自动派单：" + rule.basis();
                desk.byItself(
                        number, new TicketEvent.Dispatched(rule.unit(), rule.assisting(), rule.copied(), basis, false));
                LOG.warn("emergency dispatched by itself ticket={}", number);
            });
        }
    }

    /** Some at a time, often enough for a city of twenty million. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    public void putAway() {
        for (var number : tickets.closedBefore(clock.instant().minus(KEPT_AT_HAND), MOST)) {
            desk.byItself(number, new TicketEvent.Archived());
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    @Transactional
    public void openMonths() {
        tickets.openMonth(clock.instant());
        tickets.openMonth(clock.instant().plus(Duration.ofDays(31)));
    }

    /** The calendar changed: every open ticket is timed anew. */
    @ApplicationModuleListener
    void retime(CalendarChanged changed) {
        LOG.info("tickets timed anew calendar={} count={}", changed.notice(), desk.retime());
    }
}
