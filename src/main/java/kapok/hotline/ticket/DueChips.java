package kapok.hotline.ticket;

import java.time.Duration;
import java.time.Instant;
import kapok.calendar.Beijing;
import kapok.web.Text;
import kapok.web.page.Chip;
import org.jspecify.annotations.Nullable;

/** How much time is left (时限提示), in the largest unit that says it. */
public final class DueChips {
    private DueChips() {}

    static Chip of(TicketClock.@Nullable Due due, Stage stage, Instant now, Text text) {
        return stage.over()
                ? new Chip("chip-done", text.localize("hotline.stage." + stage.code()))
                : due == null ? resting(text) : of(due.at(), due.warnAt(), now, text);
    }

    /** Nothing is owed now. */
    public static Chip resting(Text text) {
        return new Chip("chip-hold", text.localize("hotline.chip.hold"));
    }

    public static Chip of(Instant at, Instant warnAt, Instant now, Text text) {
        var left = Duration.between(now, at);
        if (left.isNegative()) {
            return new Chip("chip-late", text.localize("hotline.chip.late", length(left.negated(), text)));
        }
        return new Chip(
                now.isBefore(warnAt) ? "chip-ok" : "chip-soon", text.localize("hotline.chip.left", length(left, text)));
    }

    /** The moment itself (到期时刻): what ends with a day is still of that day, so 24:00 and not 00:00 of the next. */
    public static String moment(Instant at, Text text) {
        var last = Beijing.day(at.minusSeconds(1));
        return at.equals(Beijing.end(last))
                ? text.localize("hotline.due.end-of-day", last.toString())
                : text.dateTime(at);
    }

    static String length(Duration length, Text text) {
        if (length.toDays() > 0) {
            return text.localize("hotline.length.days", length.toDays());
        } else if (length.toHours() > 0) {
            return text.localize("hotline.length.hours", length.toHours());
        }
        return text.localize("hotline.length.minutes", Math.max(1, length.toMinutes()));
    }
}
