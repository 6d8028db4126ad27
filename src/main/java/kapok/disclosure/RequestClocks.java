package kapok.disclosure;

import kapok.disclosure.page.RequestQueue.Chip;
import kapok.web.Text;

/** Says how a clock stands, in a word and a colour (时限标签). */
public final class RequestClocks {
    private RequestClocks() {}

    public static Chip chip(RequestClock clock, Text text) {
        return switch (clock.light()) {
            case DONE ->
                clock.late() > 0
                        ? new Chip("chip-late", text.localize("disclosure.chip.closed-late"))
                        : new Chip("chip-done", text.localize("disclosure.chip.closed"));
            case HOLD -> new Chip("chip-hold", text.localize("disclosure.chip.hold"));
            case RED -> new Chip("chip-late", text.localize("disclosure.chip.late-days", clock.late()));
            case AMBER ->
                clock.left() == 0
                        ? new Chip("chip-soon", text.localize("disclosure.chip.today"))
                        : new Chip("chip-soon", text.localize("disclosure.chip.left-days", clock.left()));
            case GREEN -> new Chip("chip-ok", text.localize("disclosure.chip.left-days", clock.left()));
        };
    }
}
