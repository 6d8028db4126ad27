package kapok.hotline.results.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;

/** The public list of results (办理结果公开). */
public record ResultsPage(
        String words,
        long all,
        List<Choice> districts,
        String district,
        List<Choice> periods,
        String period,
        String category,
        String categoryName,
        String unit,
        String unitName,
        List<Tab> tabs,
        List<Line> lines,
        Pager pager,
        Bars categories,
        Bars places,
        Bars districtsSolved,
        String csvHref,
        String clearHref) {
    /** A kind of outcome, and how many there are. */
    public record Tab(String label, String count, String href, boolean current) {}

    /** One result. */
    public record Line(
            String href,
            String title,
            String answer,
            String chip,
            String outcome,
            String place,
            String unit,
            String duration,
            String joint) {}
}
