package kapok.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kapok.figure.page.StatisticForm;
import kapok.figure.page.StatisticsPage;
import kapok.figure.page.StatisticsPage.Filter;
import kapok.table.ImportPage;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Official statistics on the desk: the list, the form, in and out. */
@Controller
class OfficialStatisticController {
    private static final int PAGE = 100;
    private static final int EXPORT_PAGE = 2_000;

    private final OfficialStatisticDesk desk;
    private final OfficialStatistics statistics;
    private final OfficialStatisticTable table;
    private final OrganNames organs;

    OfficialStatisticController(
            OfficialStatisticDesk desk,
            OfficialStatistics statistics,
            OfficialStatisticTable table,
            OrganNames organs) {
        this.desk = desk;
        this.statistics = statistics;
        this.table = table;
        this.organs = organs;
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = filter(asked);
        var wanted = asked.getOrDefault("page", "");
        var page = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
        var query = query(filter);
        model.addAttribute(
                "page",
                new StatisticsPage(
                        filter,
                        statistics.years().stream()
                                .map(year -> new Choice(year.toString(), year.toString()))
                                .toList(),
                        statistics.list(filter, caller.scope(), (page - 1L) * PAGE, PAGE).stream()
                                .map(one -> line(one, text))
                                .toList(),
                        new Pager(
                                page,
                                PAGE,
                                statistics.count(filter, caller.scope()),
                                "/desk/statistics" + query + (query.isEmpty() ? "?" : "&")),
                        query));
        return "figure/statistics";
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/new")
    String newForm(Caller caller, Model model) {
        var typed = Map.of("organ", caller.organ() == null ? organs.owner() : caller.organ());
        return form(new StatisticForm(0, 0, typed, Slips.none()), model);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var statistic = read(fields, fields.required("figure", 80), fields.required("organ", 18), year(fields));
        if (fields.ok()) {
            try {
                desk.state(caller, statistic);
                return "redirect:/desk/statistics";
            } catch (RuleViolation slip) {
                fields.slip(OfficialStatisticTable.column(slip.code()), slip.code(), slip.arguments());
            }
        }
        response.setStatus(422);
        return form(new StatisticForm(0, 0, typed, fields.slips()), model);
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/{id:[0-9]+}")
    String edit(@PathVariable long id, Caller caller, Text text, Model model) {
        var stored = desk.get(id);
        var one = stored.statistic();
        caller.require(FigurePermissions.STATE, one.organ());
        var typed = new HashMap<>(Map.of(
                "figure", one.figure(),
                "organ", one.organ(),
                "year", Integer.toString(one.year()),
                "value", one.value().toPlainString(),
                "unit", one.unit(),
                "label", one.label(),
                "qualifier", one.qualifier(),
                "source", one.source(),
                "source-date", text.shortDate(one.sourceDate())));
        return form(new StatisticForm(id, stored.version(), typed, Slips.none()), model);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/{id:[0-9]+}")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var stored = desk.get(id);
        var before = stored.statistic();
        var fields = new Fields(text, typed);
        var statistic = read(fields, before.figure(), before.organ(), before.year());
        var version = typed.getOrDefault("version", "").matches("\\d{1,9}")
                ? Integer.parseInt(typed.getOrDefault("version", "0"))
                : -1;
        var shown = new HashMap<>(typed);
        shown.putAll(
                Map.of("figure", before.figure(), "organ", before.organ(), "year", Integer.toString(before.year())));
        if (fields.ok()) {
            try {
                desk.correct(caller, id, version, statistic);
                return "redirect:/desk/statistics";
            } catch (RuleViolation slip) {
                fields.slip(OfficialStatisticTable.column(slip.code()), slip.code(), slip.arguments());
            } catch (StaleVersion stale) {
                response.setStatus(409);
                fields.slip("value", "web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
                return form(new StatisticForm(id, stored.version(), shown, fields.slips()), model);
            }
        }
        response.setStatus(422);
        return form(new StatisticForm(id, version, shown, fields.slips()), model);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/{id:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long id, Caller caller) {
        desk.withdraw(caller, id);
        return "redirect:/desk/statistics";
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/export.{format}")
    void export(
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(asked);
        var total = statistics.count(filter, caller.scope());
        var rows = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> statistics.list(filter, caller.scope(), offset, EXPORT_PAGE).stream())
                .map(OfficialStatistics.Stored::statistic)
                .iterator();
        TableDownload.send(response, TableFormat.of(format), "官方统计", table.sheet(), rows);
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/sample.{format}")
    void sample(@PathVariable String format, HttpServletResponse response) throws IOException {
        var none = Stream.<OfficialStatistic>empty().iterator();
        TableDownload.send(response, TableFormat.of(format), "官方统计", table.sheet(), none);
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/import")
    String importForm(Text text, Model model) {
        model.addAttribute("page", importPage(text));
        return "table/import";
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/import")
    String load(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        model.addAttribute(
                "page", importPage(text).run(file, opened -> table.load(caller, opened, dryRun), text, response));
        return "table/import";
    }

    private ImportPage importPage(Text text) {
        return ImportPage.empty(
                text.localize("figure.import.title"),
                text.localize("figure.import.lede"),
                "/desk/statistics",
                table.form(text));
    }

    private static int year(Fields fields) {
        return fields.requiredWhole("year", 1990, 2999);
    }

    private static OfficialStatistic read(Fields fields, String figure, String organ, int year) {
        return new OfficialStatistic(
                figure,
                organ,
                year,
                fields.requiredNumber("value"),
                fields.line("unit", 20),
                fields.required("label", 200),
                fields.line("qualifier", 20),
                fields.required("source", 300),
                fields.requiredDay("source-date"));
    }

    private StatisticsPage.Line line(OfficialStatistics.Stored stored, Text text) {
        var one = stored.statistic();
        return new StatisticsPage.Line(
                stored.id(),
                one.figure(),
                one.label(),
                organs.name(one.organ()),
                Integer.toString(one.year()),
                text.number(one.value()),
                one.unit(),
                one.qualifier(),
                one.source(),
                text.shortDate(one.sourceDate()),
                "/figures/" + one.figure() + "?organ=" + one.organ() + "&year=" + one.year());
    }

    private static String form(StatisticForm form, Model model) {
        model.addAttribute("page", form);
        return "figure/statistic";
    }

    private static Filter filter(Map<String, String> asked) {
        var year = asked.getOrDefault("year", "");
        var words = asked.getOrDefault("words", "").strip().replace("\0", "");
        return new Filter(
                year.matches("(19|20|21)\\d\\d") ? year : "", words.length() > 100 ? words.substring(0, 100) : words);
    }

    private static String query(Filter filter) {
        var values = new TreeMap<>(Map.of("words", filter.words(), "year", filter.year()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance();
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }
}
