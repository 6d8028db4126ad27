package kapok.disclosure;

import java.time.LocalDate;
import kapok.disclosure.page.RequestQueue.Chip;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** Says how a clock stands, in a word and a colour (时限标签). */
public final class RequestClocks {
    private RequestClocks() {}

    /** The same words wherever a period stands still (期限停止). */
    static Chip stopped(@Nullable LocalDate since, Text text) {
        return new Chip(
                "chip-hold",
                since == null
                        ? text.localize("disclosure.chip.hold")
                        : text.localize("disclosure.chip.hold-since", text.shortDate(since)));
    }

    public static Chip chip(RequestClock clock, Text text) {
        return switch (clock.light()) {
            case DONE ->
                clock.late() > 0
                        ? new Chip("chip-late", text.localize("disclosure.chip.closed-late"))
                        : new Chip("chip-done", text.localize("disclosure.chip.closed"));
            case HOLD -> stopped(clock.stoppedSince(), text);
            case RED -> new Chip("chip-late", text.localize("disclosure.chip.late-days", clock.late()));
            case AMBER ->
                clock.left() == 0
                        ? new Chip("chip-soon", text.localize("disclosure.chip.today"))
                        : new Chip("chip-soon", text.localize("disclosure.chip.left-days", clock.left()));
            case GREEN -> new Chip("chip-ok", text.localize("disclosure.chip.left-days", clock.left()));
        };
    }
}
