package kapok.hotline.wall.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A chart of lines (折线图), whose points are also a table; the template {@code hotline/lines} draws it.
 *
 * @param ticks values of the axis
 * @param rows label, then the value of each line
 */
public record Lines(
        String title,
        String note,
        String item,
        String description,
        List<Tick> ticks,
        List<Label> labels,
        List<Line> lines,
        List<List<String>> rows) {
    private static final double LEFT = 38;
    private static final double RIGHT = 490;
    private static final double TOP = 12;
    private static final double BOTTOM = 150;
    private static final int LABELS = 12;

    /** A value of the axis and where it stands. */
    public record Tick(String value, String y, String textY) {}

    /** A label below. */
    public record Label(String text, String x) {}

    /** A line as drawn. */
    public record Line(String name, String tone, String points, String lastY, String last) {}

    /** A line to draw. */
    public record Series(String name, String tone, List<Double> values) {}

    /** @param least what the axis begins with */
    public static Lines of(
            String title, String note, String item, double least, List<String> labels, List<Series> series) {
        double most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(least + 1);
        double step = step((Math.max(most, least + 1) - least) / 3);
        double top = least + 3 * step;
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= 3; i++) {
            double y = BOTTOM - i * (BOTTOM - TOP) / 3;
            ticks.add(new Tick(plain(least + i * step), at(y), at(y + 4)));
        }
        var lines = new ArrayList<Line>();
        for (var one : series) {
            double end = one.values().isEmpty() ? least : one.values().getLast();
            lines.add(new Line(
                    one.name(),
                    one.tone(),
                    points(one.values(), least, top),
                    at(y(end, least, top) + 4 + apart(lines, y(end, least, top))),
                    plain(end)));
        }
        return new Lines(title, note, item, words(labels, series), ticks, below(labels), lines, rows(labels, series));
    }

    /** A second line that ends where another does is named a little lower. */
    private static double apart(List<Line> before, double y) {
        return before.stream().anyMatch(line -> Math.abs(Double.parseDouble(line.lastY()) - 4 - y) < 13) ? 14 : 0;
    }

    /** 1, 2 or 5 times a power of ten, at least as large. */
    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))));
        double share = raw / power;
        return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
    }

    private static String points(List<Double> values, double least, double top) {
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(at(x(i, values.size())))
                    .append(',')
                    .append(at(y(values.get(i), least, top)));
        }
        return points.toString();
    }

    private static double x(int i, int of) {
        return of < 2 ? LEFT : LEFT + i * (RIGHT - LEFT) / (of - 1);
    }

    private static double y(double value, double least, double top) {
        return BOTTOM - (Math.max(value, least) - least) / (top - least) * (BOTTOM - TOP);
    }

    private static List<Label> below(List<String> labels) {
        int every = Math.max(1, (labels.size() + LABELS - 1) / LABELS);
        var below = new ArrayList<Label>();
        for (int i = 0; i < labels.size(); i += every) {
            below.add(new Label(labels.get(i), at(x(i, labels.size()))));
        }
        return below;
    }

    private static List<List<String>> rows(List<String> labels, List<Series> series) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < labels.size(); i++) {
            var row = new ArrayList<String>();
            row.add(labels.get(i));
            for (var one : series) {
                row.add(plain(one.values().get(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String words(List<String> labels, List<Series> series) {
        return series.stream()
                .map(one -> one.name() + "："
                        + java.util.stream.IntStream.range(0, labels.size())
                                .mapToObj(i ->
                                        labels.get(i) + " " + plain(one.values().get(i)))
                                .collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
