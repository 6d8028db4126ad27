package kapok.calculator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Moments as the questions write them (时刻): {@code YYYY-MM-DD HH:MM:SS}; for UTC also with {@code T} and {@code Z}. */
final class Moments {
    private static final int WITH_SECONDS = 19;
    private static final int WITHOUT_SECONDS = 16;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern UTC = Pattern.compile("(.{10})([ T])([0-9:]{5,8})(?:\\.[0-9]+)?( ?UTC|Z|\\+00:?00)?");

    /** How a moment of UTC was written, so that the answer is written alike. */
    record Style(String between, String after) {}

    record Utc(Instant at, Style style) {}

    private Moments() {}

    /** A local time in a zone; java.time decides in gaps and overlaps. */
    static Instant local(Question it, String field, ZoneId zone) {
        return parse(it.text(field), field).atZone(zone).toInstant();
    }

    /** By hand: a formatter would take most of the time of a question. */
    private static LocalDateTime parse(String text, String field) {
        boolean seconds = text.length() == WITH_SECONDS && text.charAt(16) == ':';
        boolean shaped = (seconds || text.length() == WITHOUT_SECONDS)
                && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                && text.charAt(13) == ':';
        if (!shaped) {
            throw Slip.value(field, "not a time YYYY-MM-DD HH:MM:SS: " + text);
        }
        var date = Question.date(text.substring(0, 10), field);
        try {
            int second = seconds ? Question.digits(text, 17, 19) : 0;
            return date.atTime(Question.digits(text, 11, 13), Question.digits(text, 14, 16), second);
        } catch (DateTimeException e) {
            throw Slip.value(field, "there is no such time: " + text);
        }
    }

    static Utc utc(JsonNode node, String field) {
        var text = Question.text(node, field);
        var parts = UTC.matcher(text);
        if (!parts.matches()) {
            throw Slip.value(field, "not a time of UTC: " + text);
        }
        var at = parse(parts.group(1) + " " + parts.group(3), field).toInstant(ZoneOffset.UTC);
        return new Utc(at, new Style(parts.group(2), parts.group(4) == null ? "" : parts.group(4)));
    }

    static String write(Instant at, ZoneId zone) {
        var local = LocalDateTime.ofInstant(at, zone);
        Answers.text(local.toLocalDate());
        return WRITTEN.format(local);
    }

    static String write(Instant at, Style style) {
        return write(at, ZoneOffset.UTC).replace(" ", style.between()) + style.after();
    }
}
