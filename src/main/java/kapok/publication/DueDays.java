package kapok.publication;

import java.time.LocalDate;
import kapok.calendar.CalendarDesk;
import org.springframework.stereotype.Component;

/** Joins {@link PublicationDuty} to the calendar in force: by when, and how many working days are left (公开期限). */
@Component
class DueDays {
    private static final int SOON = 3;

    private final CalendarDesk calendars;

    DueDays(CalendarDesk calendars) {
        this.calendars = calendars;
    }

    /** The days that the desk's views change at. */
    DeskLists.Days around(LocalDate today) {
        return new DeskLists.Days(today, calendars.calendar().add(today, SOON));
    }

    LocalDate lastDay(LocalDate formedOn) {
        return PublicationDuty.dueBy(formedOn, calendars.calendar()).lastDay();
    }

    /** Working days from tomorrow to the last day; negative when it is past. */
    int left(LocalDate today, LocalDate lastDay) {
        var calendar = calendars.calendar();
        return lastDay.isBefore(today)
                ? -Math.max(1, calendar.between(lastDay, today))
                : calendar.between(today, lastDay);
    }
}
