package kapok.hotline.ticket;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.calendar.Break;
import kapok.calendar.OfficeHours;
import kapok.calendar.TimeRange;
import kapok.calendar.WorkingCalendar;

/** When a unit works (承办单位办公时间): its hours, on the days that the State Council's notices make working days. */
public record WorkHours(List<TimeRange> ranges, WorkingCalendar calendar) {
    private static final int AHEAD = 120;

    public WorkHours {
        ranges = List.copyOf(ranges);
    }

    /** @param written as {@code 09:00-12:00,13:00-17:00} */
    public static WorkHours of(String written, WorkingCalendar calendar) {
        var ranges = Arrays.stream(written.split(","))
                .map(one -> range(one.split("-")))
                .toList();
        return new WorkHours(ranges, calendar);
    }

    private static TimeRange range(String[] ends) {
        return new TimeRange(
                LocalTime.parse(ends[0]).toSecondOfDay(),
                LocalTime.parse(ends[1]).toSecondOfDay());
    }

    /**
     * When a limit ends (届满). Working days are counted from the day after, and the last one runs to its end; a pause takes
     * none of them away.
     *
     * @param extension working days more
     * @param pauses in order, none overlapping another
     */
    public Instant end(Instant start, Limit limit, int extension, List<Break> pauses) {
        return switch (limit.unit()) {
            case MINUTES -> elapsed(start, Duration.ofMinutes(limit.count()), pauses);
            case HOURS -> elapsed(start, Duration.ofHours(limit.count()), pauses);
            case WORKING_HOURS -> hours(start, pauses).add(start, Duration.ofHours(limit.count()), pauses);
            case WORKING_DAYS -> {
                var paused = pauses.stream().mapToInt(this::days).sum();
                var last = calendar.add(Beijing.day(start), limit.count() + extension + paused);
                yield Beijing.start(last.plusDays(1));
            }
        };
    }

    private int days(Break pause) {
        return calendar.between(Beijing.day(pause.from()), Beijing.day(pause.to()));
    }

    private static Instant elapsed(Instant start, Duration length, List<Break> pauses) {
        var end = start.plus(length);
        for (var pause : pauses) {
            var from = pause.from().isBefore(start) ? start : pause.from();
            if (from.isBefore(end) && pause.to().isAfter(from)) {
                end = end.plus(Duration.between(from, pause.to()));
            }
        }
        return end;
    }

    /** Whether the unit works at a moment. */
    public boolean openAt(Instant at) {
        return !hours(at, List.of()).firstOpen(at).isAfter(at);
    }

    private OfficeHours hours(Instant start, List<Break> pauses) {
        var last = pauses.stream()
                .map(Break::to)
                .max(Instant::compareTo)
                .filter(start::isBefore)
                .orElse(start);
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, ranges));
        return new OfficeHours(Beijing.ZONE, week, Set.of(), shut(Beijing.day(start), Beijing.day(last)));
    }

    private Set<LocalDate> shut(LocalDate from, LocalDate to) {
        var shut = new HashSet<LocalDate>();
        for (var day = from.minusDays(2); !day.isAfter(to.plusDays(AHEAD)); day = day.plusDays(1)) {
            if (!calendar.works(day)) {
                shut.add(day);
            }
        }
        return shut;
    }
}
