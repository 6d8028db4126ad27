package kapok.figure.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;

/** The list of official statistics (官方统计), filtered. */
public record StatisticsPage(Filter filter, List<Choice> years, List<Line> lines, Pager pager, String query) {
    /** What is filtered by; empty for all. */
    public record Filter(String year, String words) {}

    /** A statistic. */
    public record Line(
            long id,
            String figure,
            String label,
            String organ,
            String year,
            String value,
            String unit,
            String qualifier,
            String source,
            String sourceDate,
            String href) {}
}
