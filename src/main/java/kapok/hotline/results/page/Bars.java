package kapok.hotline.results.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart of lying bars (条形图), every bar also a row of a table; the template {@code hotline/bars} draws it the same on
 * pages and in documents.
 *
 * @param left where the bars begin
 * @param description every label with its value, for those who cannot see the drawing
 */
public record Bars(
        String title,
        String note,
        String item,
        String unit,
        int width,
        int height,
        int left,
        String description,
        List<Bar> bars) {
    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * What a bar shows.
     *
     * @param tone class of its colour: {@code f1} ordinary, {@code f2} weak, {@code f4} warning
     */
    public record Item(
            String label, BigDecimal value, @Nullable String href, String tone) {
        public Item(String label, long value, @Nullable String href) {
            this(label, BigDecimal.valueOf(value), href, "f1");
        }
    }

    /** A bar as drawn. */
    public record Bar(
            String label,
            String value,
            @Nullable String href,
            String tone,
            String color,
            int y,
            int textY,
            int height,
            String length,
            String valueX) {}

    /**
     * Places the bars.
     *
     * @param width of the drawing; 300 for a narrow column
     * @param step from bar to bar; 28 for a narrow column
     */
    public static Bars of(String title, String note, String item, String unit, int width, int step, List<Item> items) {
        int longest = items.stream().mapToInt(one -> one.label().length()).max().orElse(0);
        int left = Math.max(72, 16 + 13 * longest);
        double most = Math.max(
                1,
                items.stream()
                        .mapToDouble(one -> one.value().doubleValue())
                        .max()
                        .orElse(1));
        double scale = (width - left - 56) / most;
        int thick = step - 10;
        var bars = new ArrayList<Bar>();
        for (var one : items) {
            double length =
                    Math.max(one.value().signum() == 0 ? 0 : 1.5, one.value().doubleValue() * scale);
            int y = 4 + step * bars.size();
            bars.add(new Bar(
                    one.label(),
                    one.value().stripTrailingZeros().toPlainString(),
                    one.href(),
                    one.tone(),
                    color(one.tone()),
                    y,
                    y + thick - 5,
                    thick,
                    at(length),
                    at(left + length + 6)));
        }
        return new Bars(title, note, item, unit, width, step * items.size(), left, words(items, unit), bars);
    }

    private static String color(String tone) {
        return switch (tone) {
            case "f2" -> "#b7791f";
            case "f4" -> "#c0311e";
            default -> "#0f5b52";
        };
    }

    private static String words(List<Item> items, String unit) {
        return items.stream()
                .map(one -> one.label() + " " + one.value().stripTrailingZeros().toPlainString() + unit)
                .collect(Collectors.joining("，"));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    public boolean empty() {
        return bars.isEmpty();
    }
}
