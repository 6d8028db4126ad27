package kapok.hotline.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Beijing;
import kapok.calendar.Break;
import kapok.calendar.CalendarDesk;
import kapok.calendar.WorkingCalendar;
import kapok.hotline.ticket.Limit;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketClock.Due;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.web.page.TrackedPage;
import kapok.hotline.web.page.TrackedPage.Day;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The clock of a ticket as its caller sees it (办理期限): the same days and the same end as the officer's, and why. */
@Component
class PublicClock {
    private static final int SOON = 5;
    private static final int LONGEST = 60;

    private final CalendarDesk calendars;
    private final Clock clock;

    PublicClock(CalendarDesk calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    TrackedPage.Clock of(TicketDesk.Case it, Text text) {
        return switch (it.ticket().stage()) {
            case Stage.Closed closed ->
                still("chip-done", text.localize("hotline.clock.over." + closed.how()), ended(it, text));
            case Stage.Archived _ -> still("chip-done", text.localize("hotline.clock.over"), ended(it, text));
            case Stage.Suspended stood ->
                still(
                        "chip-hold",
                        text.localize("hotline.clock.hold"),
                        text.localize("hotline.clock.hold-why", text.date(Beijing.day(stood.since())), stood.reason()));
            case Stage.Accepted _,
                    Stage.Dispatched _,
                    Stage.Forwarded _,
                    Stage.Signed _,
                    Stage.ReturnRequested _,
                    Stage.Handling _,
                    Stage.ExtensionRequested _,
                    Stage.SuspensionRequested _,
                    Stage.TerminationRequested _,
                    Stage.Review _,
                    Stage.Callback _,
                    Stage.Rework _,
                    Stage.Merged _,
                    Stage.Difficult _ ->
                due(it).map(due -> running(it, due, text)).orElseGet(PublicClock::none);
        };
    }

    static TrackedPage.Clock none() {
        return still("", "", "");
    }

    private static TrackedPage.Clock still(String chip, String state, String why) {
        return new TrackedPage.Clock(chip, state, "", "", "", why, List.of());
    }

    private static String ended(TicketDesk.Case it, Text text) {
        var closed = it.ticket().closedAt();
        return closed == null ? "" : text.localize("hotline.clock.ended", text.dateTime(closed));
    }

    /** What the caller waits for: the answer, before that the dispatch, after it the review and the call. */
    private static Optional<Due> due(TicketDesk.Case it) {
        var dues = it.clock().dues();
        return dues.stream()
                .filter(due -> due.kind().equals(Due.ANSWER))
                .findFirst()
                .or(() -> it.clock().next());
    }

    private TrackedPage.Clock running(TicketDesk.Case it, Due due, Text text) {
        var now = clock.instant();
        var last = Beijing.day(due.at().minusSeconds(1));
        var calendar = calendars.calendar();
        var what = text.localize("hotline.clock.what." + due.kind());
        var latest = text.localize("hotline.clock.latest", what, until(due.at(), text));
        var why = why(it, due, text);
        var days = due.kind().equals(Due.ANSWER) && byDays(it) ? days(it.ticket(), due, calendar) : List.<Day>of();
        if (now.isAfter(due.at())) {
            var late = calendar.between(last, Beijing.day(now));
            var words = text.localize(late == 0 ? "hotline.clock.late-today" : "hotline.clock.late", what);
            return new TrackedPage.Clock(
                    "chip-late",
                    text.localize("hotline.clock.state.late"),
                    late == 0 ? "" : text.number(late),
                    words,
                    latest,
                    why,
                    days);
        }
        return inTime(Beijing.day(now), last, due, new Words(what, latest, why), days, calendar, text);
    }

    private record Words(String what, String latest, String why) {}

    private TrackedPage.Clock inTime(
            LocalDate today,
            LocalDate last,
            Due due,
            Words words,
            List<Day> days,
            WorkingCalendar calendar,
            Text text) {
        var left = calendar.between(today, last);
        var hours = Duration.between(clock.instant(), due.at()).toHours();
        var byHour = !due.at().equals(Beijing.start(last.plusDays(1)));
        var calm = due.kind().equals(Due.ANSWER) ? left > SOON : clock.instant().isBefore(due.warnAt());
        var chip = calm ? "chip-ok" : "chip-soon";
        var state = text.localize(calm ? "hotline.clock.state.ok" : "hotline.clock.state.soon");
        if (byHour && hours < 48) {
            return new TrackedPage.Clock(
                    "chip-soon",
                    text.localize("hotline.clock.state.soon"),
                    text.number(Math.max(1, hours)),
                    text.localize("hotline.clock.hours", words.what()),
                    words.latest(),
                    words.why(),
                    days);
        }
        return new TrackedPage.Clock(
                chip,
                state,
                left == 0 ? text.localize("hotline.clock.today") : text.number(left),
                text.localize(left == 0 ? "hotline.clock.left-today" : "hotline.clock.left", words.what()),
                words.latest(),
                words.why(),
                days);
    }

    private static boolean byDays(TicketDesk.Case it) {
        return it.clock().limits().answer().unit() == Limit.Unit.WORKING_DAYS;
    }

    /** A moment as its last day where it is the end of one. */
    String until(Instant at, Text text) {
        var last = Beijing.day(at.minusSeconds(1));
        return at.equals(Beijing.start(last.plusDays(1))) ? text.date(last) : text.dateTime(at);
    }

    private String why(TicketDesk.Case it, Due due, Text text) {
        if (!due.kind().equals(Due.ANSWER)) {
            return "";
        }
        var ticket = it.ticket();
        var limit = it.clock().limits().answer();
        var from = text.localize(
                ticket.reworks() > 0 ? "hotline.clock.from-rework" : "hotline.clock.from-dispatch",
                text.date(Beijing.day(due.from())));
        var parts = new ArrayList<String>();
        parts.add(text.localize(
                "hotline.clock.why",
                from,
                text.localize("hotline.clock.class." + it.clock().limits().of().code()),
                text.localize("hotline.clock.unit." + limit.unit().code(), limit.count())));
        if (ticket.extension() > 0) {
            parts.add(text.localize("hotline.clock.extended", ticket.extension()));
        }
        int paused = ticket.pauses().stream().mapToInt(this::workingDays).sum();
        if (paused > 0) {
            parts.add(text.localize("hotline.clock.paused", paused));
        }
        if (byDays(it)) {
            parts.add(text.localize("hotline.clock.skipped"));
        }
        return String.join("", parts);
    }

    private int workingDays(Break pause) {
        return calendars.calendar().between(Beijing.day(pause.from()), Beijing.day(pause.to()));
    }

    /** Each working day of the time for the answer, paused ones too. */
    private List<Day> days(Ticket ticket, Due due, WorkingCalendar calendar) {
        var today = Beijing.today(clock);
        var last = Beijing.day(due.at().minusSeconds(1));
        var days = new ArrayList<Day>();
        for (var day = Beijing.day(due.from()).plusDays(1); !day.isAfter(last) && days.size() < LONGEST; ) {
            if (calendar.works(day)) {
                days.add(new Day(style(day, today, last, ticket), day.toString()));
            }
            day = day.plusDays(1);
        }
        return days;
    }

    private static String style(LocalDate day, LocalDate today, LocalDate last, Ticket ticket) {
        if (ticket.pauses().stream()
                .anyMatch(pause -> day.isAfter(Beijing.day(pause.from())) && !day.isAfter(Beijing.day(pause.to())))) {
            return "hold";
        } else if (day.equals(today)) {
            return "now";
        } else if (day.equals(last)) {
            return day.isBefore(today) ? "used due" : "due";
        }
        return day.isBefore(today) ? "used" : "";
    }
}
