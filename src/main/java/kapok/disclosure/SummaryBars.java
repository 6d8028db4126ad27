package kapok.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kapok.disclosure.page.RequestSummary.Bar;
import kapok.web.Text;

/** Bars beside one another or one below the other (条形图): places and lengths in the drawing. */
final class SummaryBars {
    private static final int LONGEST = 280;
    private static final int HIGHEST = 116;

    private SummaryBars() {}

    static List<Bar> lying(List<String> labels, List<BigDecimal> values, Text text) {
        return bars(labels, values, 4, 26, LONGEST, text);
    }

    /** One for each month, by its number. */
    static List<Bar> standing(List<Integer> months, Text text) {
        var labels = new ArrayList<String>();
        for (int month = 1; month <= months.size(); month++) {
            labels.add(Integer.toString(month));
        }
        return bars(labels, months.stream().map(BigDecimal::valueOf).toList(), 6, 35, HIGHEST, text);
    }

    private static List<Bar> bars(
            List<String> labels, List<BigDecimal> values, int first, int step, int longest, Text text) {
        var most = values.stream().reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < values.size(); i++) {
            var length = values.get(i).multiply(BigDecimal.valueOf(longest)).divide(most, 0, RoundingMode.HALF_UP);
            bars.add(new Bar(labels.get(i), text.number(values.get(i)), first + step * i, length.intValueExact()));
        }
        return bars;
    }
}
