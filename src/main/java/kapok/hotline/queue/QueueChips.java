package kapok.hotline.queue;

import java.time.Instant;
import kapok.hotline.ticket.DueChips;
import kapok.web.Text;
import kapok.web.page.Chip;

/** How much time a row of the queue has left (队列的时限标签). */
final class QueueChips {
    private QueueChips() {}

    static Chip of(TicketQueues.Line line, Instant now, Text text) {
        if (line.over()) {
            return new Chip("chip-done", text.localize("hotline.stage." + line.stage()));
        }
        var due = line.dueAt();
        var warn = line.warnAt();
        return due == null || warn == null ? DueChips.resting(text) : DueChips.of(due, warn, now, text);
    }
}
