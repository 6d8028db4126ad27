package kapok.calculator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kapok.calendar.NeverOpen;
import kapok.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions one by one (计算器). A question with {@code input} is about Chinese law, one without about any desk. */
final class Calculator {
    private static final Map<String, Operation> LAW =
            together(DayOperations.ALL, DisclosureOperations.ALL, LicenceOperations.ALL, IdentifierOperations.ALL);
    private static final Map<String, Operation> DESK = together(WorkingTimeOperations.ALL, OfficeDayOperations.ALL);

    /** How many calendars of the past are kept; the notices are few, the days that can be asked about are not. */
    private static final int MOST_KNOWN = 500;

    private final WorkingCalendar calendar;
    private final Map<LocalDate, WorkingCalendar> known = new ConcurrentHashMap<>();

    Calculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @SafeVarargs
    private static Map<String, Operation> together(Map<String, Operation>... maps) {
        var all = new HashMap<String, Operation>();
        for (var map : maps) {
            all.putAll(map);
        }
        return Map.copyOf(all);
    }

    /** Never throws for what a question holds. */
    ObjectNode answer(JsonNode line) {
        var answer = Answers.object();
        if (!(line instanceof ObjectNode question)) {
            return refused(answer, new Slip("not-an-object", "A question is a JSON object"));
        }
        var id = question.get("id");
        if (id != null) {
            answer.set("id", id);
        }
        try {
            answer.set("result", result(question));
            return answer;
        } catch (Slip slip) {
            return refused(answer, slip);
        } catch (NeverOpen e) {
            return refused(answer, new Slip("out-of-range", String.valueOf(e.getMessage())));
        }
    }

    /** The answer to what is not JSON at all. */
    static ObjectNode unreadable() {
        return refused(Answers.object(), new Slip("bad-json", "Not a line of JSON"));
    }

    private static ObjectNode refused(ObjectNode answer, Slip slip) {
        answer.putObject("error").put("code", slip.code()).put("message", slip.message());
        return answer;
    }

    private JsonNode result(ObjectNode fields) {
        var plain = new Question(fields, calendar);
        var op = plain.text("op");
        var operation = DESK.get(op);
        if (fields.has("input") || (operation == null && LAW.containsKey(op))) {
            return law(op).answer(within(plain.within("input")));
        } else if (operation == null) {
            throw unknown(op);
        }
        return operation.answer(plain);
    }

    private static Operation law(String op) {
        var operation = LAW.get(op);
        if (operation == null) {
            throw DESK.containsKey(op)
                    ? Slip.value("input", "this operation takes its fields beside 'op'")
                    : unknown(op);
        }
        return operation;
    }

    private static Slip unknown(String op) {
        return new Slip("unknown-op", "There is no operation '" + op + "'");
    }

    /** The question on the calendar that was known on the day it names. */
    private Question within(Question input) {
        var day = input.findDate("calendar_known_until");
        return day == null ? input : new Question(input.fields(), knownUntil(day));
    }

    private WorkingCalendar knownUntil(LocalDate day) {
        @Nullable WorkingCalendar found = known.get(day);
        if (found == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            found = calendar.knownUntil(day);
            known.put(day, found);
        }
        return found;
    }
}
