package kapok.calculator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.calendar.Break;
import kapok.calendar.OfficeHours;
import kapok.calendar.TimeRange;
import tools.jackson.databind.JsonNode;

/** Questions about working time by the hours of any desk in any zone (办公时间). */
final class WorkingTimeOperations {
    static final Map<String, Operation> ALL = Map.of(
            "add_working_time", WorkingTimeOperations::add,
            "working_time_between", WorkingTimeOperations::between,
            "clock_start", WorkingTimeOperations::clockStart,
            "calendar_validation", WorkingTimeOperations::validation,
            "sla_due", WorkingTimeOperations::slaDue,
            "sla_elapsed_minutes", WorkingTimeOperations::slaElapsed);

    /** A hundred years: what lies further away is not an answer. */
    private static final long MOST_SECONDS = 36_525L * TimeRange.DAY;

    private static final Map<String, Integer> UNITS =
            Map.of("Days", TimeRange.DAY, "Hours", 3600, "Minutes", 60, "Seconds", 1);

    private WorkingTimeOperations() {}

    private static ZoneId spoken(Question it, OfficeHours hours) {
        return it.find("io_timezone") == null ? hours.zone() : OfficeHoursReader.zone(it, "io_timezone");
    }

    private static JsonNode add(Question it) {
        var hours = OfficeHoursReader.read(it);
        var zone = spoken(it, hours);
        var due = hours.add(Moments.local(it, "start_local", zone), amount(it), List.of());
        return Answers.of(Moments.write(due, zone));
    }

    private static Duration amount(Question it) {
        if (it.find("add_seconds") != null && it.find("add") != null) {
            throw Slip.value("add", "give either add_seconds or add");
        } else if (it.find("add") == null) {
            return Duration.ofSeconds(it.number("add_seconds", 1, MOST_SECONDS));
        }
        long sum = 0;
        for (var part : it.object("add").properties()) {
            var unit = UNITS.get(part.getKey());
            if (unit == null) {
                throw Slip.value("add", "not a unit of working time: " + part.getKey());
            }
            sum += unit * Question.number(part.getValue(), "add." + part.getKey(), 0, MOST_SECONDS / unit);
        }
        if (sum == 0 || sum > MOST_SECONDS) {
            throw Slip.value("add", "must be more than nothing and at most a hundred years");
        }
        return Duration.ofSeconds(sum);
    }

    private static JsonNode between(Question it) {
        var hours = OfficeHoursReader.read(it);
        var zone = spoken(it, hours);
        var start = Moments.local(it, "start_local", zone);
        var end = Moments.local(it, "end_local", zone);
        return Answers.of(hours.between(start, end, List.of()).toSeconds());
    }

    private static JsonNode clockStart(Question it) {
        var hours = OfficeHoursReader.read(it);
        var zone = spoken(it, hours);
        return Answers.of(Moments.write(hours.firstOpen(Moments.local(it, "start_local", zone)), zone));
    }

    private static JsonNode validation(Question it) {
        try {
            OfficeHoursReader.week(it.find("hours"));
            return Answers.object().put("valid", true);
        } catch (Slip reason) {
            return Answers.object().put("valid", false).put("reason", reason.message());
        }
    }

    private static JsonNode slaDue(Question it) {
        var hours = OfficeHoursReader.read(it);
        var start = Moments.utc(it.get("start_utc"), "start_utc");
        var length = Duration.ofMinutes(it.number("add_minutes", 1, MOST_SECONDS / 60));
        var due = hours.add(start.at(), length, breaks(it));
        return Answers.object()
                .put("due_utc", Moments.write(due, start.style()))
                .put("clock_start_utc", Moments.write(hours.firstOpen(start.at()), start.style()));
    }

    private static JsonNode slaElapsed(Question it) {
        var hours = OfficeHoursReader.read(it);
        var start = Moments.utc(it.get("start_utc"), "start_utc").at();
        var end = Moments.utc(it.get("end_utc"), "end_utc").at();
        long minutes = hours.between(start, end, breaks(it)).toMinutes();
        var answer = Answers.object().put("minutes", minutes);
        return it.find("target_minutes") == null
                ? answer
                : answer.put("remaining_minutes", it.number("target_minutes", 0, MOST_SECONDS / 60) - minutes);
    }

    /** The pauses; one without an end still goes on. */
    private static List<Break> breaks(Question it) {
        var found = new ArrayList<Break>();
        for (var pair : OfficeHoursReader.list(it, "paused_utc")) {
            if (!pair.isArray() || pair.size() != 2) {
                throw Slip.type("paused_utc", "a list of pairs of moments");
            }
            var from = Moments.utc(pair.get(0), "paused_utc").at();
            var to = pair.get(1).isNull()
                    ? Instant.MAX
                    : Moments.utc(pair.get(1), "paused_utc").at();
            if (to.isBefore(from)) {
                throw Slip.value("paused_utc", "a pause ends before it begins");
            }
            found.add(new Break(from, to));
        }
        return found;
    }
}
