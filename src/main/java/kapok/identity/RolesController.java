package kapok.identity;

import java.util.List;
import java.util.Set;
import kapok.identity.page.RolesPage;
import kapok.web.Caller;
import kapok.web.PermissionSet;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Roles and what each may do (角色). */
@Controller
class RolesController {
    private final Accounts accounts;
    private final Roles roles;
    private final List<PermissionSet> permissionSets;

    RolesController(Accounts accounts, Roles roles, List<PermissionSet> permissionSets) {
        this.accounts = accounts;
        this.roles = roles;
        this.permissionSets = permissionSets;
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
}
