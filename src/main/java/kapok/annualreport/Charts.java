package kapok.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kapok.annualreport.page.Chart;
import kapok.annualreport.page.Chart.Item;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** The charts of a report (图): channels, classes, outcomes, months and years; none where the numbers are unknown. */
final class Charts {
    private final Form form;
    private final Map<String, Cell> cells;
    private final List<Point> points;
    private final Function<String, @Nullable String> href;
    private final int year;
    private final Text text;

    Charts(
            Form form,
            Map<String, Cell> cells,
            List<Point> points,
            Function<String, @Nullable String> href,
            int year,
            Text text) {
        this.form = form;
        this.cells = cells;
        this.points = points;
        this.href = href;
        this.year = year;
        this.text = text;
    }

    /** Those that belong into a section. */
    List<Chart> of(int section) {
        var charts = new ArrayList<Chart>();
        if (section == 2) {
            lying(charts, "content", form.contents());
            lying(charts, "channels", form.channels());
        } else if (section == 3) {
            lying(charts, "request-channels", form.requestChannels());
            lying(charts, "outcomes", form.outcomes());
            standing(charts, "months", months());
            standing(charts, "years", years());
        }
        return charts;
    }

    private void lying(List<Chart> charts, String name, List<String> figures) {
        var items = new ArrayList<Item>();
        for (var figure : figures) {
            var cell = cells.get(figure);
            if (cell != null && cell.value() != null) {
                var label = text.localizeOr("annualreport.bar." + figure, cell.label());
                items.add(new Item(label, cell.value(), href.apply(figure)));
            }
        }
        if (items.size() > 1 && items.stream().anyMatch(item -> item.value().signum() > 0)) {
            charts.add(Chart.lying(title(name), note(name), unit(figures), items));
        }
    }

    private void standing(List<Chart> charts, String name, List<Item> items) {
        if (items.size() > 1 && items.stream().anyMatch(item -> item.value().signum() > 0)) {
            charts.add(Chart.standing(title(name), note(name), unit(List.of(form.received())), items));
        }
    }

    private List<Item> months() {
        return points.stream()
                .filter(Trends::isMonth)
                .map(point -> new Item(String.valueOf(point.firstDay().getMonthValue()), point.value(), null))
                .toList();
    }

    private List<Item> years() {
        var items = new ArrayList<>(points.stream()
                .filter(point -> !Trends.isMonth(point))
                .sorted(java.util.Comparator.comparing(Point::firstDay))
                .map(point -> new Item(String.valueOf(point.firstDay().getYear()), point.value(), null))
                .toList());
        var now = cells.get(form.received());
        if (now != null && now.value() != null) {
            items.add(new Item(String.valueOf(year), now.value(), href.apply(now.figure()), true));
        }
        return items;
    }

    private String unit(List<String> figures) {
        return figures.stream()
                .map(cells::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Cell::unit)
                .orElse("");
    }

    private String title(String name) {
        return text.localize("annualreport.chart." + name);
    }

    private String note(String name) {
        return text.localize("annualreport.chart." + name + ".note", String.valueOf(year));
    }
}
