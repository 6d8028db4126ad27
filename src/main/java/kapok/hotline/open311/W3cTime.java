package kapok.hotline.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as the W3C note of ISO 8601 has them; written with Beijing's offset. */
final class W3cTime {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private W3cTime() {}

    static String write(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING));
    }

    /**
     * A moment with its offset, or a year, month or day alone, which means its first moment in Beijing. A space where a plus
     * sign got lost on its way through a query string is read as that sign.
     *
     * @throws DateTimeException if it is none, or outside the years 1900 to 2999
     */
    static Instant read(String written) {
        return span(written).first();
    }

    /** As above, but of a year, month or day alone the last moment: up to a day means with that day. */
    static Instant readEnd(String written) {
        return span(written).last();
    }

    private record Span(Instant first, Instant last) {}

    private static Span span(String written) {
        var text = written.strip();
        var span = text.matches("\\d{4}")
                ? days(Year.parse(text).atDay(1), Period.ofYears(1))
                : text.matches("\\d{4}-\\d\\d")
                        ? days(YearMonth.parse(text).atDay(1), Period.ofMonths(1))
                        : text.matches("\\d{4}-\\d\\d-\\d\\d")
                                ? days(LocalDate.parse(text), Period.ofDays(1))
                                : moment(text);
        var year = span.first().atZone(BEIJING).getYear();
        if (year < 1900 || year > 2999) {
            throw new DateTimeException("Not a year of this service: " + year);
        }
        return span;
    }

    private static Span days(LocalDate first, Period length) {
        return new Span(
                first.atStartOfDay(BEIJING).toInstant(),
                first.plus(length).atStartOfDay(BEIJING).toInstant().minusMillis(1));
    }

    private static Span moment(String text) {
        var zoned =
                text.replaceFirst("(?<=\\d) (?=\\d\\d:?\\d\\d$)", "+").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        var moment = OffsetDateTime.parse(zoned).toInstant();
        return new Span(moment, moment);
    }
}
