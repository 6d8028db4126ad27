package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees of a year (依申请公开办理情况). Each count opens its records.
 *
 * @param outcomeBars of the six groups of table 3
 * @param remedies rows of table 4
 */
public record RequestSummary(
        int year,
        List<Integer> years,
        String organ,
        String organName,
        List<Choice> organs,
        boolean empty,
        List<Key> keys,
        List<Bar> outcomeBars,
        List<Bar> monthBars,
        List<Row> outcomes,
        List<Row> channels,
        List<Row> kinds,
        List<Row> months,
        List<RemedyRow> remedies) {
    /** A key figure. */
    public record Key(
            String label,
            String value,
            String unit,
            @Nullable String href,
            String note) {}

    /** A bar of a chart; its length in the chart's units. */
    public record Bar(String label, String value, int at, int length) {}

    /** A row of a data table. */
    public record Row(String label, String value, String href, String share) {}

    /** A row of table 4, from 结果维持 to 总计. */
    public record RemedyRow(String label, List<Cell> cells) {}

    /** A count that opens. */
    public record Cell(String value, String href) {}
}
