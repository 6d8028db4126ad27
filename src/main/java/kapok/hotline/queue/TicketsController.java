package kapok.hotline.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.queue.page.TicketQueue;
import kapok.hotline.queue.page.TicketQueue.Filter;
import kapok.hotline.ticket.DueChips;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketPermissions;
import kapok.hotline.ticket.TicketScope;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue of tickets (工单队列): by role, filtered, saved, and many at once. */
@Controller
class TicketsController {
    private static final int SIZE = 50;
    private static final int ALARMS = 10;
    private static final String PATH = "/desk/hotline/tickets";

    private final TicketQueues queues;
    private final BulkDesk bulk;
    private final Emergencies emergencies;
    private final QueueStream stream;
    private final AgencyDirectory agencies;
    private final Clock clock;

    TicketsController(
            TicketQueues queues,
            BulkDesk bulk,
            Emergencies emergencies,
            QueueStream stream,
            AgencyDirectory agencies,
            Clock clock) {
        this.queues = queues;
        this.bulk = bulk;
        this.emergencies = emergencies;
        this.stream = stream;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(TicketPermissions.READ)
    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = filter(asked, caller);
        var scope = TicketScope.of(caller);
        var counts = queues.counts(scope, filter, clock.instant());
        var facets = queues.facets(scope, clock.instant());
        int page = Math.clamp(whole(asked.getOrDefault("page", "")), 1, TicketQueues.COUNTED_UP_TO / SIZE);
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var lines = queues.list(scope, filter, clock.instant(), SIZE, (page - 1L) * SIZE).stream()
                .map(line -> line(line, names, text))
                .toList();
        var query = query(filter);
        long total = counts.getOrDefault(filter.tab(), 0L);
        model.addAttribute(
                "page",
                new TicketQueue(
                        alarms(caller, names, text),
                        tabs(filter, counts, caller, text),
                        views(caller),
                        filter,
                        choices("hotline.kind.", TicketKind.CODES.keySet(), text),
                        choices("hotline.stage.", Stage.CODES, text),
                        facets.units().stream()
                                .map(unit -> new Choice(unit, names.getOrDefault(unit, unit)))
                                .toList(),
                        facets.categories().stream()
                                .map(one -> new Choice(one, one))
                                .toList(),
                        lines,
                        new Pager(page, SIZE, Math.min(TicketQueues.COUNTED_UP_TO, total), PATH + query + "&"),
                        query,
                        caller.may(TicketPermissions.DISPATCH),
                        caller.may(TicketPermissions.SUPERVISE),
                        caller.may(TicketPermissions.ANSWER),
                        said(asked, text)));
        return "hotline/ticket/queue";
    }

    /** What is fetched anew when the stream says so: alarms, and how many each tab holds. */
    @Requires(TicketPermissions.READ)
    @GetMapping(PATH + "/live")
    String live(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = filter(asked, caller);
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var counts = queues.counts(TicketScope.of(caller), filter, clock.instant());
        model.addAttribute("alarms", alarms(caller, names, text));
        model.addAttribute("tabs", tabs(filter, counts, caller, text));
        model.addAttribute("views", views(caller));
        return "hotline/ticket/live";
    }

