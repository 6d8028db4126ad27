package kapok.calendar;

import org.springframework.stereotype.Service;

/** The calendar in force in this installation (工作日历). */
@Service
public class CalendarDesk {
    private volatile WorkingCalendar calendar = WorkingCalendar.national();

    /** Ask anew each time: a notice taken over changes it while the application runs. */
    public WorkingCalendar calendar() {
        return calendar;
    }
}
