package kapok.annualreport.page;

import java.util.List;
import kapok.web.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The reports of subordinate organs on one year (下级报告汇总).
 *
 * @param supervisors organs with organs below them that this officer may choose
 * @param missing who has not handed in
 * @param late of these, who is past the legal day
 * @param own cells of the supervisor's own report that are not the sum
 * @param message what was done or refused
 */
public record CollectionPage(
        List<Choice> supervisors,
        String supervisor,
        String supervisorName,
        int year,
        List<Integer> years,
        List<Line> lines,
        int received,
        int missing,
        int late,
        int findings,
        List<CellImportPage.Line> own,
        @Nullable Long ownReport,
        @Nullable String refused) {
    public CollectionPage {
        supervisors = List.copyOf(supervisors);
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        own = List.copyOf(own);
    }

    /** One subordinate organ. */
    public record Line(
            String organ,
            String name,
            String due,
            String state,
            String chip,
            String title,
            String origin,
            @Nullable Integer findings,
            int cells,
            List<FindingLine> list) {
        public Line {
            list = List.copyOf(list);
        }

        public boolean received() {
            return !title.isEmpty() || cells > 0;
        }
    }

    /** Something wrong in a report. */
    public record FindingLine(
            String code, String severity, String place, String printed, String expected, String message) {}

    public String query() {
        return "?year=" + year + "&organ=" + supervisor;
    }
}
