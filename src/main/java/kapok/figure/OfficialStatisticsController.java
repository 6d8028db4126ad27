package kapok.figure;

import java.io.IOException;
import java.util.Map;
import kapok.figure.page.StatisticsPage;
import kapok.figure.page.StatisticsPage.Filter;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.ListQuery;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The official statistics on the desk (官方统计): the list, in and out. */
@Controller
class OfficialStatisticsController {
    static final String PLACE = "/desk/statistics";
    private static final int PAGE = 100;

    private final OfficialStatistics statistics;
    private final OfficialStatisticTable table;
    private final OrganNames organs;

    OfficialStatisticsController(OfficialStatistics statistics, OfficialStatisticTable table, OrganNames organs) {
        this.statistics = statistics;
        this.table = table;
        this.organs = organs;
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var query = new ListQuery(asked);
        var filter = filter(query);
        var total = statistics.count(filter, caller.scope());
        var address = ListQuery.address(PLACE, "words", filter.words(), "year", filter.year());
        model.addAttribute(
                "page",
                new StatisticsPage(
                        filter,
                        statistics.years().stream()
                                .map(year -> new Choice(year.toString(), year.toString()))
                                .toList(),
                        statistics.list(filter, caller.scope(), (query.page() - 1L) * PAGE, PAGE).stream()
                                .map(one -> line(one, text))
                                .toList(),
                        new Pager(query.page(), PAGE, total, address + (address.contains("?") ? "&" : "?")),
                        address.substring(PLACE.length())));
        return "figure/statistics";
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/export.{format}")
    TableDownload export(@PathVariable String format, @RequestParam Map<String, String> asked, Caller caller) {
        return table.download(format, table.lines(caller, filter(new ListQuery(asked))));
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/sample.{format}")
    TableDownload sample(@PathVariable String format) {
        return table.sample(format);
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/import")
    ModelAndView importForm(Text text) {
        return table.importForm(text);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return table.take(upload, caller, text);
    }

    private StatisticsPage.Line line(OfficialStatistics.Stored stored, Text text) {
        var one = stored.statistic();
        var day = FigureDay.of(one.value(), one.unit());
        return new StatisticsPage.Line(
                stored.id(),
                one.figure(),
                one.label(),
                organs.name(one.organ()),
                Integer.toString(one.year()),
                day == null ? text.number(one.value()) : text.date(day),
                day == null ? one.unit() : "",
                one.qualifier(),
                one.source(),
                text.shortDate(one.sourceDate()),
                "/figures/" + one.figure() + "?organ=" + one.organ() + "&year=" + one.year());
    }

    private static Filter filter(ListQuery query) {
        return new Filter(query.year(), query.words());
    }
}