    @Requires(TicketPermissions.READ)
    @GetMapping(PATH + "/stream")
    SseEmitter stream(@RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return stream.open(accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    @Requires(TicketPermissions.READ)
    @PostMapping("/desk/hotline/views/removal")
    String remove(@RequestParam(defaultValue = "") String name, Caller caller) {
        queues.forget(caller.id(), name.replace("\0", ""));
        return "redirect:" + PATH;
    }

    private List<TicketQueue.Alarm> alarms(Caller caller, Map<String, String> names, Text text) {
        var now = clock.instant();
        return emergencies.waiting(caller, ALARMS).stream()
                .map(one -> new TicketQueue.Alarm(
                        one.number(),
                        one.title(),
                        text.localize("hotline.stage." + one.stage())
                                + (one.unit().isEmpty() ? "" : " " + names.getOrDefault(one.unit(), one.unit())),
                        DueChips.of(one.dueAt(), one.dueAt(), now, text).words(),
                        one.dueAt().isBefore(now)))
                .toList();
    }

    private static String said(Map<String, String> asked, Text text) {
        var done = asked.getOrDefault("done", "");
        return done.matches("\\d{1,4}") ? text.localize("hotline.bulk.done", done) : "";
    }

    @Requires(TicketPermissions.READ)
    @PostMapping("/desk/hotline/views")
    String save(@RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> asked, Caller caller) {
        var query = query(filter(asked, caller));
        var called = name.strip();
        if (called.isEmpty() || called.length() > 40) {
            throw new RuleViolation("hotline.view.name");
        }
        queues.save(caller.id(), called, query);
        return "redirect:" + PATH + query;
    }

    @Requires(TicketPermissions.READ)
    @PostMapping("/desk/hotline/bulk")
    String bulk(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) List<String> number,
            Caller caller,
            RedirectAttributes to) {
        var numbers = number == null ? List.<String>of() : List.copyOf(number);
        to.addAttribute("done", bulk.run(caller, act, numbers));
        return "redirect:" + PATH;
    }

    private List<TicketQueue.Tab> tabs(Filter filter, Map<String, Long> counts, Caller caller, Text text) {
        return TabRows.TABS.stream()
                .filter(tab -> shows(tab, caller))
                .map(tab -> new TicketQueue.Tab(
                        text.localize("hotline.tab." + tab),
                        PATH
                                + query(new Filter(
                                        tab,
                                        filter.kind(),
                                        filter.stage(),
                                        filter.unit(),
                                        filter.category(),
                                        filter.words())),
                        count(counts.getOrDefault(tab, 0L), text),
                        tab.equals(filter.tab())))
                .toList();
    }

    /** More than are counted are at least so many. */
    private static String count(long counted, Text text) {
        return counted > TicketQueues.COUNTED_UP_TO
                ? text.number(TicketQueues.COUNTED_UP_TO) + "+"
                : text.number(counted);
    }

    /** What a role has nothing to do with only stands in its way. */
    private static boolean shows(String tab, Caller caller) {
        return switch (tab) {
            case "dispatch", "decide" -> caller.may(TicketPermissions.DISPATCH);
            case "callback" -> caller.may(TicketPermissions.CALL_BACK);
            default -> true;
        };
    }

    private List<TicketQueue.View> views(Caller caller) {
        return queues.views(caller.id()).entrySet().stream()
                .map(view -> new TicketQueue.View(view.getKey(), PATH + view.getValue()))
                .toList();
    }

    private TicketQueue.Line line(TicketQueues.Line line, Map<String, String> names, Text text) {
        return new TicketQueue.Line(
                line.number(),
                line.title(),
                QueueChips.of(line, clock.instant(), text),
                line.over() || line.dueKind().isEmpty() ? "" : text.localize("hotline.due." + line.dueKind()),
                line.category(),
                line.unit().isEmpty()
                        ? text.localize("hotline.undispatched")
                        : names.getOrDefault(line.unit(), line.unit()),
                text.localize("hotline.stage." + line.stage()),
                line.joint() == 0 ? "" : Long.toString(line.joint() + 1),
                text.localize("hotline.kind." + line.kind()),
                line.urgent(),
                text.listTime(line.receivedAt(), clock.instant()));
    }

    private static List<Choice> choices(String prefix, Iterable<String> codes, Text text) {
        var choices = new ArrayList<Choice>();
        codes.forEach(code -> choices.add(new Choice(code, text.localize(prefix + code))));
        return choices;
    }

    /** What is not known is left out, so that an old address still opens. */
    private static Filter filter(Map<String, String> asked, Caller caller) {
        var tab = asked.getOrDefault("tab", "open");
        return new Filter(
                TabRows.TABS.contains(tab) && shows(tab, caller) ? tab : "open",
                TicketKind.CODES.containsKey(asked.getOrDefault("kind", "")) ? asked.getOrDefault("kind", "") : "",
                Stage.CODES.contains(asked.getOrDefault("stage", "")) ? asked.getOrDefault("stage", "") : "",
                brief(asked, "unit", 18),
                brief(asked, "category", 100),
                brief(asked, "words", 60));
    }

    private static String brief(Map<String, String> asked, String name, int longest) {
        var value = asked.getOrDefault(name, "").strip().replace("\0", "");
        return value.length() <= longest ? value : value.substring(0, longest);
    }

    private static String query(Filter filter) {
        var values = new TreeMap<>(Map.of(
                "kind", filter.kind(),
                "stage", filter.stage(),
                "unit", filter.unit(),
                "category", filter.category(),
                "words", filter.words()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance().queryParam("tab", filter.tab());
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }

    private static int whole(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }
}
