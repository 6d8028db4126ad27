package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a report that is not what the register says (与登记不符).
 *
 * @param registered what recomputing gives; null if no register knows
 * @param here what stands, or would stand, in the report
 * @param reason why it differs, as the officer gave it; empty for none
 */
record Difference(
        String figure,
        String label,
        String unit,
        @Nullable BigDecimal registered,
        @Nullable BigDecimal here,
        String reason) {

    /** Compares every cell, so that two swapped rows whose sums still hold are found. */
    static List<Difference> between(Map<String, Cell> registered, Map<String, Cell> here) {
        var differences = new ArrayList<Difference>();
        for (var cell : here.values()) {
            var counted = registered.get(cell.figure());
            if (counted != null && counted.value() != null && !cell.sameValue(counted.value())) {
                differences.add(new Difference(
                        cell.figure(), cell.label(), cell.unit(), counted.value(), cell.value(), said(cell)));
            }
        }
        return differences;
    }

    private static String said(Cell cell) {
        return switch (cell.kind()) {
            case TYPED, UNKNOWN -> cell.source();
            case COMPUTED, OFFICIAL -> "";
        };
    }

    /** Nobody said why. */
    boolean unexplained() {
        return reason.isBlank();
    }
}
