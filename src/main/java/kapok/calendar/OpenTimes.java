package kapok.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;

/** One walk along the open times of a desk, from a moment on. Used once and thrown away. */
final class OpenTimes {
    private static final int LONGEST = 36_525;

    private final OfficeHours hours;
    private final ZoneRules rules;
    private final long start;

    /** The days before this one have the offset {@link #offset} from end to end. */
    private LocalDate steadyUntil;

    private ZoneOffset offset;

    /** From the first open second to the last, both as moments. */
    record Span(Instant start, Instant end) {}

    OpenTimes(OfficeHours hours, Instant start) {
        this.hours = hours;
        this.rules = hours.zone().getRules();
        this.start = start.getEpochSecond();
        this.offset = rules.getOffset(start);
        this.steadyUntil = LocalDate.MIN;
    }

    /** Walks until so many open seconds have passed. */
    Span advance(long seconds, List<Break> breaks) {
        long left = seconds;
        long cursor = start;
        Instant first = null;
        var day = firstDay();
        for (int i = 0; i < LONGEST; i++, day = day.plusDays(1)) {
            for (var range : ranges(day)) {
                long from = Math.max(cursor, moment(day, range.from()));
                long to = moment(day, range.to());
                if (from >= to) {
                    continue;
                }
                first = first == null ? Instant.ofEpochSecond(from) : first;
                long open = to - from - shut(from, to, breaks);
                if (open >= left) {
                    return new Span(first, Instant.ofEpochSecond(reach(from, left, breaks)));
                }
                left -= open;
                cursor = to;
            }
        }
        throw new NeverOpen();
    }

    /** Open seconds until a moment. */
    long until(Instant end, List<Break> breaks) {
        long last = end.getEpochSecond();
        long cursor = start;
        long sum = 0;
        if (last <= start) {
            return 0;
        }
        var lastDay = LocalDate.ofInstant(end, hours.zone()).plusDays(1);
        for (var day = firstDay(); !day.isAfter(lastDay); day = day.plusDays(1)) {
            for (var range : ranges(day)) {
                long from = Math.max(cursor, moment(day, range.from()));
                long to = Math.min(last, moment(day, range.to()));
                if (from < to) {
                    sum += to - from - shut(from, to, breaks);
                    cursor = to;
                }
            }
        }
        return sum;
    }

    /** The day before, too: where a change of summer time shifts midnight, its last range may reach into this one. */
    private LocalDate firstDay() {
        return LocalDate.ofEpochDay(Math.floorDiv(start + offset.getTotalSeconds(), (long) TimeRange.DAY))
                .minusDays(1);
    }

    private static long shut(long from, long to, List<Break> breaks) {
        long sum = 0;
        for (var it : breaks) {
            sum += Math.max(
                    0,
                    Math.min(to, it.to().getEpochSecond())
                            - Math.max(from, it.from().getEpochSecond()));
        }
        return sum;
    }

    /** So many seconds after a moment within open hours, breaks left out. */
    private static long reach(long from, long seconds, List<Break> breaks) {
        long at = from + seconds;
        for (var it : breaks) {
            long begins = Math.max(from, it.from().getEpochSecond());
            long ends = it.to().getEpochSecond();
            if (begins < at && ends > from) {
                at += ends - begins;
            }
        }
        return at;
    }

    /** In the order in which they begin: a gap can move the start of one past the start of the next. */
    private List<TimeRange> ranges(LocalDate day) {
        var ranges = hours.ranges(day);
        if (ranges.size() < 2 || steady(day)) {
            return ranges;
        }
        return ranges.stream()
                .sorted(Comparator.comparingLong(range -> moment(day, range.from())))
                .toList();
    }

    private boolean steady(LocalDate day) {
        if (!day.isBefore(steadyUntil)) {
            settle(day);
        }
        return day.isBefore(steadyUntil);
    }

    /** A local time as a moment; java.time decides in gaps and overlaps. */
    private long moment(LocalDate day, int second) {
        if (steady(day)) {
            return day.toEpochDay() * TimeRange.DAY + second - offset.getTotalSeconds();
        }
        var local =
                second == TimeRange.DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.ofSecondOfDay(second));
        return local.atZone(hours.zone()).toEpochSecond();
    }

    /** Looks up how long the offset of this day stays; a day with a change in or beside it is left to java.time. */
    private void settle(LocalDate day) {
        var eve = day.minusDays(1).atStartOfDay().atZone(hours.zone());
        offset = eve.getOffset();
        var change = rules.nextTransition(eve.toInstant());
        steadyUntil = change == null
                ? LocalDate.MAX
                : change.getDateTimeBefore().toLocalDate().minusDays(1);
    }
}
