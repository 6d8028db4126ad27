package kapok.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Part of a day (时段) in seconds from local midnight: the start is in, the end is out; the end may be 24:00.
 *
 * @param from in seconds, 0 to 86,399
 * @param to in seconds, after {@code from}, at most 86,400
 */
public record TimeRange(int from, int to) {
    public static final int DAY = 86_400;

    public TimeRange {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("Not a range within a day: " + from + " to " + to);
        }
    }

    /** In order, and those that touch or overlap made one. */
    static List<TimeRange> inOrder(List<TimeRange> ranges) {
        var merged = new ArrayList<TimeRange>();
        for (var range :
                ranges.stream().sorted(Comparator.comparingInt(TimeRange::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || range.from > last.to) {
                merged.add(range);
            } else {
                merged.set(merged.size() - 1, new TimeRange(last.from, Math.max(last.to, range.to)));
            }
        }
        return List.copyOf(merged);
    }
}
