package kapok.calculator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import kapok.calendar.OfficeDays;
import tools.jackson.databind.JsonNode;

/** Questions about working days of any desk, with holidays given (一般工作日); the Chinese calendar plays no part. */
final class OfficeDayOperations {
    static final Map<String, Operation> ALL = Map.of(
            "due_in_working_days", it -> Answers.of(days(it).add(it.date("start"), it.length("days"))),
            "due_in_calendar_days", it -> Answers.of(days(it, it.date("start").plusDays(it.length("days")))),
            "due_in_calendar_days_rolled_forward",
                    it -> Answers.of(days(it).rolledForward(it.date("start").plusDays(it.length("days")))),
            "add_working_days", it -> Answers.of(days(it).add(it.date("start"), it.days("days"))),
            "working_days_between", OfficeDayOperations::between,
            "is_working_day", it -> Answers.of(days(it).works(it.date("date"))));

    private OfficeDayOperations() {}

    private static OfficeDays days(Question it) {
        var worked = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        if (it.flag("saturday_works", false)) {
            worked.add(DayOfWeek.SATURDAY);
        }
        return new OfficeDays(worked, OfficeHoursReader.dates(it, "holidays"));
    }

    /** The day given; the holidays change nothing, but must be dates all the same. */
    private static LocalDate days(Question it, LocalDate due) {
        OfficeHoursReader.dates(it, "holidays");
        return due;
    }

    /** {@code inclusive} true counts both ends, false only the start, absent only the end. */
    private static JsonNode between(Question it) {
        var days = days(it);
        var start = it.date("start");
        var end = it.date("end");
        if (it.find("inclusive") == null) {
            return Answers.of(days.between(start, end));
        }
        return Answers.of(days.between(start.minusDays(1), it.flag("inclusive") ? end : end.minusDays(1)));
    }
}
