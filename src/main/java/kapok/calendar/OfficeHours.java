package kapok.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a desk is open (办公时间), in any zone: ranges per weekday, and the days it stays shut. Local times around a change of
 * summer time are read as java.time does: in a gap they move on, in an overlap the earlier counts.
 */
public record OfficeHours(
        ZoneId zone, Map<DayOfWeek, List<TimeRange>> week, Set<MonthDay> yearlyHolidays, Set<LocalDate> holidays) {

    /** @throws IllegalArgumentException if it is never open in any week */
    public OfficeHours {
        var copy = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        week.forEach((day, ranges) -> copy.put(day, TimeRange.inOrder(ranges)));
        week = Map.copyOf(copy);
        yearlyHolidays = Set.copyOf(yearlyHolidays);
        holidays = Set.copyOf(holidays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("No hours at all");
        }
    }

    boolean shut(LocalDate day) {
        return holidays.contains(day) || yearlyHolidays.contains(MonthDay.from(day));
    }

    List<TimeRange> ranges(LocalDate day) {
        return shut(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /**
     * The first open moment at or after another; closing time itself is no longer open.
     *
     * @throws NeverOpen if there is none within a hundred years
     */
    public Instant firstOpen(Instant at) {
        return new OpenTimes(this, at).advance(1, List.of()).start();
    }

    /**
     * The moment at which so much open time has passed, breaks left out. A moment on closing time is closing time, not the
     * next opening.
     *
     * @throws NeverOpen if that takes more than a hundred years
     */
    public Instant add(Instant start, Duration openTime, List<Break> breaks) {
        if (openTime.isNegative() || openTime.isZero()) {
            throw new IllegalArgumentException("Not a length of time to wait for: " + openTime);
        }
        return new OpenTimes(this, start)
                .advance(openTime.toSeconds(), Break.merged(breaks))
                .end();
    }

    /** Open time from one moment to another, breaks left out; none if the end comes first. */
    public Duration between(Instant start, Instant end, List<Break> breaks) {
        return Duration.ofSeconds(new OpenTimes(this, start).until(end, Break.merged(breaks)));
    }
}
