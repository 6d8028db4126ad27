package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A count written in Chinese numerals (中文数字): 十二 is 12, 一百零三 is 103. */
final class ChineseCount {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern WRITTEN =
            Pattern.compile("[零〇]|(?:[一二两三四五六七八九]千)?(?:零|[一二两三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?");
    /** 第三件 counts nothing, 一件事 is no case. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![第每同某这那0-9几数上零〇一二两三四五六七八九十百千万])([零〇一二两三四五六七八九十百千]{1,7})(?=[件宗份](?!事))");

    private ChineseCount() {}

    /** What it says; null if it is no such number. */
    static @Nullable BigDecimal read(String written) {
        if (written.isEmpty() || !WRITTEN.matcher(written).matches()) {
            return null;
        }
        int sum = 0;
        int digit = 0;
        for (char c : written.replace('两', '二').replace('〇', '零').toCharArray()) {
            int unit = "个十百千".indexOf(c);
            if (unit > 0) {
                sum += (digit == 0 ? 1 : digit) * (int) Math.pow(10, unit);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return BigDecimal.valueOf(sum + digit);
    }

    /** The text with its counts of cases in digits, as the checks look for them. */
    static String inDigits(String text) {
        return IN_TEXT.matcher(text).replaceAll(count -> {
            var number = read(count.group());
            return number == null ? count.group() : number.toPlainString();
        });
    }
}
