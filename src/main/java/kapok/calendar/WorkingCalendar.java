package kapok.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.calendar.HolidayNotice.NoticeDay;
import kapok.law.LegalBasis;

/**
 * Which days are worked (工作日历), by the notices known. Immutable; every question takes a few steps at any distance.
 *
 * <p>Years without a notice are assumed: weekends and the holidays of fixed date are off. What rests on such a year is
 * provisional. The table spans three cycles of the Gregorian calendar; beyond it the assumed cycles repeat for ever, since
 * 400 years are whole weeks.
 */
@LegalBasis({"全国年节及纪念日放假办法 第二条", "全国年节及纪念日放假办法 第七条"})
public final class WorkingCalendar {
    private static final int CYCLE = 400;
    private static final int FIRST = 1600;
    private static final int END = FIRST + 3 * CYCLE;
    private static final YearDays[] ASSUMED = assumedYears();

    private final List<HolidayNotice> notices;
    private final Map<LocalDate, Named> named = new HashMap<>();
    private final YearDays[] years = ASSUMED.clone();
    private final boolean[] known = new boolean[END - FIRST];

    /** Working days before each year of the table. */
    private final int[] before = new int[END - FIRST + 1];

    /** Known years before each year of the table. */
    private final int[] knownBefore = new int[END - FIRST + 1];

    private record Named(NoticeDay day, HolidayNotice notice) {}

    private WorkingCalendar(List<HolidayNotice> notices, int lastYear) {
        this.notices = notices;
        Map<Integer, List<NoticeDay>> byYear = new HashMap<>();
        for (var notice : notices) {
            known[notice.year() - FIRST] |= notice.year() <= lastYear;
            for (var day : notice.days()) {
                int year = day.date().getYear();
                if (year <= lastYear) {
                    named.put(day.date(), new Named(day, notice));
                    byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(day);
                }
            }
        }
        byYear.forEach((year, days) -> years[year - FIRST] = YearDays.noticed(year, known(year), days));
        for (int i = 0; i < years.length; i++) {
            before[i + 1] = before[i] + years[i].count();
            knownBefore[i + 1] = knownBefore[i] + (known[i] ? 1 : 0);
        }
    }

    private static YearDays[] assumedYears() {
        var assumed = new YearDays[END - FIRST];
        for (int i = 0; i < assumed.length; i++) {
            assumed[i] = YearDays.assumed(FIRST + i);
        }
        return assumed;
    }

    /** The calendar of the notices that come along with the program: 2012 to 2026. */
    public static WorkingCalendar national() {
        return of(NoticeFile.read());
    }

    /** @throws IllegalArgumentException if a notice is for a year before 2000 or after 2399 */
    public static WorkingCalendar of(List<HolidayNotice> notices) {
        notices.stream()
                .filter(it -> it.year() < 2000 || it.year() >= 2400)
                .findAny()
                .ifPresent(it -> {
                    throw new IllegalArgumentException("Not a year for a notice: " + it.year());
                });
        return new WorkingCalendar(inOrderOfIssue(notices), Integer.MAX_VALUE);
    }

    private static List<HolidayNotice> inOrderOfIssue(List<HolidayNotice> notices) {
        return notices.stream()
                .sorted(Comparator.comparing(HolidayNotice::issued).thenComparing(HolidayNotice::number))
                .toList();
    }

    /**
     * The calendar as it was known on a day: notices issued later are forgotten. The last day of a year stands for the
     * calendar up to that year, so that days after it are assumed even where the notice for them was out already.
     */
    public WorkingCalendar knownUntil(LocalDate day) {
        var endsYear = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
        var then = notices.stream().filter(it -> !it.issued().isAfter(day)).toList();
        return new WorkingCalendar(then, endsYear ? day.getYear() : Integer.MAX_VALUE);
    }

    /** This calendar as it would be with one more notice. */
    public WorkingCalendar with(HolidayNotice notice) {
        var all = new ArrayList<>(notices);
        all.add(notice);
        return of(all);
    }

    /** In the order of their issue. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** The last year for which a notice is known; empty if there is none. */
    public Optional<Integer> horizon() {
        return notices.stream().map(HolidayNotice::year).filter(this::known).max(Integer::compare);
    }

    /** Whether a notice for this year is known. */
    public boolean known(int year) {
        return year >= FIRST && year < END && known[year - FIRST];
    }

