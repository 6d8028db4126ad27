package kapok.disclosure.person;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.disclosure.Applicant;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.ApplicantPanel;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The applicant on the desk (申请人信息): masked; in full after a reason; erased with a reason. Pages and fragments. */
@Controller
class PersonController {
    private final PersonDesk desk;
    private final ApplicantErasure erasure;
    private final SimilarRequests similar;

    PersonController(PersonDesk desk, ApplicantErasure erasure, SimilarRequests similar) {
        this.desk = desk;
        this.erasure = erasure;
        this.similar = similar;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/applicant")
    String show(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String partial,
            Caller caller,
            Text text,
            Model model) {
        return masked(number, Map.of(), Slips.none(), partial, caller, text, model);
    }

    @Requires(DisclosurePermissions.REVEAL)
    @PostMapping("/desk/requests/{number}/applicant/readings")
    String reveal(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "") String partial,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reason = fields.required("revealReason", 200);
        var next = new Submission(fields, response).send(_ -> "revealReason", () -> {
            var applicant = desk.reveal(caller, number, reason);
            return panel(number, applicant, true, Map.of(), Slips.none(), partial, caller, text, model);
        });
        return next.orElseGet(() -> masked(number, typed, fields.slips(), partial, caller, text, model));
    }

    @Requires(DisclosurePermissions.ERASE)
    @PostMapping("/desk/requests/{number}/applicant/erasure")
    String erase(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "") String partial,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reason = fields.required("eraseReason", 200);
        var next = new Submission(fields, response).send(_ -> "eraseReason", () -> {
            desk.erase(caller, number, typed.getOrDefault("extent", "").equals("all"), reason);
            return "redirect:/desk/requests/" + number + "/applicant";
        });
        return next.orElseGet(() -> masked(number, typed, fields.slips(), partial, caller, text, model));
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/similar")
    String similar(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String partial,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", similar.of(caller, number, text));
        return partial.isEmpty() ? "disclosure/similarPage" : "disclosure/similar";
    }

    private String masked(
            String number,
            Map<String, String> typed,
            Slips slips,
            String partial,
            Caller caller,
            Text text,
            Model model) {
        return panel(number, desk.toMask(caller, number), false, typed, slips, partial, caller, text, model);
    }

    private String panel(
            String number,
            Applicant applicant,
            boolean revealed,
            Map<String, String> typed,
            Slips slips,
            String partial,
            Caller caller,
            Text text,
            Model model) {
        var head = desk.head(number);
        var erased = erasure.erased(number);
        model.addAttribute(
                "page",
                new ApplicantPanel(
                        number,
                        PersonCopy.facts(applicant, revealed, text),
                        revealed,
                        applicant.known() && caller.may(DisclosurePermissions.REVEAL, head.organ()),
                        applicant.known()
                                && head.closedOn() != null
                                && caller.may(DisclosurePermissions.ERASE, head.organ()),
                        erased.map(ApplicantErasure.Erased::contactErasedOn)
                                .map(text::date)
                                .orElse(""),
                        typed,
                        slips));
        return partial.isEmpty() ? "disclosure/applicantPage" : "disclosure/applicant";
    }
}
