package kapok.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.identity.page.OfficerForm;
import kapok.identity.page.OfficersPage;
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

/** Accounts (账号). */
@Controller
class OfficersController {
    private static final int LONGEST_NAME = 50;

    private final Accounts accounts;
    private final Officers officers;
    private final Roles roles;
    private final AgencyDirectory agencies;

    OfficersController(Accounts accounts, Officers officers, Roles roles, AgencyDirectory agencies) {
        this.accounts = accounts;
        this.officers = officers;
        this.roles = roles;
        this.agencies = agencies;
    }

    @Requires(IdentityPermissions.MANAGE)
    @GetMapping("/desk/officers")
    String list(@RequestParam(defaultValue = "") String q, Caller caller, Text text, Model model) {
        var lines = officers.list(caller.scope().everything(), caller.scope().organArray(), q.strip()).stream()
                .map(line -> new OfficersPage.Line(
                        line.login(),
                        line.name(),
                        agencies.find(line.organ()).map(Organ::shortName).orElse(line.organ()),
                        line.roles(),
                        text.localize("identity.reach." + line.reach()),
                        line.disabled() ? "disabled" : line.mustChange() ? "initial" : "active"))
                .toList();
        model.addAttribute("page", new OfficersPage(q, lines));
        return "identity/officers";
    }

    @Requires(IdentityPermissions.MANAGE)
    @GetMapping("/desk/officers/new")
    String newForm(Caller caller, Model model) {
        var organ = caller.organ() == null ? "" : caller.organ();
        return form(
                new OfficerForm(true, "", "", organ, "own", false, 0, List.of(), roleChoices(), Slips.none()), model);
    }

    @Requires(IdentityPermissions.MANAGE)
    @PostMapping("/desk/officers")
    String create(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> role,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var login = fields.line("login", 100);
        var name = fields.required("name", LONGEST_NAME);
        var organ = fields.line("organ", 18);
        var reach = reach(fields);
        var password = typed.getOrDefault("password", "");
        if (agencies.find(organ).isEmpty()) {
            fields.slip("organ", "identity.unknown-organ", organ);
        }
        return new Submission(fields, response)
                .send(OfficersController::blamed, () -> {
                    accounts.open(caller, new NewOfficer(login, name, organ, reach, password, true, role));
                    return "redirect:/desk/officers/" + login;
                })
                .orElseGet(() -> form(
                        new OfficerForm(
                                true, login, name, organ, reach.code(), false, 0, role, roleChoices(), fields.slips()),
                        model));
    }

    @Requires(IdentityPermissions.MANAGE)
    @GetMapping("/desk/officers/{login}")
    String show(@PathVariable String login, Caller caller, Model model) {
        var officer = accounts.get(login);
        caller.require(IdentityPermissions.MANAGE, officer.organ());
        return form(shown(officer), model);
    }

    private OfficerForm shown(Officer officer) {
        return new OfficerForm(
                false,
                officer.login(),
                officer.name(),
                officer.organ(),
                officer.reach(),
                officer.disabled(),
                officer.version(),
                officers.rolesOf(officer.id()),
                roleChoices(),
                Slips.none());
    }

    @Requires(IdentityPermissions.MANAGE)
    @PostMapping("/desk/officers/{login}")
    String update(
            @PathVariable String login,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> role,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        caller.require(IdentityPermissions.MANAGE, accounts.get(login).organ());
        var fields = new Fields(text, typed);
        var name = fields.required("name", LONGEST_NAME);
        var reach = reach(fields);
        var disabled = fields.yes("disabled");
        var submission = new Submission(fields, response, "name");
        var next = submission.send(OfficersController::blamed, () -> {
            accounts.change(caller, login, fields.version(), new OfficerChange(name, reach, disabled, role));
            return "redirect:/desk/officers";
        });
        return next.orElseGet(() -> {
            var officer = accounts.get(login);
            // Whoever was told who was faster has seen that, and takes it from there.
            var version = submission.overtaken() == null ? fields.version() : officer.version();
            return form(
                    new OfficerForm(
                            false,
                            login,
                            name,
                            officer.organ(),
                            reach.code(),
                            disabled,
                            version,
                            role,
                            roleChoices(),
                            fields.slips()),
                    model);
        });
    }

    @Requires(IdentityPermissions.MANAGE)
    @PostMapping("/desk/officers/{login}/password")
    String resetPassword(@PathVariable String login, @RequestParam String password, Caller caller) {
        accounts.resetPassword(caller, login, password);
        return "redirect:/desk/officers";
    }

    private List<Choice> roleChoices() {
        return roles.list().stream()
                .map(role -> new Choice(role.code(), role.label()))
                .toList();
    }

    private static String form(OfficerForm form, Model model) {
        model.addAttribute("page", form);
        return "identity/officer";
    }

    /** The field that a refusal is about. */
    private static String blamed(RuleViolation slip) {
        return switch (slip.code()) {
            case "identity.login-taken", "identity.login-form" -> "login";
            case "identity.password-weak" -> "password";
            default -> "role";
        };
    }

    private static Reach reach(Fields fields) {
        return fields.requiredChoice(
                "reach", Arrays.stream(Reach.values()).collect(Collectors.toMap(Reach::code, reach -> reach)));
    }
}
