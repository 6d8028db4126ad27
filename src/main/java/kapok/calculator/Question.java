package kapok.calculator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one question (输入), read strictly: what is absent or null where it is needed, of another type or out of
 * range is a {@link Slip}.
 */
record Question(ObjectNode fields, WorkingCalendar calendar) {
    /** Enough for any period of law, and far from where dates end. */
    private static final int MOST_DAYS = 1_000_000;

    private static final int DATE_LENGTH = 10;

    @Nullable
    JsonNode find(String field) {
        var node = fields.get(field);
        return node == null || node.isNull() ? null : node;
    }

    JsonNode get(String field) {
        var node = find(field);
        if (node == null) {
            throw Slip.missing(field);
        }
        return node;
    }

    String text(String field) {
        return text(get(field), field);
    }

    static String text(JsonNode node, String field) {
        if (!node.isString()) {
            throw Slip.type(field, "a string");
        }
        return node.asString();
    }

    LocalDate date(String field) {
        return date(get(field), field);
    }

    @Nullable
    LocalDate findDate(String field) {
        var node = find(field);
        return node == null ? null : date(node, field);
    }

    static LocalDate date(JsonNode node, String field) {
        return date(text(node, field), field);
    }

    static LocalDate date(String text, String field) {
        try {
            if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            }
        } catch (DateTimeException e) {
            throw Slip.value(field, "there is no such date: " + text);
        }
        throw Slip.value(field, "not a date YYYY-MM-DD: " + text);
    }

    /** @throws DateTimeException if there is anything else */
    static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("Not a digit: " + text.charAt(i));
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A whole number within bounds, both included. */
    long number(String field, long least, long most) {
        return number(get(field), field, least, most);
    }

    static long number(JsonNode node, String field, long least, long most) {
        if (!node.isIntegralNumber()) {
            throw Slip.type(field, "a whole number");
        }
        if (!node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            throw Slip.value(field, "must be from " + least + " to " + most);
        }
        return node.asLong();
    }

    /** A distance in days, forwards or backwards. */
    int days(String field) {
        return (int) number(field, -MOST_DAYS, MOST_DAYS);
    }

    /** A length in days, zero or more. */
    int length(String field) {
        return (int) number(field, 0, MOST_DAYS);
    }

    WorkingDays workingDays(String field) {
        return WorkingDays.of((int) number(field, 1, MOST_DAYS));
    }

    boolean flag(String field) {
        return flag(get(field), field);
    }

    boolean flag(String field, boolean otherwise) {
        var node = find(field);
        return node == null ? otherwise : flag(node, field);
    }

    private static boolean flag(JsonNode node, String field) {
        if (!node.isBoolean()) {
            throw Slip.type(field, "true or false");
        }
        return node.asBoolean();
    }

    /** One of the constants of an enum, written in small letters. */
    <E extends Enum<E>> E choice(String field, Class<E> of) {
        var text = text(field);
        for (var constant : of.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw Slip.value(field, "not known: " + text);
    }

    /** The text of the Regulation: {@code regime_date} chooses it, otherwise the day that is given. */
    Regime regime(LocalDate otherwise) {
        var date = findDate("regime_date");
        return Regime.on(date == null ? otherwise : date);
    }

    ObjectNode object(String field) {
        if (get(field) instanceof ObjectNode object) {
            return object;
        }
        throw Slip.type(field, "an object");
    }

    /** A question about an object within this one, on the same calendar. */
    Question within(String field) {
        return new Question(object(field), calendar);
    }

    /** @throws Slip if the second day lies before the first */
    void inOrder(String first, LocalDate one, String second, LocalDate other) {
        if (other.isBefore(one)) {
            throw Slip.value(second, "lies before '" + first + "'");
        }
    }
}
