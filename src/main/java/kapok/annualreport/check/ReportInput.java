package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was read (待检查的报告).
 *
 * @param title and {@code organ} may be empty
 * @param year the year reported on; absent when nothing tells it
 * @param format {@code 2018}, {@code 2019} or {@code 2021}
 * @param cells by id of the format; a cell that was not found is not in it
 * @param prose figures of the narrative that the source lists beside the text, by their own short names
 * @param text the words, tables included as far as they were read as text
 * @param whole whether the text is all of the report, not passages of it
 * @param breakdowns breakdowns that the source lists beside the text
 * @param shares percentages that the source lists beside the text
 */
public record ReportInput(
        String file,
        String title,
        String organ,
        @Nullable Integer year,
        String format,
        Map<String, CellText> cells,
        Map<String, BigDecimal> prose,
        String text,
        boolean whole,
        List<Breakdown> breakdowns,
        List<PrintedShare> shares) {

    public ReportInput {
        cells = Map.copyOf(cells);
        prose = Map.copyOf(prose);
        breakdowns = List.copyOf(breakdowns);
        shares = List.copyOf(shares);
    }

    /** A total with its parts (分项). */
    public record Breakdown(String name, BigDecimal total, List<BigDecimal> parts) {
        BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A printed percentage of a count (占比); {@code of} is what it is of, when known. */
    public record PrintedShare(
            BigDecimal count, String percent, @Nullable BigDecimal of) {}

    @Nullable
    BigDecimal number(String cell) {
        var text = cells.get(cell);
        return text == null ? null : text.number();
    }
}
