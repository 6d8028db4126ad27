package kapok.workpoints;

import java.time.Clock;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import org.springframework.stereotype.Component;

/** The days that the views of work points change at (要点时限的节点). */
@Component
class WorkPointDays {
    private static final int SOON = 3;

    private final CalendarDesk calendars;
    private final Clock clock;

    WorkPointDays(CalendarDesk calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    WorkPointPages.Days days() {
        var today = Beijing.today(clock);
        return new WorkPointPages.Days(today, calendars.calendar().add(today, SOON));
    }
}
