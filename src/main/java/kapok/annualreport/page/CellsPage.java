package kapok.annualreport.page;

import java.util.List;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report beside those of the registers (数值核对).
 *
 * @param only {@code all}, {@code differs} or {@code unknown}
 * @param fill the cell whose form is open; null for none
 */
public record CellsPage(
        DeskReport report,
        String only,
        int all,
        int differing,
        int unknown,
        List<Line> lines,
        @Nullable Fill fill,
        Slips slips) {
    public CellsPage {
        lines = List.copyOf(lines);
    }

    /** A cell. */
    public record Line(
            String figure,
            String label,
            String unit,
            String value,
            @Nullable String registered,
            boolean differs,
            String kind,
            String source,
            long records,
            @Nullable String href) {}

    /** What is being filled in. */
    public record Fill(String figure, String label, String value, String reason) {}
}
