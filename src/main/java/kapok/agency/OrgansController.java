package kapok.agency;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.page.OrganForm;
import kapok.agency.page.OrgansPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organs on the desk: find, look at, set up, change, abolish. */
@Controller
class OrgansController {
    private static final int PAGE = 50;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AgencyDesk desk;
    private final Organs organs;
    private final OrganPages pages;
    private final Clock clock;

    OrgansController(AgencyDesk desk, Organs organs, OrganPages pages, Clock clock) {
        this.desk = desk;
        this.organs = organs;
        this.pages = pages;
        this.clock = clock;
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/organs")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Text text,
            Model model) {
        var at = Math.clamp(page, 1, 10_000);
        var words = q.strip();
        var address =
                "/desk/organs?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&kind=" + safe(kind) + "&";
        var pager = new Pager(at, PAGE, organs.count(words, safe(kind)), address);
        var lines = pages.lines(organs.search(words, safe(kind), (at - 1L) * PAGE, PAGE), text);
        model.addAttribute(
                "page",
                new OrgansPage(words, safe(kind), kinds(text), lines, pager, caller.may(AgencyPermissions.MANAGE)));
        return "agency/organs";
    }

    private static String safe(String kind) {
        return OrganKinds.CODES.contains(kind) ? kind : "";
    }

    private static List<Choice> kinds(Text text) {
        return OrganKinds.CODES.stream()
                .map(code -> new Choice(code, text.localize("agency.kind." + code)))
                .toList();
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/organs/{code}")
    String show(@PathVariable String code, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.organ(code, caller, text));
        return "agency/organ";
    }

    @Requires(AgencyPermissions.MANAGE)
    @GetMapping("/desk/organs/new")
    String newForm(@RequestParam(defaultValue = "") String parent, Text text, Model model) {
        return form(true, "", Map.of("parent", parent), 0, Slips.none(), text, model);
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/organs")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var organ = organ(fields.required("code", 18), fields);
        return new Submission(fields, response)
                .send(OrgansController::blamed, () -> {
                    desk.create(caller, organ);
                    return "redirect:/desk/organs/" + organ.code();
                })
                .orElseGet(() -> form(true, "", typed, 0, fields.slips(), text, model));
    }

    @Requires(AgencyPermissions.MANAGE)
    @GetMapping("/desk/organs/{code}/form")
    String form(@PathVariable String code, Text text, Model model) {
        var entry = organs.entry(code).orElseThrow(() -> new NotFound("organ", code));
        var typed = new HashMap<String, String>();
        typed.put("name", entry.name());
        typed.put("shortName", entry.shortName());
        typed.put("kind", entry.kind());
        typed.put("parent", entry.parent() == null ? "" : entry.parent());
        typed.put("division", entry.division());
        return form(false, code, typed, entry.version(), Slips.none(), text, model);
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/organs/{code}")
    String update(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var entry = organs.entry(code).orElseThrow(() -> new NotFound("organ", code));
        var fields = new Fields(text, typed);
        var version = fields.requiredWhole("version", 0, Integer.MAX_VALUE);
        var organ = organ(code, fields);
        var submission = new Submission(fields, response, "name");
        var next = submission.send(OrgansController::blamed, () -> {
            desk.change(caller, organ, version);
            return "redirect:/desk/organs/" + code;
        });
        return next.orElseGet(() -> {
            var shown = submission.overtaken() == null ? version : entry.version();
            return form(false, code, typed, shown, fields.slips(), text, model);
        });
    }

    private static Organ organ(String code, Fields fields) {
        var kinds = new HashMap<String, String>();
        OrganKinds.CODES.forEach(kind -> kinds.put(kind, kind));
        var name = fields.required("name", 100);
        if (name.length() == 1) {
            fields.slip("name", "agency.name-too-short");
        }
        var parent = fields.line("parent", 18);
        return new Organ(
                code,
                name,
                fields.required("shortName", 30),
                fields.requiredChoice("kind", kinds),
                parent.isEmpty() ? null : parent,
                fields.required("division", 12));
    }

    private static String blamed(RuleViolation refused) {
        return switch (refused.code()) {
            case "agency.code-taken", "agency.bad-code" -> "code";
            case "agency.unknown-division" -> "division";
            default -> "parent";
        };
    }

    private static String form(
            boolean fresh, String code, Map<String, String> typed, int version, Slips slips, Text text, Model model) {
        var action = fresh ? "/desk/organs" : "/desk/organs/" + code;
        model.addAttribute("page", new OrganForm(fresh, action, typed, version, kinds(text), slips));
        return "agency/form";
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/organs/{code}/abolition")
    String abolish(@PathVariable String code, Caller caller) {
        desk.abolish(caller, code, LocalDate.ofInstant(clock.instant(), BEIJING));
        return "redirect:/desk/organs/" + code;
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/organs/{code}/ownership")
    String own(@PathVariable String code, Caller caller) {
        desk.setOwner(caller, code);
        return "redirect:/desk/organs/" + code;
    }
}
