package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.disclosure.page.PatternsPage;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worded reasons of an organ (理由模板): what there is, one more, one less. Those for all organs are the city's. */
@Controller
class ReasonPatternsController {
    private final ReasonPatterns patterns;
    private final AuditTrail audit;
    private final Clock clock;

    ReasonPatternsController(ReasonPatterns patterns, AuditTrail audit, Clock clock) {
        this.patterns = patterns;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/patterns")
    String list(Caller caller, Text text, Model model) {
        return page(Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/patterns")
    @Transactional
    public String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var outcome = fields.requiredChoice("outcome", RequestWords.OUTCOMES);
        var title = fields.required("title", 60);
        var words = fields.requiredLines("words", 1_000);
        if (fields.ok()) {
            var organ = caller.scope().everything() && fields.yes("everywhere") ? "" : caller.requireOrgan();
            patterns.add(organ, outcome.code(), title, words, caller.name(), clock.instant());
            audit.record(caller, "disclosure.pattern", "reason-pattern", title, "增加理由模板：" + title);
            return "redirect:/desk/requests/patterns";
        }
        response.setStatus(422);
        return page(typed, fields.slips(), caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/patterns/{id}/removal")
    @Transactional
    public String remove(@PathVariable long id, Caller caller) {
        var pattern = patterns.find(id).orElseThrow(() -> new NotFound("reason-pattern", Long.toString(id)));
        if (!mayRemove(pattern, caller)) {
            throw new AccessDenied(DisclosurePermissions.WRITE);
        }
        patterns.remove(id);
        audit.record(caller, "disclosure.pattern", "reason-pattern", pattern.title(), "删除理由模板：" + pattern.title());
        return "redirect:/desk/requests/patterns";
    }

    private static boolean mayRemove(ReasonPatterns.Pattern pattern, Caller caller) {
        return pattern.organ().isEmpty()
                ? caller.scope().everything()
                : caller.scope().includes(pattern.organ());
    }

    private String page(Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var organ = caller.organ() == null ? "" : caller.organ();
        var lines = patterns.of(organ).stream()
                .map(one -> new PatternsPage.Line(
                        one.id(),
                        text.localize("disclosure.outcome." + one.outcome()),
                        one.title(),
                        one.words(),
                        one.organ().isEmpty(),
                        mayRemove(one, caller)))
                .toList();
        model.addAttribute(
                "page",
                new PatternsPage(
                        lines, RequestWords.outcomes(text), caller.scope().everything(), typed, slips));
        return "disclosure/patterns";
    }
}
