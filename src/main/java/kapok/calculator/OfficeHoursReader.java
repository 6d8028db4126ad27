package kapok.calculator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.calendar.OfficeHours;
import kapok.calendar.TimeRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the {@code calendar} of a question about working time (办公时间的写法). */
final class OfficeHoursReader {
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "Mon", DayOfWeek.MONDAY,
            "Tue", DayOfWeek.TUESDAY,
            "Wed", DayOfWeek.WEDNESDAY,
            "Thu", DayOfWeek.THURSDAY,
            "Fri", DayOfWeek.FRIDAY,
            "Sat", DayOfWeek.SATURDAY,
            "Sun", DayOfWeek.SUNDAY);
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern YEARLY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private OfficeHoursReader() {}

    static OfficeHours read(Question question) {
        var calendar = question.within("calendar");
        return new OfficeHours(
                zone(calendar, "timezone"),
                week(calendar.find("hours")),
                yearly(calendar),
                dates(calendar, "holidays"));
    }

    static ZoneId zone(Question it, String field) {
        try {
            return ZoneId.of(it.text(field));
        } catch (DateTimeException e) {
            throw Slip.value(field, "there is no such zone: " + it.text(field));
        }
    }

    /** @throws Slip if there are no hours at all, a weekday is unknown, or a range is empty or reversed */
    static Map<DayOfWeek, List<TimeRange>> week(@Nullable JsonNode hours) {
        if (hours == null || hours.isNull()) {
            throw new Slip("bad-value", "no hours at all");
        } else if (!(hours instanceof ObjectNode object)) {
            throw Slip.type("hours", "an object of weekdays");
        } else {
            var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
            for (var day : object.properties()) {
                week.put(weekday(day.getKey()), ranges(day.getValue(), day.getKey()));
            }
            if (week.values().stream().allMatch(List::isEmpty)) {
                throw new Slip("bad-value", "no hours at all");
            }
            return week;
        }
    }

    private static DayOfWeek weekday(String name) {
        var day = WEEKDAYS.get(name);
        if (day == null) {
            throw new Slip("bad-value", "unknown weekday: " + name);
        }
        return day;
    }

    private static List<TimeRange> ranges(JsonNode written, String day) {
        if (!written.isArray()) {
            throw Slip.type(day, "a list of ranges");
        }
        var ranges = new ArrayList<TimeRange>();
        for (var pair : written) {
            if (!pair.isArray() || pair.size() != 2) {
                throw Slip.type(day, "a list of ranges, each a start and an end");
            }
            ranges.add(range(second(pair.get(0), day), second(pair.get(1), day), day));
        }
        return ranges;
    }

    private static TimeRange range(int from, int to, String day) {
        if (from == to) {
            throw new Slip("bad-value", "empty range on " + day);
        } else if (from > to) {
            throw new Slip("bad-value", "reversed range on " + day);
        }
        return new TimeRange(from, to);
    }

    private static int second(JsonNode node, String day) {
        var text = Question.text(node, day);
        var parts = TIME.matcher(text);
        if (parts.matches()) {
            int minutes = Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
            int seconds = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            var inHour = Integer.parseInt(parts.group(2)) < 60 && seconds < 60;
            if (inHour && minutes * 60 + seconds <= TimeRange.DAY) {
                return minutes * 60 + seconds;
            }
        }
        throw new Slip("bad-value", "not a time of day on " + day + ": " + text);
    }

    private static Set<MonthDay> yearly(Question calendar) {
        var found = new HashSet<MonthDay>();
        for (var node : list(calendar, "yearly_holidays")) {
            var text = Question.text(node, "yearly_holidays");
            try {
                if (!YEARLY.matcher(text).matches()) {
                    throw new DateTimeException("Not MM-DD");
                }
                found.add(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                throw Slip.value("yearly_holidays", "not a date MM-DD: " + text);
            }
        }
        return found;
    }

    static Set<LocalDate> dates(Question question, String field) {
        var found = new HashSet<LocalDate>();
        for (var node : list(question, field)) {
            found.add(Question.date(node, field));
        }
        return found;
    }

    /** The elements of a list that may be absent. */
    static Iterable<JsonNode> list(Question question, String field) {
        var node = question.find(field);
        if (node == null) {
            return List.of();
        } else if (!node.isArray()) {
            throw Slip.type(field, "a list");
        }
        return node;
    }
}
