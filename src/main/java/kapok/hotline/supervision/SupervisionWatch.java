package kapok.hotline.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.hotline.ticket.Cases;
import kapok.hotline.ticket.Incidents;
import kapok.hotline.ticket.Policies;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Presses for what the rules of supervision ask for (督办触发), every minute. A second run does nothing again. */
@Component
public class SupervisionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisionWatch.class);
    private static final int MOST = 500;

    /** What changed within it may have come to the next level. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private final WatchedTickets watched;
    private final SupervisionRules supervision;
    private final Cases cases;
    private final Incidents incidents;
    private final TicketDesk desk;
    private final Policies policies;
    private final CalendarDesk calendars;
    private final Clock clock;

    SupervisionWatch(
            WatchedTickets watched,
            SupervisionRules supervision,
            Cases cases,
            Incidents incidents,
            TicketDesk desk,
            Policies policies,
            CalendarDesk calendars,
            Clock clock) {
        this.watched = watched;
        this.supervision = supervision;
        this.cases = cases;
        this.incidents = incidents;
        this.desk = desk;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    public void press() {
        var rules = supervision.all();
        var late = watched.late(since(rules), MOST);
        var changed = watched.changed(clock.instant().minus(LOOK_BACK), MOST);
        Stream.concat(late.stream(), changed.stream()).distinct().forEach(number -> press(number, rules));
    }

    private void press(String number, List<SupervisionRules.Rule> rules) {
        var one = cases.get(number);
        var hours = policies.hours(one.ticket().unit());
        new Supervision(one, incidents.members(number).size(), hours, clock.instant())
                .asks(rules)
                .filter(rule -> rule.level() > one.ticket().level())
                .map(rule -> new TicketEvent.Pressed(rule.level(), rule.cause(), ""))
                .filter(event -> desk.procedure(one).refusal(event).isEmpty())
                .ifPresent(event -> press(number, event));
    }

    /** Somebody who was faster, or one that cannot be pressed for, is no reason to let the others wait. */
    private void press(String number, TicketEvent.Pressed event) {
        try {
            desk.byItself(number, event);
            LOG.info("pressed ticket={} level={} cause={}", number, event.level(), event.rule());
        } catch (StaleVersion | RuleViolation meanwhile) {
            LOG.warn("not pressed ticket={} why={}", number, meanwhile.getMessage());
        }
    }

    /** Until when an answer had to be due for each level; whatever was due by then is pressed for so hard. */
    private List<Instant> since(List<SupervisionRules.Rule> rules) {
        var since = IntStream.rangeClosed(1, 4)
                .mapToObj(level -> since(level, rules))
                .collect(Collectors.toCollection(ArrayList::new));
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
}
