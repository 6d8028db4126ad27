package kapok.calendar;

import java.time.LocalDate;

/**
 * One day and why it is worked or not (日历中的一天).
 *
 * @param name the holiday; empty for plain days
 * @param notice number of the notice that says so; empty for plain days
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String notice) {
    /** What kind of day. */
    public enum Kind {
        /** 工作日. */
        WEEKDAY,
        /** 周末. */
        WEEKEND,
        /** 放假. */
        HOLIDAY,
        /** 调休上班: a Saturday or Sunday that is worked. */
        TRANSFERRED,
        /** 推定放假: no notice is known, but the date is a holiday every year. */
        ASSUMED_HOLIDAY
    }

    public boolean worked() {
        return kind == Kind.WEEKDAY || kind == Kind.TRANSFERRED;
    }
}
