package kapok.calendar;

import java.time.LocalDate;
import java.util.List;
import kapok.web.Caller;

/**
 * Whoever keeps last days that the calendar decides (受日历影响的期限): tells beforehand which would move. A bean of the context
 * that keeps them.
 */
public interface DueDates {
    /** What would move under another calendar, as far as the caller may see it; nothing is written. */
    Preview preview(Caller caller, WorkingCalendar next);

    /**
     * What would move.
     *
     * @param label a key of the messages: what these are
     * @param first the first of them, the day soonest over first
     */
    record Preview(String label, long moved, List<Move> first) {
        public Preview {
            first = List.copyOf(first);
        }
    }

    /** One last day and where it would go; {@code href} shows the case. */
    record Move(String number, String title, LocalDate before, LocalDate after, String href) {}
}
