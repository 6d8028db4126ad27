package kapok.remedy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.remedy.page.RemedyForm;
import kapok.remedy.page.RemedyPage;
import kapok.remedy.page.RemedyPage.Fact;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case on the desk: its page, its form, and what happens to it. */
@Controller
class RemedyController {
    static final Map<String, RemedyKind> KINDS = codes(RemedyKind.values());
    private static final Map<String, RemedyResult> RESULTS = results();
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final RemedyDesk desk;
    private final Remedies remedies;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RemedyController(RemedyDesk desk, Remedies remedies, AgencyDirectory agencies, Clock clock) {
        this.desk = desk;
        this.remedies = remedies;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies/{number}")
    String show(@PathVariable String number, Caller caller, Text text, Model model) {
        return page(number, Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(RemedyPermissions.WRITE)
    @GetMapping("/desk/remedies/new")
    String newForm(@RequestParam(defaultValue = "") String request, Caller caller, Text text, Model model) {
        var typed = Map.of("filedOn", today().toString(), "kind", "review", "request", request);
        return form("", 0, typed, Slips.none(), caller, text, model);
    }

    @Requires(RemedyPermissions.WRITE)
    @PostMapping("/desk/remedies")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var filing = filing(fields, fields.required("organ", 18));
        if (fields.ok()) {
            try {
                return "redirect:/desk/remedies/" + desk.register(caller, filing);
            } catch (RuleViolation slip) {
                fields.slip(slip.code().endsWith("organ") ? "organ" : "filedOn", slip.code(), slip.arguments());
            }
        }
        response.setStatus(422);
        return form("", 0, typed, fields.slips(), caller, text, model);
    }

    @Requires(RemedyPermissions.WRITE)
    @GetMapping("/desk/remedies/{number}/filing")
    String edit(@PathVariable String number, Caller caller, Text text, Model model) {
        var remedy = visible(number, caller, RemedyPermissions.WRITE);
        var filing = remedy.filing();
        var typed = Map.of(
                "kind", filing.kind().code(),
                "caseNumber", filing.caseNumber(),
                "body", filing.body(),
                "filedOn", filing.filedOn().toString(),
                "request", filing.request(),
                "matter", filing.matter(),
                "countedElsewhere", Boolean.toString(filing.countedElsewhere()));
        return form(number, remedy.steps(), typed, Slips.none(), caller, text, model);
    }

    @Requires(RemedyPermissions.WRITE)
    @PostMapping("/desk/remedies/{number}/filing")
    String correct(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var before = visible(number, caller, RemedyPermissions.WRITE);
        var fields = new Fields(text, typed);
        var filing = filing(fields, before.filing().organ());
        var reason = fields.required("reason", 500);
        var version = version(typed);
        if (fields.ok()) {
            try {
                desk.record(caller, number, version, today(), new RemedyEvent.Rectified(filing, reason));
                return "redirect:/desk/remedies/" + number;
            } catch (RuleViolation slip) {
                fields.slip("filedOn", slip.code(), slip.arguments());
            } catch (StaleVersion stale) {
                response.setStatus(409);
                fields.slip("matter", "web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
                return form(number, before.steps(), typed, fields.slips(), caller, text, model);
            }
        }
        response.setStatus(422);
        return form(number, version, typed, fields.slips(), caller, text, model);
    }

    @Requires(RemedyPermissions.WRITE)
    @PostMapping("/desk/remedies/{number}/steps")
    String step(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        visible(number, caller, RemedyPermissions.WRITE);
        var fields = new Fields(text, typed);
        var on = fields.requiredDay("on");
        var event = event(fields);
        if (fields.ok()) {
            try {
                desk.record(caller, number, version(typed), on, event);
                return "redirect:/desk/remedies/" + number;
            } catch (RuleViolation slip) {
                fields.slip("on", slip.code(), slip.arguments());
            } catch (StaleVersion stale) {
                response.setStatus(409);
                fields.slip("event", "web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
                return page(number, typed, fields.slips(), caller, text, model);
            }
        }
        response.setStatus(422);
        return page(number, typed, fields.slips(), caller, text, model);
    }

    private static RemedyEvent event(Fields fields) {
        var kinds = Map.of("responded", "responded", "decided", "decided", "reopened", "reopened");
        var note = fields.lines("note", 1_000);
        return switch (fields.requiredChoice("event", kinds)) {
            case "decided" ->
                new RemedyEvent.Decided(fields.requiredChoice("result", RESULTS), fields.line("document", 100));
            case "reopened" -> new RemedyEvent.Reopened(fields.requiredLines("note", 1_000));
            default -> new RemedyEvent.Responded(note);
        };
    }

    private static Filing filing(Fields fields, String organ) {
        return new Filing(
                fields.requiredChoice("kind", KINDS),
                organ,
                fields.line("caseNumber", 100),
                fields.required("body", 100),
                fields.requiredDay("filedOn"),
                fields.line("request", 40),
                fields.required("matter", 500),
                fields.yes("countedElsewhere"));
    }

    private String form(
            String number, int version, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var organs = agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
        var filled = new HashMap<>(typed);
        if (caller.organ() != null) {
            filled.putIfAbsent("organ", caller.organ());
        }
        model.addAttribute("page", new RemedyForm(number, version, organs, kinds(text), filled, slips));
        return "remedy/form";
    }

    private String page(String number, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var remedy = visible(number, caller, RemedyPermissions.READ);
        var events = remedy.end() == null ? List.of("responded", "decided") : List.of("reopened");
        var shown = new HashMap<>(Map.of("on", today().toString()));
        shown.putAll(typed);
        var end = remedy.end();
        model.addAttribute(
                "page",
                new RemedyPage(
                        number,
                        remedy.filing().matter(),
                        text.localize("remedy.result."
                                + (end == null ? "pending" : end.result().code())),
                        end == null,
                        facts(remedy, text),
                        story(remedies.history(RemedyDesk.number(number)), text),
                        remedy.steps(),
                        events.stream()
                                .map(kind -> new Choice(kind, text.localize("remedy.event." + kind)))
                                .toList(),
                        RESULTS.keySet().stream()
                                .map(code -> new Choice(code, text.localize("remedy.result." + code)))
                                .toList(),
                        shown,
                        slips,
                        caller.may(RemedyPermissions.WRITE, remedy.filing().organ())));
        return "remedy/show";
    }

    private List<Fact> facts(RemedyCase remedy, Text text) {
        var filing = remedy.filing();
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", text.localize("remedy.kind." + filing.kind().code()), text));
        facts.add(fact("organ", agencies.find(filing.organ()).map(Organ::name).orElse(filing.organ()), text));
        facts.add(fact("body", filing.body(), text));
        facts.add(fact("case-number", filing.caseNumber(), text));
        facts.add(fact("filed-on", text.date(filing.filedOn()), text));
        if (!filing.request().isEmpty()) {
            facts.add(
                    new Fact(text.localize("remedy.request"), filing.request(), "/desk/requests/" + filing.request()));
        }
        facts.add(fact("responded-on", text.date(remedy.respondedOn()), text));
        var end = remedy.end();
        if (end != null) {
            facts.add(fact("decided-on", text.date(end.on()), text));
            facts.add(fact("document", end.document(), text));
        }
        if (filing.countedElsewhere()) {
            facts.add(fact("counted", text.localize("remedy.counted-elsewhere"), text));
        }
        facts.removeIf(fact -> fact.value().isEmpty());
        return facts;
    }

    private static Fact fact(String label, String value, Text text) {
        return new Fact(text.localize("remedy." + label), value, null);
    }

    private static List<RemedyPage.Event> story(List<RemedyStep> history, Text text) {
        var story = new ArrayList<RemedyPage.Event>();
        for (var step : history.reversed()) {
            var detail = switch (step.event()) {
                case RemedyEvent.Filed filed -> filed.filing().body();
                case RemedyEvent.Responded responded -> responded.note();
                case RemedyEvent.Decided decided ->
                    text.localize("remedy.result." + decided.result().code()) + " " + decided.document();
                case RemedyEvent.Rectified rectified -> rectified.reason();
                case RemedyEvent.Reopened reopened -> reopened.reason();
            };
            story.add(new RemedyPage.Event(
                    story.isEmpty() ? "now" : "",
                    text.localize("remedy.event." + RemedySteps.kind(step.event())),
                    text.shortDate(step.on()),
                    step.by(),
                    detail));
        }
        return story;
    }

    static List<Choice> kinds(Text text) {
        return KINDS.keySet().stream()
                .map(code -> new Choice(code, text.localize("remedy.kind." + code)))
                .toList();
    }

    private RemedyCase visible(String number, Caller caller, String permission) {
        var remedy = RemedyCase.of(remedies.history(RemedyDesk.number(number)));
        caller.require(permission, remedy.filing().organ());
        return remedy;
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Map<String, RemedyKind> codes(RemedyKind... kinds) {
        var codes = new LinkedHashMap<String, RemedyKind>();
        for (var kind : kinds) {
            codes.put(kind.code(), kind);
        }
        return java.util.Collections.unmodifiableMap(codes);
    }

    private static Map<String, RemedyResult> results() {
        var codes = new LinkedHashMap<String, RemedyResult>();
        for (var result : RemedyResult.values()) {
            codes.put(result.code(), result);
        }
        return java.util.Collections.unmodifiableMap(codes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
