package kapok.workpoints;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.ListQuery;
import kapok.web.NotFound;
import kapok.web.OrganScope;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import kapok.web.page.Tab;
import kapok.workpoints.page.PointList;
import kapok.workpoints.page.PointList.Filter;
import kapok.workpoints.page.PointPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work points: the public list, the desk's list, in and out. */
@Controller
class WorkPointsController {
    static final String DESK = "/desk/workpoints";
    private static final int PAGE = 100;
    private static final List<String> TABS = List.of("all", "open", "late", "done");
    /** The desk also tells apart what can still be done in time. */
    private static final List<String> DESK_TABS =
            List.of("all", "open", "overdue", "today", "soon", "late", "done", "done-month");

    private final WorkPointPages pages;
    private final WorkPoints points;
    private final WorkPointTable table;
    private final AgencyDirectory agencies;
    private final WorkPointDays days;

    WorkPointsController(
            WorkPointPages pages,
            WorkPoints points,
            WorkPointTable table,
            AgencyDirectory agencies,
            WorkPointDays days) {
        this.pages = pages;
        this.points = points;
        this.table = table;
        this.agencies = agencies;
        this.days = days;
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
        model.addAttribute("page", page("/workpoints", new ListQuery(filled), OrganScope.all(), caller, text));
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
        model.addAttribute("page", page(DESK, new ListQuery(asked), caller.scope(), caller, text));
        return "workpoints/queue";
    }

    @Requires(WorkPointPermissions.READ)
    @GetMapping("/desk/workpoints/export.{format}")
    TableDownload export(@PathVariable String format, @RequestParam Map<String, String> asked, Caller caller) {
        return table.download(format, table.lines(caller, filter(new ListQuery(asked))));
    }

    @Requires(WorkPointPermissions.IMPORT)
    @GetMapping("/desk/workpoints/sample.{format}")
    TableDownload sample(@PathVariable String format) {
        return table.sample(format);
    }

    @Requires(WorkPointPermissions.IMPORT)
    @GetMapping("/desk/workpoints/import")
    ModelAndView importForm(Text text) {
        return table.importForm(text);
    }

    @Requires(WorkPointPermissions.IMPORT)
    @PostMapping("/desk/workpoints/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return table.take(upload, caller, text);
    }

    private PointList page(String place, ListQuery query, OrganScope scope, Caller caller, Text text) {
        var filter = filter(query);
        var counts = pages.counts(filter, scope, days.days());
        var address = address(place, filter, filter.tab());
        return new PointList(
                (place.equals(DESK) ? DESK_TABS : TABS)
                        .stream()
                                .map(tab -> new Tab(
                                        text.localize("workpoints.tab." + tab),
                                        address(place, filter, tab),
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
                pages.list(filter, scope, days.days(), (query.page() - 1L) * PAGE, PAGE).stream()
                        .map(line -> line(line, text))
                        .toList(),
                new Pager(query.page(), PAGE, counts.of(filter.tab()), address + "&"),
                address.substring(place.length()),
                counts.everything(),
                counts.done(),
                caller.may(WorkPointPermissions.WRITE),
                caller.may(WorkPointPermissions.IMPORT));
    }

    PointList.Line line(WorkPointPages.Line line, Text text) {
        var late = line.late(days.days().today());
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

    private static Filter filter(ListQuery query) {
        return new Filter(query.tab(DESK_TABS), query.words(), query.text("owner"), query.year());
    }

    private static String address(String place, Filter filter, String tab) {
        return ListQuery.address(
                place, "tab", tab, "owner", filter.owner(), "words", filter.words(), "year", filter.year());
    }
}
