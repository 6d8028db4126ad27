package kapok.annualreport.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart (图) whose every bar is also a row of a table. The template {@code annualreport/chart} draws it, the same in
 * pages and in documents.
 *
 * @param description for those who cannot see it: every label with its value
 * @param base path of the axis the bars stand on
 */
public record Chart(
        String title,
        String note,
        String unit,
        int width,
        int height,
        String description,
        List<Bar> bars,
        String base) {
    private static final int ROW = 26;
    private static final int WIDE = 420;
    private static final int TALL = 164;
    private static final int FLOOR = 140;

    public Chart {
        bars = List.copyOf(bars);
    }

    /** What a bar shows, and where it opens. */
    public record Item(
            String label, BigDecimal value, @Nullable String href, boolean highlighted) {
        public Item(String label, BigDecimal value, @Nullable String href) {
            this(label, value, href, false);
        }
    }

    /** A bar, its label and its value, placed in the drawing. */
    public record Bar(
            String label,
            String value,
            @Nullable String href,
            boolean highlighted,
            String x,
            String y,
            String width,
            String height,
            String labelX,
            String labelY,
            String labelAnchor,
            String valueX,
            String valueY,
            String valueAnchor) {}

    public boolean empty() {
        return bars.isEmpty();
    }

    /** Bars that lie, with long labels at their left: outcomes, channels. */
    public static Chart lying(String title, String note, String unit, List<Item> items) {
        int left = 16
                + 12
                        * items.stream()
                                .mapToInt(item -> item.label().length())
                                .max()
                                .orElse(0);
        double scale = (WIDE - left - 70) / largest(items);
        var bars = new ArrayList<Bar>();
        for (var item : items) {
            double y = 4 + (double) ROW * bars.size();
            double length = Math.max(1.5, item.value().doubleValue() * scale);
            bars.add(new Bar(
                    item.label(),
                    plain(item.value()),
                    item.href(),
                    item.highlighted(),
                    at(left),
                    at(y),
                    at(length),
                    at(16),
                    at(left - 8),
                    at(y + 12),
                    "end",
                    at(left + length + 6),
                    at(y + 12),
                    "start"));
        }
        int height = ROW * items.size();
        return new Chart(title, note, unit, WIDE, height, words(items, unit), bars, "M" + left + " 0V" + height);
    }

    /** Bars that stand, with short labels below: months, years. */
    public static Chart standing(String title, String note, String unit, List<Item> items) {
        double scale = 118 / largest(items);
        double step = (double) WIDE / Math.max(1, items.size());
        var bars = new ArrayList<Bar>();
        for (var item : items) {
            double x = step * bars.size();
            double length = Math.max(1.5, item.value().doubleValue() * scale);
            bars.add(new Bar(
                    item.label(),
                    plain(item.value()),
                    item.href(),
                    item.highlighted(),
                    at(x + step * .22),
                    at(FLOOR - length),
                    at(step * .56),
                    at(length),
                    at(x + step / 2),
                    at(158),
                    "middle",
                    at(x + step / 2),
                    at(FLOOR - length - 6),
                    "middle"));
        }
        return new Chart(title, note, unit, WIDE, TALL, words(items, unit), bars, "M0 " + FLOOR + "H" + WIDE);
    }

    private static double largest(List<Item> items) {
        return Math.max(
                1,
                items.stream()
                        .mapToDouble(item -> item.value().doubleValue())
                        .max()
                        .orElse(1));
    }

    private static String words(List<Item> items, String unit) {
        return items.stream()
                .map(item -> item.label() + " " + plain(item.value()) + " " + unit)
                .collect(Collectors.joining("，"));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
