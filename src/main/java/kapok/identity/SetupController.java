package kapok.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kapok.agency.Organ;
import kapok.identifier.CreditCode;
import kapok.identity.page.SetupPage;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one page of an installation that nobody has put into use yet (首次启用). */
@Controller
class SetupController {
    private static final List<String> KINDS = List.of(
            "city_government",
            "district_government",
            "town_government",
            "street_office",
            "department",
            "administration",
            "institution");
    /** To which field a refusal of the desks below belongs. */
    private static final Map<String, String> PLACES = Map.of(
            "identity.setup.wrong-code", "code",
            "agency.bad-code", "organ",
            "agency.unknown-division", "place",
            "identity.login-form", "login",
            "identity.login-taken", "login",
            "identity.password-weak", "password");

    private final FirstStart start;

    SetupController(FirstStart start) {
        this.start = start;
    }

    @Anyone
    @GetMapping("/setup")
    ModelAndView form(Text text) {
        return start.due() ? page(Map.of(), Slips.none(), text, HttpStatus.OK) : new ModelAndView("redirect:/login");
    }

    @Anyone
    @PostMapping("/setup")
    ModelAndView create(@RequestParam Map<String, String> typed, Text text) {
        if (!start.due()) {
            return new ModelAndView("redirect:/login");
        }
        var fields = new Fields(text, typed);
        var organ = organ(fields);
        var officer = officer(fields, organ.code());
        if (fields.ok()) {
            try {
                start.complete(fields.line("code", 40), organ, fields.line("place", 60), officer);
                return new ModelAndView("redirect:/login");
            } catch (RuleViolation refused) {
                fields.slip(PLACES.getOrDefault(refused.code(), "code"), refused);
            }
        }
        return page(typed, fields.slips(), text, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Organ organ(Fields fields) {
        fields.required("code", 40);
        var name = fields.required("name", 60);
        var shortName = fields.line("shortName", 30);
        var code = fields.required("organ", 18);
        var refusal = CreditCode.refusal(code);
        if (refusal != null) {
            fields.slip("organ", refusal.key());
        }
        var division = fields.required("division", 12);
        if (!division.matches("\\d{12}")) {
            fields.slip("division", "identity.setup.division-form");
        }
        var kind = fields.requiredChoice(
                "kind", KINDS.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
        return new Organ(code, name, shortName.isEmpty() ? name : shortName, kind, null, division);
    }

    private static NewOfficer officer(Fields fields, String organ) {
        var password = fields.required("password", 200);
        if (!password.equals(fields.line("repeated", 200))) {
            fields.slip("repeated", "identity.repeated-differs");
        }
        return new NewOfficer(
                fields.required("login", 64),
                fields.required("person", 30),
                organ,
                Reach.CITY,
                password,
                false,
                List.of(StandardRoles.ADMINISTRATOR));
    }

    private static ModelAndView page(Map<String, String> typed, Slips slips, Text text, HttpStatusCode status) {
        var kinds = KINDS.stream()
                .map(kind -> new Choice(kind, text.localize("agency.kind." + kind)))
                .toList();
        var answer = new ModelAndView("identity/setup", Map.of("page", new SetupPage(typed, kinds, slips)));
        answer.setStatus(status);
        return answer;
    }
}
