package kapok.annualreport.page;

import java.util.List;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks reports handed in (年报检查页).
 *
 * @param pasted what was typed or pasted, shown again after a slip
 * @param results one for each file, empty before anything was handed in
 * @param summary of all results, null before
 */
public record CheckPage(
        String pasted, Slips slips, @Nullable String summary, List<Result> results) {
    public CheckPage {
        results = List.copyOf(results);
    }

    /**
     * What was found in one file.
     *
     * @param failure why it could not be read, else null
     * @param about organ, year, form and cells read
     */
    public record Result(
            String file, @Nullable String failure, List<String> about, String notChecked, List<Line> lines) {
        public Result {
            about = List.copyOf(about);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One finding.
     *
     * @param look class of the chip
     */
    public record Line(
            String look, String severity, String id, String where, String printed, String expected, String message) {}
}
