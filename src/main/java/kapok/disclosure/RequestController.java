package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.disclosure.page.RequestForm;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request on the desk: its page, its form, and what happens to it. */
@Controller
class RequestController {
    private final DisclosureDesk desk;
    private final DisclosureRequests requests;
    private final CasePages cases;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RequestController(
            DisclosureDesk desk, DisclosureRequests requests, CasePages cases, AgencyDirectory agencies, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.requests = requests;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}")
    String show(@PathVariable String number, Caller caller, Text text, Model model) {
        return page(number, Map.of(), Slips.none(), null, caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/{number}/application")
    String edit(@PathVariable String number, Caller caller, Text text, Model model) {
        var request = visible(number, caller, DisclosurePermissions.WRITE);
        var application = request.application();
        var typed = Map.of(
                "organ", application.organ(),
                "receivedOn", application.receivedOn().toString(),
                "channel", application.channel().code(),
                "kind", application.kind().code(),
                "topic", application.topic(),
                "subject", application.subject(),
                "delivery", application.delivery());
        return form(number, request.steps(), typed, Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/application")
    String correct(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var before = visible(number, caller, DisclosurePermissions.WRITE);
        var fields = new Fields(text, typed);
        var application = application(fields, before.application().organ());
        var reason = fields.required("reason", 500);
        var submission = new Submission(fields, response, "subject");
        var next = submission.send(slip -> blamed(slip, "receivedOn"), () -> {
            var event = new RequestEvent.Rectified(application, reason);
            desk.record(caller, number, fields.version(), latest(before.lastOn()), event);
            return "redirect:/desk/requests/" + number;
        });
        return next.orElseGet(() -> {
            var version = submission.overtaken() == null ? fields.version() : before.steps();
            return form(number, version, typed, fields.slips(), caller, text, model);
        });
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/steps")
    String step(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        visible(number, caller, DisclosurePermissions.WRITE);
        if (typed.containsKey("insert")) {
            return page(number, cases.withPattern(typed), Slips.none(), null, caller, text, model);
        }
        var fields = new Fields(text, known(typed));
        var on = fields.requiredDay("on");
        var event = StepForm.read(fields);
        var submission = new Submission(fields, response);
        var next = submission.send(slip -> blamed(slip, "event"), () -> {
            desk.record(caller, number, fields.version(), on, event);
            return "redirect:/desk/requests/" + number;
        });
        return next.orElseGet(() -> page(number, typed, fields.slips(), submission.overtaken(), caller, text, model));
    }

    /** With the code of an organ that was written by its name: nobody at a counter knows codes by heart. */
    private Map<String, String> known(Map<String, String> typed) {
        var named = typed.getOrDefault("organ", "").strip();
        return agencies.all().stream()
                .filter(organ -> organ.name().equals(named) || organ.shortName().equals(named))
                .findFirst()
                .map(organ -> {
                    var coded = new HashMap<>(typed);
                    coded.put("organ", organ.code());
                    return Map.copyOf(coded);
                })
                .orElse(typed);
    }

    private static Application application(Fields fields, String organ) {
        return new Application(
                organ,
                fields.requiredDay("receivedOn"),
                fields.requiredChoice("channel", RequestWords.CHANNELS),
                fields.requiredChoice("kind", RequestWords.KINDS),
                fields.requiredChoice("topic", RequestWords.TOPICS),
                fields.required("subject", 500),
                fields.line("delivery", 200));
    }

    private static String blamed(RuleViolation slip, String otherwise) {
        return switch (slip.code()) {
            case "disclosure.unknown-organ", "disclosure.not-your-organ" -> "organ";
            case "disclosure.before-last", "disclosure.future" -> otherwise.equals("event") ? "on" : otherwise;
            case "disclosure.outcome-unknown-then" -> otherwise.equals("event") ? "outcome" : otherwise;
            case "disclosure.extension-shortens", "disclosure.correct-by-past", "disclosure.not-worked" ->
                otherwise.equals("event") ? "by" : otherwise;
            case "disclosure.extension-days" -> "days";
            case "disclosure.approval-needed" -> "approvedBy";
            case "disclosure.ground-needed", "disclosure.note-needed", "disclosure.correction-over" -> "note";
            case "disclosure.fee-count", "disclosure.fee-nothing" -> "count";
            case "disclosure.fee-differs" -> "yuan";
            case "disclosure.withheld-needed", "disclosure.withheld-unknown" -> "withheld";
            case "disclosure.merge-elsewhere",
                    "disclosure.merge-closed",
                    "disclosure.merge-another",
                    "disclosure.merge-stands",
                    "disclosure.merge-later" -> "into";
            case "disclosure.unit-needed", "disclosure.unit-has-it" -> "unit";
            case "disclosure.no-such-inquiry" -> "consultation";
            default -> otherwise.equals("event") ? "on" : otherwise;
        };
    }

    private String form(
            String number, int version, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute(
                "page",
                new RequestForm(
                        number,
                        version,
                        RequestWords.organs(agencies, caller),
                        RequestWords.channels(text),
                        RequestWords.kinds(text),
                        RequestWords.topics(text),
                        typed,
                        slips));
        return "disclosure/form";
    }

    private String page(
            String number,
            Map<String, String> typed,
            Slips slips,
            @Nullable StaleVersion overtaken,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", cases.page(number, typed, slips, overtaken, caller, text));
        return "disclosure/show";
    }

    private DisclosureRequest visible(String number, Caller caller, String permission) {
        var request = DisclosureRequest.of(requests.history(DisclosureDesk.number(number)));
        caller.require(permission, request.application().organ());
        return request;
    }

    /** A correction of the register is of today, or of the last step where that was recorded for today already. */
    private LocalDate latest(LocalDate lastOn) {
        return lastOn.isAfter(today()) ? lastOn : today();
    }

    private LocalDate today() {
        return Beijing.today(clock);
    }
}
