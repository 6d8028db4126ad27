package kapok.hotline;

import java.time.LocalDate;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;

/** Until when a ticket must be settled (工单办理期限): working days after the day of dispatch, which is not counted. */
public final class TicketDue {
    private TicketDue() {}

    public static Deadline dueBy(LocalDate dispatched, WorkingDays limit, WorkingCalendar calendar) {
        return calendar.deadline(dispatched, limit);
    }
}
