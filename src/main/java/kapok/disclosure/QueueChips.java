package kapok.disclosure;

import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestQueues.Days;
import kapok.disclosure.page.RequestQueue.Chip;
import kapok.web.Text;

/** How much time a row of the queue has left, in a colour (队列的时限标签): by working days, as on the page of the case. */
final class QueueChips {
    private QueueChips() {}

    /** Whether its clock stands still: no last day is certain then, and none is shown, as on the applicant's page. */
    static boolean stands(RequestQueues.Row row, Days days) {
        var until = row.pausedUntil();
        return until != null && !until.isBefore(days.today());
    }

    static Chip of(RequestQueues.Row row, Days days, WorkingCalendar calendar, Text text) {
        var due = row.replyBy();
        if (row.closedOn() != null) {
            return row.late()
                    ? new Chip("chip-late", text.localize("disclosure.chip.closed-late"))
                    : new Chip("chip-done", text.localize("disclosure.chip.closed"));
        }
        var today = days.today();
        if (stands(row, days) || due == null) {
            return RequestClocks.stopped(row.pausedSince(), text);
        }
        if (due.isBefore(today)) {
            return new Chip("chip-late", text.localize("disclosure.chip.late-days", calendar.between(due, today)));
        }
        if (due.equals(today)) {
            return new Chip("chip-soon", text.localize("disclosure.chip.today"));
        }
        var words = text.localize("disclosure.chip.left-days", calendar.between(today, due));
        return new Chip(due.isAfter(days.soon()) ? "chip-ok" : "chip-soon", words);
    }
}
