package kapok.hotline.wall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Backlog;
import kapok.hotline.figures.Flow;
import kapok.hotline.results.page.Bars;
import kapok.hotline.wall.page.Lines;
import kapok.hotline.wall.page.Lines.Series;
import kapok.web.Text;

/** The charts of the wall (看板图表): what came and went, how it was rated, what is late and how old. */
final class WallCharts {
    private static final int LATEST = 6;

    private WallCharts() {}

    static Lines flowLines(List<Flow.Part> days, Text text) {
        var weeks = weeks(days);
        return Lines.of(
                text.localize("hotline.wall.flow"),
                text.localize("hotline.wall.flow.note"),
                text.localize("hotline.wall.week"),
                labels(weeks),
                List.of(
                        new Series(text.localize("hotline.wall.received"), "l1", sums(weeks, Flow.Part::received)),
                        new Series(text.localize("hotline.wall.finished"), "l2", sums(weeks, Flow.Part::finished))));
    }

    static Lines solvedLines(List<Flow.Part> days, Text text) {
        var weeks = weeks(days);
        var solved = weeks.stream().map(week -> mean(week, Flow.Part::solved)).toList();
        var satisfied =
                weeks.stream().map(week -> mean(week, Flow.Part::satisfied)).toList();
        return Lines.percent(
                text.localize("hotline.wall.solved"),
                text.localize("hotline.wall.solved.note"),
                text.localize("hotline.wall.week"),
                labels(weeks),
                List.of(
                        new Series(text.localize("hotline.wall.kpi.solved"), "l4", solved),
                        new Series(text.localize("hotline.wall.kpi.satisfied"), "l2", satisfied)));
    }

    static Lines todayLines(WallLooks.Look look, Text text) {
        var hours = look.hours();
        int until = look.at().atZone(Beijing.ZONE).getHour();
        var labels = new ArrayList<String>();
        for (int hour = 0; hour <= until; hour++) {
            labels.add(hour + ":00");
        }
        return Lines.of(
                text.localize("hotline.wall.today"),
                text.localize("hotline.wall.today.note"),
                text.localize("hotline.wall.hour"),
                labels,
                List.of(
                        new Series(
                                text.localize("hotline.wall.received"),
                                "l1",
                                hours.subList(0, until + 1).stream()
                                        .map(hour -> (double) hour[0])
                                        .toList()),
                        new Series(
                                text.localize("hotline.wall.finished"),
                                "l2",
                                hours.subList(0, until + 1).stream()
                                        .map(hour -> (double) hour[1])
                                        .toList())));
    }

    private static List<List<Flow.Part>> weeks(List<Flow.Part> days) {
        var weeks = new ArrayList<List<Flow.Part>>();
        for (int i = 0; i < days.size(); i += 7) {
            weeks.add(days.subList(i, Math.min(days.size(), i + 7)));
        }
        return weeks;
    }

    private static List<String> labels(List<List<Flow.Part>> weeks) {
        return weeks.stream()
                .map(week -> "W" + LocalDate.parse(week.getFirst().key()).get(WeekFields.ISO.weekOfWeekBasedYear()))
                .toList();
    }

    private static List<Double> sums(List<List<Flow.Part>> weeks, ToLongFunction<Flow.Part> of) {
        return weeks.stream()
                .map(week -> (double) week.stream().mapToLong(of).sum())
                .toList();
    }

    /** The mean of the days by how many each rated. */
    private static double mean(List<Flow.Part> week, Function<Flow.Part, BigDecimal> of) {
        long rated = week.stream().mapToLong(Flow.Part::rated).sum();
        double sum = week.stream()
                .mapToDouble(day -> of.apply(day).doubleValue() * day.rated())
                .sum();
        return rated == 0 ? Double.NaN : Math.round(10 * sum / rated) / 10.0;
    }

    static Bars late(List<Backlog.Standing> standing, Text text) {
        var items = standing.stream()
                .filter(one -> !one.unit().isEmpty() && one.late() > 0)
                .limit(LATEST)
                .map(one -> new Bars.Item(
                        one.name(),
                        BigDecimal.valueOf(one.late()),
                        "/desk/hotline/wall/open?late=true&unit=" + one.unit(),
                        "f4"))
                .toList();
        return Bars.of(
                text.localize("hotline.wall.late-units"),
                text.localize("hotline.wall.late-units.note"),
                text.localize("hotline.results.by"),
                text.localize("hotline.results.unit-count"),
                520,
                24,
                items);
    }

    static Bars ages(List<Backlog.Standing> standing, Text text) {
        var items = Backlog.together(standing).ages().entrySet().stream()
                .map(age -> new Bars.Item(
                        text.localize("hotline.wall.age." + age.getKey()),
                        BigDecimal.valueOf(age.getValue()),
                        "/desk/hotline/wall/open?age=" + age.getKey(),
                        age.getKey().equals("more") ? "f4" : "f1"))
                .toList();
        return Bars.of(
                text.localize("hotline.wall.ages"),
                text.localize("hotline.wall.ages.note"),
                text.localize("hotline.wall.age"),
                text.localize("hotline.results.unit-count"),
                520,
                24,
                items);
    }
}
