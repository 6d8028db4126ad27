package kapok.annualreport.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The reports an officer may see (年度报告列表), and the form for a new one.
 *
 * @param organs for whom one may be drafted
 */
public record DeskList(
        List<Line> lines, List<Choice> organs, List<Integer> years, boolean mayDraft, NewReport form, Slips slips) {
    public DeskList {
        lines = List.copyOf(lines);
        organs = List.copyOf(organs);
        years = List.copyOf(years);
    }

    /** One edition. */
    public record Line(
            long id,
            int year,
            String organ,
            String title,
            String format,
            int edition,
            String stage,
            String stageLabel,
            String due,
            String chip,
            String changed) {}

    /** What was filled in. */
    public record NewReport(String organ, int year, String format) {}
}
