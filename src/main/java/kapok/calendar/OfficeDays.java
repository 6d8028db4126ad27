package kapok.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * On which days a desk works (办公日), anywhere in the world: weekdays, and the dates it stays shut. The Chinese calendar plays
 * no part. Distances of any length take a few steps.
 */
public final class OfficeDays {
    private final boolean[] worked = new boolean[7];
    private final int perWeek;

    /** Shut on days that would be worked otherwise, as epoch days in order. */
    private final long[] shut;

    /** @throws IllegalArgumentException if no weekday is worked */
    public OfficeDays(Set<DayOfWeek> weekdays, Collection<LocalDate> holidays) {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("No weekday is worked");
        }
        weekdays.forEach(day -> worked[day.getValue() - 1] = true);
        perWeek = weekdays.size();
        shut = holidays.stream()
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
    }

    public boolean works(LocalDate day) {
        return upTo(day.toEpochDay()) > upTo(day.toEpochDay() - 1);
    }

    /** The n-th working day after a day; before it if {@code days} is negative; the day itself if it is zero. */
    public LocalDate add(LocalDate day, int days) {
        if (days == 0) {
            return day;
        }
        long epoch = day.toEpochDay();
        return LocalDate.ofEpochDay(days > 0 ? at(upTo(epoch) + days) : at(upTo(epoch - 1) + days + 1));
    }

    /** The day itself if it is worked, otherwise the next that is. */
    public LocalDate rolledForward(LocalDate day) {
        return add(day.minusDays(1), 1);
    }

    /** Working days after {@code from} up to and including {@code to}; none if {@code to} comes first. */
    public long between(LocalDate from, LocalDate to) {
        return Math.max(0, upTo(to.toEpochDay()) - upTo(from.toEpochDay()));
    }

    /** Working days up to and including a day, counted from Monday 1969-12-29. */
    private long upTo(long epochDay) {
        long sinceMonday = epochDay + 3;
        long count = Math.floorDiv(sinceMonday, 7L) * perWeek;
        for (int i = 0; i <= Math.floorMod(sinceMonday, 7L); i++) {
            count += worked[i] ? 1 : 0;
        }
        int found = Arrays.binarySearch(shut, epochDay);
        return count - (found >= 0 ? found + 1 : -found - 1);
    }

    /** The first day up to which so many are counted. */
    private long at(long count) {
        long low = Math.floorDiv(count, (long) perWeek) * 7 - 14;
        long high = low + 28 + 14L * shut.length;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2L);
            if (upTo(middle) < count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
