package kapok.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its value (指标值).
 *
 * @param statement where the value comes from when it was not computed here (官方统计); absent for computed figures
 */
public record FigureValue(
        Figure figure, BigDecimal value, @Nullable Statement statement) {
    /** Who stated a value, in what, of which day; {@code qualifier} is 超过, 接近 and the like, or empty. */
    public record Statement(String source, LocalDate on, String qualifier) {}

    static FigureValue computed(Figure figure, BigDecimal value) {
        return new FigureValue(figure, value, null);
    }

    public boolean official() {
        return statement != null;
    }
}
