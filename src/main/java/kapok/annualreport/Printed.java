package kapok.annualreport;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kapok.figure.FigureDay;

/** How a value stands in a report (印出的数): 445, 65.17, 2017年4月1日; no thousands separators, no blank for zero. */
final class Printed {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private Printed() {}

    static String value(BigDecimal value, String unit) {
        var day = FigureDay.of(value, unit);
        return day == null ? plain(value) : CHINESE.format(day);
    }

    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
