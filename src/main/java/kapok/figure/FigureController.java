package kapok.figure;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import kapok.figure.page.FigurePage;
import kapok.table.Batches;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.table.TableSheet;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.OpenRoutes;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a figure: its value and the records behind it. */
@Controller
class FigureController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 50;

    private final Figures figures;
    private final OrganNames organs;
    private final OpenRoutes routes;
    private final Clock clock;

    FigureController(Figures figures, OrganNames organs, OpenRoutes routes, Clock clock) {
        this.figures = figures;
        this.organs = organs;
        this.routes = routes;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/figures/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String organ,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Text text,
            Model model) {
        var scope = scope(organ, year, from, to);
        var figure = visible(id, scope, caller);
        var at = Math.max(1, page);
        var records = figures.records(id, scope, (at - 1L) * PAGE, PAGE);
        var value = figures.value(id, scope);
        var day = value.map(one -> FigureDay.of(one.value(), figure.unit())).orElse(null);
        var address = "/figures/" + id + "?organ=" + first(scope) + "&from=" + scope.from() + "&to=" + scope.to();
        model.addAttribute(
                "page",
                new FigurePage(
                        id,
                        figure.label(),
                        day == null ? figure.unit() : "",
                        day == null ? value.map(one -> text.number(one.value())).orElse(null) : text.date(day),
                        value.map(FigureValue::statement).orElse(null),
                        organs.name(first(scope)),
                        text.date(scope.from()),
                        text.date(scope.to()),
                        records.records().stream()
                                .map(one -> new FigurePage.Line(
                                        one.id(), one.title(), text.date(one.on()), one.detail(), href(one, caller)))
                                .toList(),
                        new Pager(at, PAGE, records.total(), address + "&"),
                        address.replaceFirst("\\?", "/records?")));
        return "figure/show";
    }

    @Anyone
    @GetMapping("/figures/{id}/records")
    TableDownload export(
            @PathVariable String id,
            @RequestParam @Nullable String organ,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "csv") String format,
            Caller caller) {
        var scope = scope(organ, year, from, to);
        var figure = visible(id, scope, caller);
        var rows = Batches.of(
                (offset, limit) -> figures.records(id, scope, offset, limit).records());
        var sheet = TableSheet.<FigureRecord>of(figure.label())
                .column("编号", FigureRecord::id)
                .column("名称", FigureRecord::title, 60)
                .column("日期", FigureRecord::on)
                .column("说明", FigureRecord::detail, 40);
        return TableDownload.of(TableFormat.of(format), figure.label() + "-" + scope.year(), sheet, rows);
    }

    /** A record opens for those who may read it; the others may count it. */
    private @Nullable String href(FigureRecord record, Caller caller) {
        var href = record.href();
        return href == null || routes.open(caller, href) ? href : null;
    }

    private Figure visible(String id, FigureScope scope, Caller caller) {
        var figure = figures.figure(id);
        if (figure.visibility() == Figure.Visibility.DESK) {
            scope.organs().forEach(organ -> caller.require(FigurePermissions.VIEW, organ));
        }
        return figure;
    }

    private FigureScope scope(
            @Nullable String organ, @Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate to) {
        var code = organ == null || organ.isBlank() ? organs.owner() : organ;
        organs.name(code);
        try {
            var first = from != null ? from : LocalDate.of(year == null ? thisYear() : year, 1, 1);
            var last = to != null ? to : LocalDate.of(first.getYear(), 12, 31);
            return new FigureScope(Set.of(code), first, last);
        } catch (DateTimeException | IllegalArgumentException slip) {
            throw new RuleViolation("figure.period");
        }
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), BEIJING).getYear();
    }

    private static String first(FigureScope scope) {
        return scope.organs().iterator().next();
    }
}
