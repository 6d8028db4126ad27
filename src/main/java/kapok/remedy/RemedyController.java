package kapok.remedy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
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
    static final Map<String, RemedyResult> RESULTS = results();

    private final RemedyDesk desk;
    private final Remedies remedies;
    private final RemedyForms forms;
    private final RemedyCasePages pages;
    private final Clock clock;

    RemedyController(RemedyDesk desk, Remedies remedies, RemedyForms forms, RemedyCasePages pages, Clock clock) {
        this.desk = desk;
        this.remedies = remedies;
        this.forms = forms;
        this.pages = pages;
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
        return form("", 0, forms.fresh(request, today(), caller), Slips.none(), caller, text, model);
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
        var filing = RemedyForms.read(fields, fields.required("organ", 18));
        var admitted = fields.line("admitted", 500);
        return new Submission(fields, response)
                .send(
                        RemedyController::blamed,
                        () -> "redirect:/desk/remedies/" + desk.register(caller, filing, admitted))
                .orElseGet(() -> form("", 0, typed, fields.slips(), caller, text, model));
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
        var filing = RemedyForms.read(fields, before.filing().organ());
        var reason = fields.required("reason", 500);
        var submission = new Submission(fields, response, "matter");
        var next = submission.send(_ -> "filedOn", () -> {
            desk.record(caller, number, fields.version(), today(), new RemedyEvent.Rectified(filing, reason));
            return "redirect:/desk/remedies/" + number;
        });
        return next.orElseGet(() -> {
            var version = submission.overtaken() == null ? fields.version() : before.steps();
            return form(number, version, typed, fields.slips(), caller, text, model);
        });
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
        var event = RemedyActs.read(fields);
        var next = new Submission(fields, response, "event").send(_ -> "on", () -> {
            desk.record(caller, number, fields.version(), on, event);
            return "redirect:/desk/remedies/" + number;
        });
        return next.orElseGet(() -> page(number, typed, fields.slips(), caller, text, model));
    }

    private static String blamed(RuleViolation slip) {
        return switch (slip.code()) {
            case "remedy.not-your-organ", "remedy.unknown-organ" -> "organ";
            case "remedy.no-such-request", "remedy.request-of-another" -> "request";
            case "remedy.review-first" -> "kind";
            default -> "filedOn";
        };
    }

    private String form(
            String number, int version, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute("page", forms.show(number, version, typed, slips, today(), caller, text));
        return "remedy/form";
    }

    private String page(String number, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute(
                "page", pages.page(number, typed, slips.inForm(typed.getOrDefault("event", "")), caller, text));
        return "remedy/show";
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
        return Beijing.today(clock);
    }
}
