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
import java.util.Map;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.calendar.Break;
import kapok.calendar.OfficeHours;
import kapok.calendar.TimeRange;
import kapok.calendar.WorkingCalendar;

/**
 * When a unit works (承办单位办公时间): its hours, on the days that the State Council's notices make working days.
 *
 * @param daily it works every day, such as an emergency crew (值守单位)
 * @param own days on which it works or rests against that
 */
public record WorkHours(List<TimeRange> ranges, WorkingCalendar calendar, boolean daily, Map<LocalDate, Boolean> own) {
    private static final int AHEAD = 120;

    public WorkHours {
        ranges = List.copyOf(ranges);
        own = Map.copyOf(own);
    }

    /** @param written as {@code 09:00-12:00,13:00-17:00} */
    public static WorkHours of(String written, WorkingCalendar calendar) {
        return of(written, calendar, false, Map.of());
    }

    static WorkHours of(String written, WorkingCalendar calendar, boolean daily, Map<LocalDate, Boolean> own) {
        var ranges = Arrays.stream(written.split(","))
                .map(one -> range(one.split("-")))
                .toList();
        return new WorkHours(ranges, calendar, daily, own);
    }

    private static TimeRange range(String[] ends) {
        return new TimeRange(
                LocalTime.parse(ends[0]).toSecondOfDay(),
                LocalTime.parse(ends[1]).toSecondOfDay());
    }

    /** Ranges as they are typed, in order and apart from one another. */
    static boolean written(String text) {
        if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d(,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*")) {
            return false;
        }
        var last = "";
        for (var time : text.split("[-,]")) {
            if (time.compareTo(last) <= 0 || time.compareTo("23:59") > 0 || time.charAt(3) > '5') {
                return false;
            }
            last = time;
        }
        return true;
    }

    private boolean works(LocalDate day) {
        return own.getOrDefault(day, daily || calendar.works(day));
    }

    private LocalDate add(LocalDate day, int days) {
        if (!daily && own.isEmpty()) {
            return calendar.add(day, days);
        }
        var last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            left -= works(last) ? 1 : 0;
        }
        return last;
    }

    /** Working days of the unit after a day, up to and including another. */
    public int between(LocalDate from, LocalDate to) {
        if (!daily && own.isEmpty()) {
            return calendar.between(from, to);
        }
        return from.isBefore(to)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::works)
                        .count()
                : 0;
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
                var last = add(Beijing.day(start), limit.count() + extension + paused);
                yield Beijing.start(last.plusDays(1));
            }
        };
    }

    private int days(Break pause) {
        return between(Beijing.day(pause.from()), Beijing.day(pause.to()));
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
            if (!works(day)) {
                shut.add(day);
            }
        }
        return shut;
    }
}
