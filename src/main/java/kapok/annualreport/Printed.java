package kapok.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a value stands in a report (印出的数): 445, 65.17, 2017年4月1日; no thousands separators, no blank for zero. */
final class Printed {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private Printed() {}

    static String value(BigDecimal value, String unit) {
        var day = day(value, unit);
        return day == null ? plain(value) : CHINESE.format(day);
    }

    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A figure in the unit {@code date} (日期) is a number like 20170401. */
    static @Nullable LocalDate day(BigDecimal value, String unit) {
        if (!unit.equals("date") && !unit.equals("日期")) {
            return null;
        }
        try {
            return LocalDate.parse(plain(value), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
