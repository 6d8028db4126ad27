package kapok.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days of the office, near enough for invented records. */
final class Week {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Week() {}

    /** The {@code n}-th of {@code of} evenly spread days from the first to the last, moved off the weekend. */
    static LocalDate spread(LocalDate first, LocalDate last, int n, int of) {
        var days = ChronoUnit.DAYS.between(first, last);
        var day = first.plusDays(of <= 1 ? 0 : days * n / (of - 1));
        return offWeekend(day, last);
    }

    private static LocalDate offWeekend(LocalDate day, LocalDate last) {
        var moved = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
        return moved.isAfter(last) ? day.minusDays(day.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 1) : moved;
    }

    static LocalDate plus(LocalDate day, int workingDays) {
        var at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }

    static LocalDate minus(LocalDate day, int workingDays) {
        var at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.minusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(BEIJING).toInstant();
    }
}
