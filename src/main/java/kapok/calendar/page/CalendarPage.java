package kapok.calendar.page;

import java.time.LocalDate;
import java.util.List;
import kapok.table.ImportResult;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * The years of the calendar, and the form that takes a notice over.
 *
 * @param taken the year whose notice was just taken over, or empty
 */
public record CalendarPage(
        List<Year> years,
        Typed typed,
        Slips slips,
        @Nullable ImportResult result,
        @Nullable String refusal,
        String taken) {
    public CalendarPage {
        years = List.copyOf(years);
    }

    /** One year; without notices its days are assumed. */
    public record Year(int year, boolean known, int workingDays, List<Notice> notices) {
        public long daysOff() {
            return notices.stream()
                    .flatMap(it -> it.days().stream())
                    .filter(it -> !it.worked())
                    .map(Day::date)
                    .distinct()
                    .count();
        }

        public long daysWorked() {
            return notices.stream()
                    .flatMap(it -> it.days().stream())
                    .filter(Day::worked)
                    .map(Day::date)
                    .distinct()
                    .count();
        }
    }

    /** A notice with its days. */
    public record Notice(String number, LocalDate issued, String title, List<Day> days) {}

    /** A day it names. */
    public record Day(LocalDate date, boolean worked, String name) {}

    /** The form as typed. */
    public record Typed(String number, String issued, String year, String title, String days) {}
}
