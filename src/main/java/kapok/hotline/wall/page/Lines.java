package kapok.hotline.wall.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

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
    private static final double LETTERS = 15;
    private static final int LABELS = 12;

    /** A value of the axis and where it stands. */
    public record Tick(String value, String y, String textY) {}

    /** A label below. */
    public record Label(String text, String x) {}

    /** A line as drawn. */
    public record Line(String name, String tone, String points, String lastY, String last) {}

    /** A line to draw. */
    public record Series(String name, String tone, List<Double> values) {}

    /** Numbers of things, from nought up; NaN: there is none to show. */
    public static Lines of(String title, String note, String item, List<String> labels, List<Series> series) {
        double most = values(series).max().orElse(1);
        return drawn(new Words(title, note, item), 0, step(Math.max(most, 1) / 3), 3, labels, series);
    }

    /** Percentages, up to a hundred and no further. */
    public static Lines percent(String title, String note, String item, List<String> labels, List<Series> series) {
        double span = 100 - Math.min(90, values(series).min().orElse(0));
        double step = span <= 30 ? 10 : span <= 60 ? 20 : 25;
        int steps = (int) Math.ceil(span / step);
        return drawn(new Words(title, note, item), 100 - steps * step, step, steps, labels, series);
    }

    private record Words(String title, String note, String item) {}

    private static DoubleStream values(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value));
    }

    private static Lines drawn(
            Words words, double least, double step, int steps, List<String> labels, List<Series> series) {
        double top = least + steps * step;
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= steps; i++) {
            double y = BOTTOM - i * (BOTTOM - TOP) / steps;
            ticks.add(new Tick(plain(least + i * step), at(y), at(y + 4)));
        }
        var lines = new ArrayList<Line>();
        for (var one : series) {
            double end = one.values().isEmpty() ? Double.NaN : one.values().getLast();
            double y = y(Double.isNaN(end) ? least : end, least, top);
            lines.add(new Line(
                    one.name(), one.tone(), points(one.values(), least, top), at(apart(lines, y) + 4), plain(end)));
        }
        return new Lines(
                words.title(),
                words.note(),
                words.item(),
                words(labels, series),
                ticks,
                below(labels),
                lines,
                rows(labels, series));
    }

    /** Where a line's name stands: a second line that ends where another does is named above or below it. */
    private static double apart(List<Line> before, double y) {
        for (var line : before) {
            double other = Double.parseDouble(line.lastY()) - 4;
            if (Math.abs(other - y) < LETTERS) {
                return y < other ? other - LETTERS : other + LETTERS;
            }
        }
        return y;
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
            if (Double.isNaN(values.get(i))) {
                continue;
            }
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
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
