package kapok.calculator;

import java.time.LocalDate;
import kapok.calendar.Deadline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How results are written (输出格式). */
final class Answers {
    private static final int LAST_YEAR = 9999;

    private Answers() {}

    static JsonNode of(boolean value) {
        return BooleanNode.valueOf(value);
    }

    static JsonNode of(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    static JsonNode of(LocalDate date) {
        return StringNode.valueOf(text(date));
    }

    static JsonNode of(String text) {
        return StringNode.valueOf(text);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A bare date, or an object that says it is provisional. */
    static JsonNode of(Deadline due) {
        return due.provisional() ? object().put("due", text(due)).put("provisional", true) : of(due.lastDay());
    }

    static String text(Deadline due) {
        return text(due.lastDay());
    }

    static String text(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new Slip("out-of-range", "The answer lies outside the years 0000 to 9999");
        }
        return date.toString();
    }

    static @Nullable String textOrNull(@Nullable LocalDate date) {
        return date == null ? null : text(date);
    }

    /** Marks an object whose dates rest on assumed days. */
    static ObjectNode marked(ObjectNode object, boolean provisional) {
        return provisional ? object.put("provisional", true) : object;
    }
}
