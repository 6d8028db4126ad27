package kapok.annualreport;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value for a cell from outside the registers (填写值).
 *
 * @param value null to explain why the cell stays unknown
 * @param reason where it comes from, or why it differs from the register
 */
public record TypedValue(String figure, @Nullable BigDecimal value, String reason) {
    Cell into(Cell cell) {
        return value == null
                ? new Cell(cell.figure(), cell.label(), cell.unit(), null, Cell.Kind.UNKNOWN, reason.strip(), 0, null)
                : cell.typed(value, reason.strip());
    }
}
