package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.RequestQueue;
import kapok.disclosure.page.RequestQueue.Chip;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of requests on the desk: the list, and its export. */
@Controller
class RequestsController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 2_000;
    private static final List<String> TABS = List.of("all", "open", "due", "late", "closed");

    private final RequestPages pages;
    private final RequestTable table;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RequestsController(RequestPages pages, RequestTable table, AgencyDirectory agencies, Clock clock) {
        this.pages = pages;
        this.table = table;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests")
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = filter(asked);
        var today = today();
        var counts = pages.counts(filter, caller.scope(), today);
        var page = Math.max(1, whole(asked.getOrDefault("page", "")));
        var lines = pages.list(filter, caller.scope(), today, (page - 1L) * PAGE, PAGE).stream()
                .map(line -> line(line, today, text))
                .toList();
        model.addAttribute(
                "page",
                new RequestQueue(
                        TABS.stream().map(tab -> tab(tab, filter, counts, text)).toList(),
                        filter,
                        RequestWords.organs(agencies, caller),
                        RequestWords.channels(text),
                        RequestWords.kinds(text),
                        RequestWords.topics(text),
                        RequestWords.outcomes(text),
                        years(caller),
                        lines,
                        new Pager(
                                page,
                                PAGE,
                                counts.of(filter.tab()),
                                "/desk/requests" + query(filter, filter.tab()) + "&"),
                        query(filter, filter.tab()),
                        caller.may(DisclosurePermissions.WRITE),
                        caller.may(DisclosurePermissions.IMPORT)));
        return "disclosure/queue";
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/export.{format}")
    void export(
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(asked);
        var today = today();
        var total = pages.counts(filter, caller.scope(), today).of(filter.tab());
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> pages.list(filter, caller.scope(), today, offset, EXPORT_PAGE).stream())
                .iterator();
        TableDownload.send(response, TableFormat.of(format), "政府信息公开申请", table.sheet(), lines);
    }

    @Requires(DisclosurePermissions.IMPORT)
    @GetMapping("/desk/requests/sample.{format}")
    void sample(@PathVariable String format, HttpServletResponse response) throws IOException {
        TableDownload.send(
                response,
                TableFormat.of(format),
                "政府信息公开申请",
                table.sample(),
                Stream.<RequestPages.Line>empty().iterator());
    }

    static Chip chip(String stage, @Nullable LocalDate replyBy, boolean late, LocalDate today, Text text) {
        if (stage.equals("closed")) {
            return late
                    ? new Chip("chip-late", text.localize("disclosure.chip.closed-late"))
                    : new Chip("chip-done", text.localize("disclosure.chip.closed"));
        }
        if (!stage.equals("under_review")) {
            return new Chip("chip-hold", text.localize("disclosure.chip.hold"));
        }
        if (replyBy == null) {
            return new Chip("chip-hold", text.localize("disclosure.chip.undated"));
        }
        var left = ChronoUnit.DAYS.between(today, replyBy);
        if (left < 0) {
            return new Chip("chip-late", text.localize("disclosure.chip.late", Long.toString(-left)));
        }
        return left == 0
                ? new Chip("chip-soon", text.localize("disclosure.chip.today"))
                : new Chip(
                        left <= 7 ? "chip-soon" : "chip-ok",
                        text.localize("disclosure.chip.left", Long.toString(left)));
    }

    private RequestQueue.Line line(RequestPages.Line line, LocalDate today, Text text) {
        return new RequestQueue.Line(
                line.number(),
                line.subject(),
                agencies.find(line.organ()).map(Organ::shortName).orElse(line.organ()),
                chip(line.stage(), line.replyBy(), line.late(), today, text),
                text.localize("disclosure.channel." + line.channel()),
                text.localize("disclosure.kind." + line.applicantKind()),
                text.localize("disclosure.topic." + line.topic()),
                line.outcome() == null
                        ? text.localize("disclosure.stage." + line.stage())
                        : text.localize("disclosure.outcome." + line.outcome()),
                text.shortDate(line.receivedOn()));
    }

    private static RequestQueue.Tab tab(String tab, Filter filter, RequestPages.Counts counts, Text text) {
        return new RequestQueue.Tab(
                tab,
                text.localize("disclosure.tab." + tab),
                "/desk/requests" + query(filter, tab),
                counts.of(tab),
                tab.equals(filter.tab()));
    }

    private List<Choice> years(Caller caller) {
        return pages.years(caller.scope().everything(), caller.scope().organs()).stream()
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
    }

    /** What is not known is left out, so that an old address still opens. */
    private static Filter filter(Map<String, String> asked) {
        var tab = asked.getOrDefault("tab", "all");
        var year = asked.getOrDefault("year", "");
        var words = asked.getOrDefault("words", "").strip().replace("\0", "");
        return new Filter(
                TABS.contains(tab) ? tab : "all",
                words.length() > 100 ? words.substring(0, 100) : words,
                asked.getOrDefault("organ", "").replace("\0", ""),
                known(asked, "channel", RequestWords.CHANNELS),
                known(asked, "kind", RequestWords.KINDS),
                known(asked, "topic", RequestWords.TOPICS),
                known(asked, "outcome", RequestWords.OUTCOMES),
                year.matches("(19|20|21)\\d\\d") ? year : "");
    }

    private static String known(Map<String, String> asked, String name, Map<String, ?> codes) {
        var value = asked.getOrDefault(name, "");
        return codes.containsKey(value) ? value : "";
    }

    private static String query(Filter filter, String tab) {
        var values = new TreeMap<>(Map.of(
                "words", filter.words(),
                "organ", filter.organ(),
                "channel", filter.channel(),
                "kind", filter.kind(),
                "topic", filter.topic(),
                "outcome", filter.outcome(),
                "year", filter.year()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance().queryParam("tab", tab);
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }

    private static int whole(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
