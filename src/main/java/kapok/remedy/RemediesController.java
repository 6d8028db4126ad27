package kapok.remedy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.remedy.page.RemedyQueue;
import kapok.remedy.page.RemedyQueue.Filter;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.DueSource.Due;
import kapok.web.ListQuery;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Chip;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of reconsiderations and suits on the desk: the list, in and out. */
@Controller
class RemediesController {
    static final String PLACE = "/desk/remedies";
    private static final int PAGE = 50;
    /** Views of what the organ owes, by its last day. */
    private static final Map<String, Due> OWED = Map.of(
            "owed", Due.OPEN,
            "late", Due.LATE,
            "today", Due.TODAY,
            "soon", Due.SOON,
            "answer", Due.OPEN,
            "correction", Due.OPEN);

    private static final List<String> TABS = List.of(
            "all", "owed", "late", "today", "soon", "answer", "correction", "pending", "decided", "decided-month");

    private final RemedyPages pages;
    private final RemedyTable table;
    private final RemedyCasePages cases;
    private final OwedDays days;
    private final AgencyDirectory agencies;

    RemediesController(
            RemedyPages pages, RemedyTable table, RemedyCasePages cases, OwedDays days, AgencyDirectory agencies) {
        this.pages = pages;
        this.cases = cases;
        this.days = days;
        this.table = table;
        this.agencies = agencies;
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var query = new ListQuery(asked);
        var filter = filter(query);
        var counts = counts(filter, caller);
        var address = address(filter, filter.tab());
        model.addAttribute(
                "page",
                new RemedyQueue(
                        TABS.stream()
                                .map(tab -> new Tab(
                                        text.localize("remedy.tab." + tab),
                                        address(filter, tab),
                                        counts.getOrDefault(tab, 0L),
                                        tab.equals(filter.tab())))
                                .toList(),
                        filter,
                        RemedyController.kinds(text),
                        pages.years(caller.scope()).stream()
                                .map(year -> new Choice(year.toString(), year.toString()))
                                .toList(),
                        lines(filter, caller, query.page()).stream()
                                .map(line -> line(line, text))
                                .toList(),
                        new Pager(query.page(), PAGE, counts.getOrDefault(filter.tab(), 0L), address + "&"),
                        address.substring(PLACE.length()),
                        caller.may(RemedyPermissions.WRITE),
                        caller.may(RemedyPermissions.IMPORT)));
        return "remedy/queue";
    }

    /** What is owed comes by its last day, and is told apart by it; all else comes by the day it was filed. */
    private List<RemedyPages.Line> lines(Filter filter, Caller caller, int page) {
        var due = OWED.get(filter.tab());
        return due == null
                ? pages.list(filter, caller.scope(), (page - 1L) * PAGE, PAGE)
                : owed(filter, due, caller).stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .toList();
    }

    private List<RemedyPages.Line> owed(Filter filter, Due due, Caller caller) {
        return days.within(due, pages.list(filter, caller.scope(), 0, RemedyPages.MOST_OWED));
    }

    /** How many each view holds, those told apart by their day counted one by one. */
    private Map<String, Long> counts(Filter filter, Caller caller) {
        var counted = pages.counts(filter, caller.scope());
        var owed = pages.list(filter.on("owed"), caller.scope(), 0, RemedyPages.MOST_OWED);
        return TABS.stream().collect(Collectors.toMap(tab -> tab, tab -> switch (tab) {
            case "late", "today", "soon" ->
                (long) days.within(OWED.getOrDefault(tab, Due.OPEN), owed).size();
            default -> counted.of(tab);
        }));
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies/export.{format}")
    TableDownload export(@PathVariable String format, @RequestParam Map<String, String> asked, Caller caller) {
        return table.download(format, table.lines(caller, filter(new ListQuery(asked))));
    }

    @Requires(RemedyPermissions.IMPORT)
    @GetMapping("/desk/remedies/sample.{format}")
    TableDownload sample(@PathVariable String format) {
        return table.sample(format);
    }

    @Requires(RemedyPermissions.IMPORT)
    @GetMapping("/desk/remedies/import")
    ModelAndView importForm(Text text) {
        return table.importForm(text);
    }

    @Requires(RemedyPermissions.IMPORT)
    @PostMapping("/desk/remedies/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return table.take(upload, caller, text);
    }

    RemedyQueue.Line line(RemedyPages.Line line, Text text) {
        return new RemedyQueue.Line(
                line.number(),
                line.matter(),
                text.localize("remedy.kind." + line.kind()),
                line.body(),
                line.caseNumber(),
                agencies.find(line.organ()).map(Organ::shortName).orElse(line.organ()),
                chip(line, text),
                text.shortDate(line.filedOn()),
                text.shortDate(line.decidedOn()));
    }

    private Chip chip(RemedyPages.Line line, Text text) {
        var owesAnswer = line.result() == null && line.notifiedOn() != null && line.respondedOn() == null;
        if (owesAnswer || line.ordered() && line.compliedOn() == null) {
            return cases.due(days.due(line), text);
        }
        return line.result() == null
                ? new Chip("chip-hold", text.localize("remedy.result.pending"))
                : new Chip("chip-done", text.localize("remedy.result." + line.result()));
    }

    private static Filter filter(ListQuery query) {
        return new Filter(
                query.tab(TABS), query.words(), query.code("kind", RemedyController.KINDS.keySet()), query.year());
    }

    private static String address(Filter filter, String tab) {
        return ListQuery.address(
                PLACE, "tab", tab, "kind", filter.kind(), "words", filter.words(), "year", filter.year());
    }
}
