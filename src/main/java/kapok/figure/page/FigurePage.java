package kapok.figure.page;

import java.util.List;
import kapok.figure.FigureValue;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the records that it counts.
 *
 * @param value formatted; absent when unknown
 * @param statement where the value comes from when it was stated, not computed
 * @param export address of the export, without its format
 */
public record FigurePage(
        String id,
        String label,
        String unit,
        @Nullable String value,
        FigureValue.@Nullable Statement statement,
        String organ,
        String from,
        String to,
        List<Line> lines,
        Pager pager,
        String export) {
    /** A record. */
    public record Line(
            String id,
            String title,
            String on,
            String detail,
            @Nullable String href) {}
}
