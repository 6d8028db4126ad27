package kapok.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.identity.page.OfficerForm;
import kapok.identity.page.OfficersPage;
import kapok.identity.page.RolesPage;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.PermissionSet;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and roles (账号与角色). */
@Controller
class OfficersController {
    private final Accounts accounts;
    private final Officers officers;
    private final Roles roles;
    private final AgencyDirectory agencies;
    private final List<PermissionSet> permissionSets;

    OfficersController(
            Accounts accounts,
            Officers officers,
            Roles roles,
            AgencyDirectory agencies,
            List<PermissionSet> permissionSets) {
        this.accounts = accounts;
        this.officers = officers;
        this.roles = roles;
        this.agencies = agencies;
        this.permissionSets = permissionSets;
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
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String organ,
            @RequestParam String reach,
            @RequestParam String password,
            @RequestParam(defaultValue = "") List<String> role,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        try {
            accounts.open(caller, new NewOfficer(login, demandName(name), organ, reach(reach), password, true, role));
        } catch (RuleViolation slip) {
            response.setStatus(422);
            return form(
                    new OfficerForm(true, login, name, organ, reach, false, 0, role, roleChoices(), slips(slip, text)),
                    model);
        } catch (NotFound unknownOrgan) {
            response.setStatus(422);
            var slips = new Slips(Map.of("organ", text.localize("identity.unknown-organ", organ)));
            return form(new OfficerForm(true, login, name, organ, reach, false, 0, role, roleChoices(), slips), model);
        }
        return "redirect:/desk/officers/" + login;
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
            @RequestParam String name,
            @RequestParam String reach,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean disabled,
            @RequestParam(defaultValue = "") List<String> role,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var organ = accounts.get(login).organ();
        try {
            accounts.change(caller, login, version, new OfficerChange(demandName(name), reach(reach), disabled, role));
            return "redirect:/desk/officers";
        } catch (RuleViolation slip) {
            response.setStatus(422);
            return form(
                    new OfficerForm(
                            false,
                            login,
                            name,
                            organ,
                            reach,
                            disabled,
                            version,
                            role,
                            roleChoices(),
                            slips(slip, text)),
                    model);
        } catch (StaleVersion stale) {
            response.setStatus(409);
            var sentence = text.localize("web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
            var now = accounts.get(login).version();
            return form(
                    new OfficerForm(
                            false,
                            login,
                            name,
                            organ,
                            reach,
                            disabled,
                            now,
                            role,
                            roleChoices(),
                            new Slips(Map.of("name", sentence))),
                    model);
        }
    }

    @Requires(IdentityPermissions.MANAGE)
    @PostMapping("/desk/officers/{login}/password")
    String resetPassword(@PathVariable String login, @RequestParam String password, Caller caller) {
        accounts.resetPassword(caller, login, password);
        return "redirect:/desk/officers";
    }

    @Requires(IdentityPermissions.MANAGE_ROLES)
    @GetMapping("/desk/roles")
    String roles(Text text, Model model) {
        var granted = roles.permissions();
        var groups = permissionSets.stream()
                .map(set -> new RolesPage.Group(
                        text.localizeOr("context." + set.context(), set.context()),
                        set.codes().stream()
                                .map(code ->
                                        new RolesPage.Permission(code, text.localizeOr("permission." + code, code)))
                                .toList()))
                .toList();
        var lines = roles.list().stream()
                .map(role -> new RolesPage.Role(
                        role.code(), role.label(), role.builtin(), granted.getOrDefault(role.code(), Set.of())))
                .toList();
        model.addAttribute("page", new RolesPage(lines, groups));
        return "identity/roles";
    }

    @Requires(IdentityPermissions.MANAGE_ROLES)
    @PostMapping("/desk/roles")
    String saveRole(
            @RequestParam String code,
            @RequestParam String label,
            @RequestParam(defaultValue = "") Set<String> permission,
            Caller caller) {
        if (!code.matches("[a-z][a-z-]{1,40}") || label.isBlank() || label.length() > 40) {
            throw new RuleViolation("identity.role-form");
        }
        if (roles.list().stream().anyMatch(one -> one.builtin() && one.code().equals(code))) {
            throw new RuleViolation("identity.role-builtin");
        }
        accounts.defineRole(caller, code, label.strip(), false, permission);
        return "redirect:/desk/roles";
    }

    private List<OfficerForm.Choice> roleChoices() {
        return roles.list().stream()
                .map(role -> new OfficerForm.Choice(role.code(), role.label()))
                .toList();
    }

    private static String form(OfficerForm form, Model model) {
        model.addAttribute("page", form);
        return "identity/officer";
    }

    private static Slips slips(RuleViolation slip, Text text) {
        var field = switch (slip.code()) {
            case "identity.login-taken", "identity.login-form" -> "login";
            case "identity.password-weak" -> "password";
            case "identity.name-form" -> "name";
            default -> "role";
        };
        return new Slips(Map.of(field, text.localize(slip.code(), slip.arguments())));
    }

    private static String demandName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 50 || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation("identity.name-form");
        }
        return stripped;
    }

    private static Reach reach(String code) {
        try {
            return Reach.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new RuleViolation("identity.unknown-reach", code);
        }
    }
}
