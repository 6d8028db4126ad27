package kapok.hotline.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
     * A moment with its offset, or a date alone, which means its first moment in Beijing. A space where a plus sign got lost
     * on its way through a query string is read as that sign.
     *
     * @throws DateTimeException if it is none, or outside the years 1900 to 2999
     */
    static Instant read(String written) {
        var text = written.strip().replaceFirst("(?<=\\d) (?=\\d\\d:?\\d\\d$)", "+");
        var found = text.matches("\\d{4}")
                ? LocalDate.of(Integer.parseInt(text), 1, 1)
                        .atStartOfDay(BEIJING)
                        .toInstant()
                : text.matches("\\d{4}-\\d\\d")
                        ? YearMonth.parse(text).atDay(1).atStartOfDay(BEIJING).toInstant()
                        : text.matches("\\d{4}-\\d\\d-\\d\\d")
                                ? LocalDate.parse(text).atStartOfDay(BEIJING).toInstant()
                                : OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                                        .toInstant();
        var year = found.atZone(BEIJING).getYear();
        if (year < 1900 || year > 2999) {
            throw new DateTimeException("Not a year of this service: " + year);
        }
        return found;
    }
}
