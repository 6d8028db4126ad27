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
        if (fields.ok()) {
            try {
                return "redirect:/desk/remedies/" + desk.register(caller, filing, admitted);
            } catch (RuleViolation slip) {
                fields.slip(blamed(slip), slip.code(), slip.arguments());
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
        var filing = RemedyForms.read(fields, before.filing().organ());
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
        var event = RemedyActs.read(fields);
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
        model.addAttribute("page", pages.page(number, typed, prefixed(slips, typed), caller, text));
        return "remedy/show";
    }

    /** Several forms stand on the page: a slip belongs to the one that was sent. */
    private static Slips prefixed(Slips slips, Map<String, String> typed) {
        var found = new LinkedHashMap<String, String>();
        slips.byField().forEach((field, slip) -> found.put(typed.getOrDefault("event", "") + "-" + field, slip));
        return new Slips(found);
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
        return Beijing.today(clock);
    }
}
