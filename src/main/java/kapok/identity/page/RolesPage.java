package kapok.identity.page;

import java.util.List;
import java.util.Set;

/** Roles and what each may do. */
public record RolesPage(List<Role> roles, List<Group> groups) {
    /** A role. */
    public record Role(String code, String label, boolean builtin, Set<String> permissions) {}

    /** The permissions of one context. */
    public record Group(String label, List<Permission> permissions) {}

    /** A permission. */
    public record Permission(String code, String label) {}
}
