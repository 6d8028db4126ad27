package kapok.annualreport;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stands in a report (报告中的数).
 *
 * @param figure id of the figure, which is the id of the cell
 * @param value null if nobody knows it, which is not zero
 * @param source for official statistics where it was taken from, for typed values why
 * @param records how many records it counts
 * @param hash SM3 of these records in hexadecimal, taken when the report was published
 */
record Cell(
        String figure,
        String label,
        String unit,
        @Nullable BigDecimal value,
        Kind kind,
        String source,
        long records,
        @Nullable String hash) {

    /** Where the value comes from. */
    enum Kind {
        /** Counted from records (系统计数). */
        COMPUTED,
        /** An official statistic with its source (官方统计). */
        OFFICIAL,
        /** Typed in or imported beside the register (人工填写). */
        TYPED,
        /** Nobody knows (未知). */
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether both say the same, 0 and 0.00 included. */
    boolean sameValue(@Nullable BigDecimal other) {
        return value == null || other == null ? value == other : value.compareTo(other) == 0;
    }

    /** Typed in by hand (人工填写). */
    Cell typed(BigDecimal newValue, String why) {
        return new Cell(figure, label, unit, newValue, Kind.TYPED, why, 0, null);
    }

    Cell sealed(long count, @Nullable String sm3) {
        return new Cell(figure, label, unit, value, kind, source, count, sm3);
    }
}
