package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
 * What happens by the clock alone (督办触发): late answers are pressed for, closed tickets put away, next month's parts made. A
 * second run does nothing again.
 */
@Component
public class TicketWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TicketWatch.class);
    private static final int MOST = 500;
    /** How long a closed ticket is at hand before it is put away (归档). */
    public static final Duration KEPT_AT_HAND = Duration.ofDays(30);

    /** Working days late at which each level begins: 催办 on expiry, 督办, 挂牌督办, 约谈. */
    private static final int[] LEVELS = {0, 1, 5, 10};

    private final Tickets tickets;
    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final Matters matters;
    private final CalendarDesk calendars;
    private final Clock clock;

    TicketWatch(
            Tickets tickets,
            TicketDesk desk,
            Dispatching dispatching,
            Matters matters,
            CalendarDesk calendars,
            Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.dispatching = dispatching;
        this.matters = matters;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    public void press() {
        for (var number : tickets.late(since(), MOST)) {
            var late = desk.seen(number);
            var level = level(late);
            if (level > late.ticket().level() && pressable(late)) {
                desk.byItself(number, new TicketEvent.Pressed(level, "overdue", ""));
                LOG.info("pressed ticket={} level={}", number, level);
            }
        }
    }

    /** Until when an answer had to be due for each level; whatever was due by then is pressed for so hard. */
    private List<Instant> since() {
        var now = clock.instant();
        return Arrays.stream(LEVELS)
                .mapToObj(days -> days == 0 ? now : Beijing.start(latest(days).plusDays(1)))
                .toList();
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

    private int level(TicketDesk.Case late) {
        var due = late.clock().find(TicketClock.Due.ANSWER);
        if (due.isEmpty() || clock.instant().isBefore(due.get().at())) {
            return 0;
        }
        var lastDay = Beijing.day(due.get().at().minusSeconds(1));
        var days = calendars.calendar().between(lastDay, Beijing.today(clock));
        int level = 0;
        while (level < LEVELS.length && days >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    private boolean pressable(TicketDesk.Case late) {
        return desk.procedure(late)
                .refusal(new TicketEvent.Pressed(level(late), "overdue", ""))
                .isEmpty();
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
