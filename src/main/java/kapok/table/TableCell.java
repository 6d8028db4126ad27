package kapok.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell (单元格) as the file holds it.
 *
 * @param text as a person sees it, trimmed; empty for none
 * @param number only where the file itself typed it as a number
 * @param day only where the file itself typed it as a date
 */
record TableCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {
    static final TableCell EMPTY = new TableCell("", null, null);

    static TableCell of(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new TableCell(stripped, null, null);
    }

    static TableCell of(BigDecimal number) {
        return new TableCell(plain(number), number, null);
    }

    static TableCell of(LocalDateTime moment) {
        var day = moment.toLocalDate();
        var midnight = moment.equals(day.atStartOfDay());
        return new TableCell(midnight ? day.toString() : moment.toString().replace('T', ' '), null, day);
    }

    boolean empty() {
        return text.isEmpty();
    }

    /** 3.0 was typed as 3; a code that looks like a number must not grow a decimal point. */
    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
