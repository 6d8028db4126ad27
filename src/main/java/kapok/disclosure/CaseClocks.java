package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.disclosure.RequestClock.Day;
import kapok.disclosure.RequestClock.Reason;
import kapok.disclosure.RequestClock.State;
import kapok.disclosure.page.CaseClock;
import kapok.disclosure.page.CaseClock.Cell;
import kapok.disclosure.page.CaseClock.Explained;
import kapok.disclosure.page.CaseClock.Legend;
import kapok.web.Text;

/** Shows the clock of a case (期限栏): the same cells the applicant sees, and the day-by-day explanation. */
final class CaseClocks {
    private CaseClocks() {}

    static CaseClock of(RequestClock clock, LocalDate today, Text text) {
        return new CaseClock(
                headline(clock),
                words(clock, text),
                RequestClocks.chip(clock, text),
                clock.state() == State.STOPPED
                        ? ""
                        : text.localize(
                                "disclosure.case.last", text.date(clock.due().lastDay())),
                notes(clock, text),
                clock.days().stream()
                        .filter(day -> day.number() > 0 || day.reason() == Reason.PAUSED)
                        .map(day -> new Cell(style(day, clock, today), text.date(day.date())))
                        .toList(),
                legend(clock, today, text),
                clock.days().stream().map(day -> explained(day, text)).toList());
    }

    private static String headline(RequestClock clock) {
        return switch (clock.state()) {
            case RUNNING, PAUSED -> Integer.toString(Math.abs(clock.left()));
            case STOPPED, ENDED -> "";
        };
    }

    private static String words(RequestClock clock, Text text) {
        return text.localize(
                switch (clock.state()) {
                    case RUNNING -> clock.left() < 0 ? "disclosure.case.late" : "disclosure.case.left";
                    case PAUSED -> "disclosure.case.paused";
                    case STOPPED -> "disclosure.case.stopped";
                    case ENDED -> clock.late() > 0 ? "disclosure.case.ended-late" : "disclosure.case.ended";
                },
                clock.late());
    }

    private static List<String> notes(RequestClock clock, Text text) {
        var notes = new ArrayList<String>();
        notes.add(text.localize(
                "disclosure.case.term",
                text.date(clock.term().start()),
                clock.term().days().count(),
                clock.term().article()));
        if (clock.term().extension().count() > 0) {
            notes.add(text.localize(
                    "disclosure.case.extended", clock.term().extension().count()));
        }
        if (clock.due().provisional()) {
            notes.add(text.localize("disclosure.case.provisional"));
        }
        if (clock.told() != null && !clock.told().equals(clock.due().lastDay())) {
            notes.add(text.localize("disclosure.case.told", text.date(clock.told())));
        }
        return notes;
    }

    private static String style(Day day, RequestClock clock, LocalDate today) {
        if (day.reason() == Reason.PAUSED) {
            return "hold";
        }
        if (day.date().equals(today) && clock.state() != State.ENDED) {
            return "now";
        }
        if (day.date().isBefore(today)) {
            return "used";
        }
        return day.date().equals(clock.due().lastDay()) ? "due" : "";
    }

    private static List<Legend> legend(RequestClock clock, LocalDate today, Text text) {
        var legend = new ArrayList<Legend>();
        var used = clock.days().stream()
                .filter(day -> day.number() > 0 && !day.date().isAfter(today))
                .count();
        var paused = clock.days().stream()
                .filter(day -> day.reason() == Reason.PAUSED)
                .count();
        legend.add(new Legend("used", text.localize("disclosure.case.used", used)));
        if (paused > 0) {
            legend.add(new Legend("hold", text.localize("disclosure.case.held", paused)));
        }
        var left = clock.days().stream()
                .filter(day -> day.number() > 0 && day.date().isAfter(today))
                .count();
        legend.add(new Legend("left", text.localize("disclosure.case.remaining", left)));
        return legend;
    }

    private static Explained explained(Day day, Text text) {
        var reason = text.localize("disclosure.day." + day.reason());
        return new Explained(
                text.date(day.date()),
                day.number() == 0 ? "" : Integer.toString(day.number()),
                day.name().isEmpty() ? reason : reason + "：" + day.name(),
                day.basis());
    }
}