    public boolean works(LocalDate day) {
        return yearDays(day.getYear()).works(day.getDayOfYear());
    }

    private YearDays yearDays(int year) {
        return years[year - shift(year) - FIRST];
    }

    /** Years to take away so that a year comes to lie in the table: a multiple of 400. */
    private static int shift(int year) {
        if (year < FIRST) {
            return Math.floorDiv(year - FIRST, CYCLE) * CYCLE;
        }
        return year < END ? 0 : (Math.floorDiv(year - END, CYCLE) + 1) * CYCLE;
    }

    /** The n-th working day after a day; before it if {@code days} is negative; the day itself if it is zero. */
    public LocalDate add(LocalDate day, int days) {
        if (days == 0) {
            return day;
        }
        return days > 0 ? at(upTo(day) + days) : at(upTo(day.minusDays(1)) + days + 1);
    }

    /** Working days after {@code from} up to and including {@code to}; none if {@code to} comes first. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? Math.toIntExact(upTo(to) - upTo(from)) : 0;
    }

    /** Working days up to and including a day, counted from the first year of the table. */
    private long upTo(LocalDate day) {
        int year = day.getYear();
        int shift = shift(year);
        int index = year - shift - FIRST;
        return cycles(shift) + before[index] + years[index].upTo(day.getDayOfYear());
    }

    private long cycles(int shift) {
        return (long) (shift / CYCLE) * (shift < 0 ? perCycle(0) : perCycle(2));
    }

    private int perCycle(int cycle) {
        return before[(cycle + 1) * CYCLE] - before[cycle * CYCLE];
    }

    /** The working day with this number. */
    private LocalDate at(long number) {
        long within = number;
        long shift = 0;
        if (number < 1) {
            shift = Math.floorDiv(number - 1, (long) perCycle(0));
            within -= shift * perCycle(0);
        } else if (number > before[before.length - 1]) {
            shift = (number - before[before.length - 1] - 1) / perCycle(2) + 1;
            within -= shift * perCycle(2);
        }
        int index = index((int) within);
        int year = Math.toIntExact(FIRST + index + shift * CYCLE);
        return LocalDate.ofYearDay(year, years[index].nth((int) within - before[index]));
    }

    /** The year of the table in which a working day lies: guessed by rule of three, then put right. */
    private int index(int number) {
        int guess = (int) ((long) (number - 1) * years.length / before[years.length]);
        while (before[guess] >= number) {
            guess--;
        }
        while (before[guess + 1] < number) {
            guess++;
        }
        return guess;
    }

    /** The end of a period that begins with a day; that day is not counted. */
    public Deadline deadline(LocalDate start, WorkingDays days) {
        var last = add(start, days.count());
        return new Deadline(last, assumes(start, last));
    }

    /** A deadline put off (延长). */
    public Deadline extend(Deadline deadline, WorkingDays by) {
        return deadline(deadline.lastDay(), by).restingOn(deadline.provisional());
    }

    /** The day itself if it is worked, otherwise the next that is: for periods in calendar days (节假日顺延). */
    public Deadline rolledForward(LocalDate day) {
        var last = add(day.minusDays(1), 1);
        return new Deadline(last, assumes(day.minusDays(1), last));
    }

    /** Whether no notice is known for one of the days after {@code from} up to and including {@code to}. */
    public boolean assumes(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return false;
        }
        int first = from.plusDays(1).getYear();
        int last = to.getYear();
        return first < FIRST
                || last >= END
                || knownBefore[last + 1 - FIRST] - knownBefore[first - FIRST] < last + 1 - first;
    }

    /** What kind of day it is, and by which notice. */
    public CalendarDay day(LocalDate day) {
        var said = named.get(day);
        if (said != null) {
            var kind = said.day().worked() ? CalendarDay.Kind.TRANSFERRED : CalendarDay.Kind.HOLIDAY;
            return new CalendarDay(day, kind, said.day().name(), said.notice().number());
        }
        var weekday = day.getDayOfWeek().getValue() < 6;
        var assumed = weekday ? CalendarDay.Kind.ASSUMED_HOLIDAY : CalendarDay.Kind.WEEKEND;
        return new CalendarDay(day, works(day) ? CalendarDay.Kind.WEEKDAY : assumed, "", "");
    }
}
