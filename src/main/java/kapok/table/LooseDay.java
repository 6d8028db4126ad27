package kapok.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as officers type it (日期写法): 2018-03-01, 2018/3/1, 2018.3.1, 2018年3月1日, 20180301, full width too. */
final class LooseDay {
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

    private LooseDay() {}

    /** The day, or null if there is none such. */
    static @Nullable LocalDate parse(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS.matcher(text);
            if (!parts.matches()) {
                return null;
            }
        }
        try {
            return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
