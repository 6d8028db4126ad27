package kapok.workpoints.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Tab;

/**
 * Work points, filtered, for the desk and for everybody.
 *
 * @param query of the present filter, for the export; starts with {@code ?}
 * @param done how many of those in the filter are done, whatever the tab
 */
public record PointList(
        List<Tab> tabs,
        Filter filter,
        List<Choice> years,
        List<Choice> organs,
        List<Line> lines,
        Pager pager,
        String query,
        long total,
        long done,
        boolean mayWrite,
        boolean mayImport) {
    /** What is filtered by; empty for all. */
    public record Filter(String tab, String words, String owner, String year) {}

    /** A work point. */
    public record Line(
            long id,
            String number,
            String theme,
            String text,
            String plan,
            String owner,
            String coOwners,
            String style,
            String state,
            String dueOn,
            String doneOn,
            String evidence) {}
}
