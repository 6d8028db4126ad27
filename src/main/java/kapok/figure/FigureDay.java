package kapok.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A figure that is a day (日期型指标), as reports print some: its unit is {@code date} or 日期, its value a number like 20170401. */
public final class FigureDay {
    private FigureDay() {}

    /** The day; absent where the figure is a number of something else. */
    public static @Nullable LocalDate of(BigDecimal value, String unit) {
        if (!unit.equals("date") && !unit.equals("日期")) {
            return null;
        }
        try {
            return LocalDate.parse(value.stripTrailingZeros().toPlainString(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
