package kapok.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kapok.web.Caller;
import kapok.web.PermissionSet;
import org.springframework.stereotype.Component;

/** The roles that an installation begins with (预设角色); each can be changed on the desk. */
@Component
public class StandardRoles {
    /** The role of whoever sets the installation up: everything. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Map<String, Role> ROLES = roles();

    private final Accounts accounts;
    private final List<PermissionSet> permissions;

    StandardRoles(Accounts accounts, List<PermissionSet> permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** @param begins what the permissions begin with: {@code publication.} for all of a context, or one in full */
    private record Role(String label, List<String> begins) {}

    /** Defines all of them, with the permissions that the contexts of this program declare. */
    public void define(Caller caller) {
        ROLES.forEach((code, role) -> accounts.defineRole(
                caller, code, role.label(), true, new TreeSet<>(granted(role).toList())));
    }

    private Stream<String> granted(Role role) {
        return permissions.stream()
                .flatMap(set -> set.codes().stream())
                .filter(code -> role.begins().stream().anyMatch(code::startsWith));
    }

    private static Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        roles.put(ADMINISTRATOR, new Role("系统管理员", List.of("")));
        roles.put(
                "editor",
                new Role(
                        "编辑",
                        List.of(
                                "publication.read",
                                "publication.write",
                                "publication.publish",
                                "publication.correct",
                                "publication.import",
                                "publication.export")));
        roles.put("reviewer-1", new Role("初审员", List.of("publication.read", "publication.review1")));
        roles.put("reviewer-2", new Role("复审员", List.of("publication.read", "publication.review2")));
        roles.put("reviewer-3", new Role("终审员", List.of("publication.read", "publication.review3")));
        roles.put(
                "disclosure-officer",
                new Role(
                        "公开专员",
                        List.of(
                                "disclosure.read",
                                "disclosure.write",
                                "disclosure.import",
                                "disclosure.reveal",
                                "disclosure.erase",
                                "disclosure.connect",
                                "disclosure.sign",
                                "remedy.",
                                "workpoints.",
                                "figure.",
                                "annualreport.read",
                                "annualreport.draft",
                                "publication.read",
                                "publication.write")));
        roles.put(
                "leader",
                new Role(
                        "分管领导",
                        List.of(
                                "annualreport.",
                                "disclosure.read",
                                "disclosure.oversee",
                                "disclosure.sign",
                                "remedy.read",
                                "workpoints.read",
                                "publication.read",
                                "hotline.oversee",
                                "figure.view",
                                "audit.view")));
        roles.put(
                "hotline-agent",
                new Role(
                        "热线坐席",
                        List.of(
                                "hotline.read",
                                "hotline.centre",
                                "hotline.answer",
                                "hotline.join",
                                "hotline.calls",
                                "hotline.call-back")));
        roles.put(
                "hotline-centre",
                new Role(
                        "热线派单和审核",
                        List.of(
                                "hotline.read",
                                "hotline.centre",
                                "hotline.dispatch",
                                "hotline.join",
                                "hotline.review",
                                "hotline.supervise",
                                "hotline.reveal",
                                "hotline.settings",
                                "hotline.oversee",
                                "hotline.assess",
                                "hotline.classify",
                                "hotline.sessions",
                                "hotline.publish-results",
                                "figure.")));
        roles.put(
                "hotline-undertaker", new Role("工单承办", List.of("hotline.read", "hotline.undertake", "hotline.reveal")));
        return roles;
    }
}
