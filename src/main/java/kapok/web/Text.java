package kapok.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a page in the reader's language (文字). Chinese is the language of record; dates are Beijing's. */
public final class Text {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;
    private final Locale locale;

    public Text(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The sentence of a key; numbers in it are formatted for people. */
    public String localize(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The sentence of a key that may be missing, such as a label of a code that came with data. */
    public String localizeOr(String key, String otherwise) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    public Locale locale() {
        return locale;
    }

    /** A date in full: 2026年11月23日, 23 November 2026. */
    public String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : format(english() ? "d MMMM yyyy" : "yyyy年M月d日").format(day);
    }

    /** A date for tables: 2026-11-23. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A moment in Beijing time: 2026-11-23 09:05. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : format("yyyy-MM-dd HH:mm").format(at.atZone(BEIJING));
    }

    /** A moment in a list (列表中的时刻): 11-23 09:05, with the year only where it is another. */
    public String listTime(Instant at, Instant now) {
        var here = at.atZone(BEIJING);
        var pattern = here.getYear() == now.atZone(BEIJING).getYear() ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm";
        return format(pattern).format(here);
    }

    /** With thousands separators; decimals as they come. */
    public String number(@Nullable Number value) {
        if (value == null) {
            return "";
        }
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(10);
        if (value instanceof BigDecimal decimal) {
            format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
        }
        return format.format(value);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
