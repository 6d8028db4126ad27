package kapok.annualreport;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import org.springframework.stereotype.Component;

/** How a figure went from month to month and from year to year (走势), for the charts of a report. */
@Component
class Trends {
    private static final int YEARS = 8;

    private final Figures figures;
    private final AnnualReports reports;
    private final ReportContents contents;

    Trends(Figures figures, AnnualReports reports, ReportContents contents) {
        this.figures = figures;
        this.reports = reports;
        this.contents = contents;
    }

    List<Point> of(String organ, int year, Form form) {
        var points = new ArrayList<Point>();
        for (int month = 1; month <= 12; month++) {
            var of = YearMonth.of(year, month);
            add(points, form.received(), new FigureScope(Set.of(organ), of.atDay(1), of.atEndOfMonth()));
        }
        for (int before = year - YEARS + 1; before < year; before++) {
            addYear(points, organ, before);
        }
        return points;
    }

    /** What was published then stands; without a published report, what the register says, unless it holds nothing. */
    private void addYear(List<Point> points, String organ, int year) {
        var figure = Form.ofYear(year).received();
        var published = reports.published(organ, year)
                .map(report -> contents.values(report.id()).get(figure));
        var scope = FigureScope.year(Set.of(organ), year);
        if (published.isPresent()) {
            points.add(new Point(figure, scope.from(), scope.to(), published.get()));
        } else {
            var registered = new ArrayList<Point>();
            add(registered, figure, scope);
            registered.stream().filter(point -> point.value().signum() > 0).forEach(points::add);
        }
    }

    private void add(List<Point> points, String figure, FigureScope scope) {
        figures.value(figure, scope)
                .map(value -> new Point(figure, scope.from(), scope.to(), value.value()))
                .ifPresent(points::add);
    }

    static boolean isMonth(Point point) {
        return point.lastDay().isBefore(LocalDate.of(point.firstDay().getYear(), 12, 1))
                || point.firstDay().getMonthValue() == 12;
    }
}
