package kapok.workpoints;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.table.ImportPage;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.OrganScope;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import kapok.workpoints.page.PointList;
import kapok.workpoints.page.PointList.Filter;
import kapok.workpoints.page.PointPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The work points: the public list, the desk's list, in and out. */
@Controller
class WorkPointsController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 100;
    private static final int EXPORT_PAGE = 2_000;
    private static final List<String> TABS = List.of("all", "open", "late", "done");

    private final WorkPointPages pages;
    private final WorkPoints points;
    private final WorkPointTable table;
    private final AgencyDirectory agencies;
    private final Clock clock;

    WorkPointsController(
            WorkPointPages pages, WorkPoints points, WorkPointTable table, AgencyDirectory agencies, Clock clock) {
        this.pages = pages;
        this.points = points;
        this.table = table;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A plan is public, and so is whether its tasks were done: the list is the same for everybody. */
    @Anyone
    @GetMapping("/workpoints")
    String show(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var years = pages.years();
        var filled = new TreeMap<>(asked);
        if (!years.isEmpty()) {
            filled.putIfAbsent("year", years.getFirst().toString());
        }
        model.addAttribute("page", page("/workpoints", filled, OrganScope.all(), caller, text));
        return "workpoints/public";
    }

    @Anyone
    @GetMapping("/workpoints/{id:[0-9]+}")
    String point(@PathVariable long id, Text text, Model model) {
        var line = pages.find(id).orElseThrow(() -> new NotFound("work point", Long.toString(id)));
        model.addAttribute(
                "page",
                new PointPage(
                        line(line, text),
                        WorkPointController.story(points.history(id), false, text),
                        0,
                        List.of(),
                        Map.of(),
                        Slips.none(),
                        false));
        return "workpoints/point";
    }

    @Requires(WorkPointPermissions.READ)
    @GetMapping("/desk/workpoints")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        model.addAttribute("page", page("/desk/workpoints", asked, caller.scope(), caller, text));
        return "workpoints/queue";
    }

    @Requires(WorkPointPermissions.READ)
    @GetMapping("/desk/workpoints/export.{format}")
    void export(
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(asked);
        var total = pages.counts(filter, caller.scope(), today()).of(filter.tab());
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> pages.list(filter, caller.scope(), today(), offset, EXPORT_PAGE).stream())
                .iterator();
        TableDownload.send(response, TableFormat.of(format), "政务公开要点分工", table.sheet(), lines);
    }

    @Requires(WorkPointPermissions.IMPORT)
    @GetMapping("/desk/workpoints/sample.{format}")
    void sample(@PathVariable String format, HttpServletResponse response) throws IOException {
        var none = Stream.<WorkPointPages.Line>empty().iterator();
        TableDownload.send(response, TableFormat.of(format), "政务公开要点分工", table.sheet(), none);
    }

    @Requires(WorkPointPermissions.IMPORT)
    @GetMapping("/desk/workpoints/import")
    String importForm(Text text, Model model) {
        model.addAttribute("page", importPage(text));
        return "table/import";
    }

    @Requires(WorkPointPermissions.IMPORT)
    @PostMapping("/desk/workpoints/import")
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
                text.localize("workpoints.import.title"),
                text.localize("workpoints.import.lede"),
                "/desk/workpoints",
                table.form(text));
    }

    private PointList page(String place, Map<String, String> asked, OrganScope scope, Caller caller, Text text) {
        var filter = filter(asked);
        var counts = pages.counts(filter, scope, today());
        var wanted = asked.getOrDefault("page", "");
        var page = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
        return new PointList(
                TABS.stream()
                        .map(tab -> new PointList.Tab(
                                text.localize("workpoints.tab." + tab),
                                place + query(filter, tab),
                                counts.of(tab),
                                tab.equals(filter.tab())))
                        .toList(),
                filter,
                pages.years().stream()
                        .map(year -> new Choice(year.toString(), year.toString()))
                        .toList(),
                pages.owners().stream()
                        .map(code -> new Choice(code, name(code)))
                        .toList(),
                pages.list(filter, scope, today(), (page - 1L) * PAGE, PAGE).stream()
                        .map(line -> line(line, text))
                        .toList(),
                new Pager(page, PAGE, counts.of(filter.tab()), place + query(filter, filter.tab()) + "&"),
                query(filter, filter.tab()),
                counts.everything(),
                counts.done(),
                caller.may(WorkPointPermissions.WRITE),
                caller.may(WorkPointPermissions.IMPORT));
    }

    PointList.Line line(WorkPointPages.Line line, Text text) {
        var late = line.late(today());
        var state = line.doneOn() != null ? late ? "done-late" : "done" : late ? "late" : "open";
        var style = line.doneOn() != null ? late ? "chip-late" : "chip-done" : late ? "chip-late" : "chip-ok";
        return new PointList.Line(
                line.id(),
                Integer.toString(line.number()),
                line.theme(),
                line.text(),
                line.plan(),
                name(line.owner()),
                line.coOwners().isEmpty()
                        ? ""
                        : Arrays.stream(line.coOwners().split("、"))
                                .map(this::name)
                                .collect(Collectors.joining("、")),
                style,
                text.localize("workpoints.state." + state),
                line.dueOn() == null ? text.localize("workpoints.all-year") : text.shortDate(line.dueOn()),
                text.shortDate(line.doneOn()),
                line.evidence());
    }

    private String name(String code) {
        return agencies.find(code).map(Organ::shortName).orElse(code);
    }

    private static Filter filter(Map<String, String> asked) {
        var tab = asked.getOrDefault("tab", "all");
        var year = asked.getOrDefault("year", "");
        var words = asked.getOrDefault("words", "").strip().replace("\0", "");
        return new Filter(
                TABS.contains(tab) ? tab : "all",
                words.length() > 100 ? words.substring(0, 100) : words,
                asked.getOrDefault("owner", "").replace("\0", ""),
                year.matches("(19|20|21)\\d\\d") ? year : "");
    }

    private static String query(Filter filter, String tab) {
        var values = new TreeMap<>(Map.of("words", filter.words(), "owner", filter.owner(), "year", filter.year()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance().queryParam("tab", tab);
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
