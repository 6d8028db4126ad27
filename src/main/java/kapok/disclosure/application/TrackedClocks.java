package kapok.disclosure.application;

import java.util.ArrayList;
import java.util.List;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.page.TrackedCase;
import kapok.disclosure.page.TrackedCase.Clock;
import kapok.disclosure.page.TrackedCase.Legend;
import kapok.web.Text;

/** The clock of a case for its applicant (申请人看到的期限): the officer's clock in plain words. */
final class TrackedClocks {
    /** Working days before the last one, from which it is pressing. */
    private static final int SOON = 5;

    private TrackedClocks() {}

    static Clock unconfirmed(boolean withdrawn, Text text) {
        return withdrawn
                ? words("chip-done", "disclosure.track.withdrawn", "disclosure.track.withdrawn-words", text)
                : words("chip-hold", "disclosure.track.unconfirmed", "disclosure.track.unconfirmed-words", text);
    }

    private static Clock words(String chip, String state, String words, Text text) {
        return new Clock(chip, text.localize(state), "", text.localize(words), "", List.of(), List.of());
    }

    static Clock of(CaseWindow.Case received, List<CaseWindow.Day> days, Text text) {
        var since = received.stoppedSince();
        if (received.closed()) {
            var on = text.localize("disclosure.track.closed-on", text.date(received.closedOn()));
            return new Clock("chip-done", text.localize("disclosure.stage.closed"), "", on, "", List.of(), List.of());
        } else if (since != null) {
            var words = text.localize("disclosure.track.held." + received.stage(), text.shortDate(since));
            var state = text.localize("disclosure.stage." + received.stage());
            return new Clock("chip-hold", state, "", words, "", cells(days, text), legend(days, text));
        }
        return running(received, days, text);
    }

    private static Clock running(CaseWindow.Case received, List<CaseWindow.Day> days, Text text) {
        var left = received.daysLeft();
        var dated = received.replyBy() != null;
        return new Clock(
                left > SOON ? "chip-ok" : left >= 0 ? "chip-soon" : "chip-late",
                text.localize(left < 0 ? "disclosure.track.late" : "disclosure.track.in-time"),
                dated ? Integer.toString(Math.abs(left)) : "",
                text.localize(
                        !dated
                                ? "disclosure.track.undated"
                                : left < 0 ? "disclosure.track.days-late" : "disclosure.track.days-left"),
                dated ? last(received, text) : "",
                cells(days, text),
                legend(days, text));
    }

    private static String last(CaseWindow.Case received, Text text) {
        var last = text.localize("disclosure.track.last", text.date(received.replyBy()));
        return received.provisional() ? last + text.localize("disclosure.track.provisional") : last;
    }

    private static List<TrackedCase.Day> cells(List<CaseWindow.Day> days, Text text) {
        return days.stream()
                .map(day -> new TrackedCase.Day(style(day), text.shortDate(day.day())))
                .toList();
    }

    private static String style(CaseWindow.Day day) {
        if (day.paused()) {
            return "hold";
        } else if (day.today()) {
            return "now";
        }
        return day.past() ? "used" : day.last() ? "due" : "";
    }

    /** The same in words, for whoever does not see colours. */
    private static List<Legend> legend(List<CaseWindow.Day> days, Text text) {
        var paused = days.stream().filter(CaseWindow.Day::paused).count();
        var used = days.stream().filter(day -> !day.paused() && day.past()).count();
        var left = days.size() - paused - used;
        var today = days.stream().anyMatch(day -> day.today() && !day.paused());
        var legend = new ArrayList<Legend>();
        legend.add(new Legend("used", text.localize("disclosure.track.used", used)));
        if (today) {
            legend.add(new Legend("now", text.localize("disclosure.track.today", used + 1)));
        }
        if (paused > 0) {
            legend.add(new Legend("hold", text.localize("disclosure.track.paused", paused)));
        }
        legend.add(new Legend("left", text.localize("disclosure.track.left", today ? left - 1 : left)));
        return legend;
    }
}
