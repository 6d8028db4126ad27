package kapok.remedy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.remedy.page.RemedyQueue;
import kapok.remedy.page.RemedyQueue.Filter;
import kapok.table.ImportPage;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Chip;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of reconsiderations and suits on the desk: the list, in and out. */
@Controller
class RemediesController {
    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 2_000;
    private static final List<String> TABS = List.of("all", "answer", "correction", "pending", "decided");

    private static final int MOST_OWED = 1_000;
    private static final Set<String> OWED = Set.of("answer", "correction");

    private final RemedyPages pages;
    private final RemedyTable table;
    private final RemedyCasePages cases;
    private final RemedyTasks tasks;
    private final AgencyDirectory agencies;

    RemediesController(
            RemedyPages pages, RemedyTable table, RemedyCasePages cases, RemedyTasks tasks, AgencyDirectory agencies) {
        this.pages = pages;
        this.cases = cases;
        this.tasks = tasks;
        this.table = table;
        this.agencies = agencies;
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = filter(asked);
        var counts = pages.counts(filter, caller.scope());
        var wanted = asked.getOrDefault("page", "");
        var page = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
        var query = query(filter, filter.tab());
        model.addAttribute(
                "page",
                new RemedyQueue(
                        TABS.stream()
                                .map(tab -> new RemedyQueue.Tab(
                                        text.localize("remedy.tab." + tab),
                                        "/desk/remedies" + query(filter, tab),
                                        counts.of(tab),
                                        tab.equals(filter.tab())))
                                .toList(),
                        filter,
                        RemedyController.kinds(text),
                        pages.years(caller.scope()).stream()
                                .map(year -> new Choice(year.toString(), year.toString()))
                                .toList(),
                        lines(filter, caller, page).stream()
                                .map(line -> line(line, text))
                                .toList(),
                        new Pager(page, PAGE, counts.of(filter.tab()), "/desk/remedies" + query + "&"),
                        query,
                        caller.may(RemedyPermissions.WRITE),
                        caller.may(RemedyPermissions.IMPORT)));
        return "remedy/queue";
    }

    /** What is owed comes by its last day; all else by the day it was filed. */
    private List<RemedyPages.Line> lines(Filter filter, Caller caller, int page) {
        if (!OWED.contains(filter.tab())) {
            return pages.list(filter, caller.scope(), (page - 1L) * PAGE, PAGE);
        }
        return pages.list(filter, caller.scope(), 0, MOST_OWED).stream()
                .sorted(Comparator.comparing(tasks::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .toList();
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies/export.{format}")
    void export(
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(asked);
        var total = pages.counts(filter, caller.scope()).of(filter.tab());
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> pages.list(filter, caller.scope(), offset, EXPORT_PAGE).stream())
                .iterator();
        TableDownload.send(response, TableFormat.of(format), "复议诉讼", table.sheet(), lines);
    }

    @Requires(RemedyPermissions.IMPORT)
    @GetMapping("/desk/remedies/sample.{format}")
    void sample(@PathVariable String format, HttpServletResponse response) throws IOException {
        var none = Stream.<RemedyPages.Line>empty().iterator();
        TableDownload.send(response, TableFormat.of(format), "复议诉讼", table.sheet(), none);
    }

    @Requires(RemedyPermissions.IMPORT)
    @GetMapping("/desk/remedies/import")
    String importForm(Text text, Model model) {
        model.addAttribute("page", importPage(text));
        return "table/import";
    }

    @Requires(RemedyPermissions.IMPORT)
    @PostMapping("/desk/remedies/import")
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
                text.localize("remedy.import.title"),
                text.localize("remedy.import.lede"),
                "/desk/remedies",
                table.form(text));
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
            return cases.due(tasks.due(line), text);
        }
        return line.result() == null
                ? new Chip("chip-hold", text.localize("remedy.result.pending"))
                : new Chip("chip-done", text.localize("remedy.result." + line.result()));
    }

    private static Filter filter(Map<String, String> asked) {
        var tab = asked.getOrDefault("tab", "all");
        var kind = asked.getOrDefault("kind", "");
        var year = asked.getOrDefault("year", "");
        var words = asked.getOrDefault("words", "").strip().replace("\0", "");
        return new Filter(
                TABS.contains(tab) ? tab : "all",
                words.length() > 100 ? words.substring(0, 100) : words,
                RemedyController.KINDS.containsKey(kind) ? kind : "",
                year.matches("(19|20|21)\\d\\d") ? year : "");
    }

    private static String query(Filter filter, String tab) {
        var values = new TreeMap<>(Map.of("words", filter.words(), "kind", filter.kind(), "year", filter.year()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance().queryParam("tab", tab);
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }
}
