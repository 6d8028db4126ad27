package kapok.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls (操作人): a citizen without an account, an officer, or a program. A controller takes it as an argument and
 * hands it to the desk, which checks it beside the duty.
 *
 * @param organ the organ the caller works for, as its 统一社会信用代码
 */
public record Caller(
        Kind kind, String id, String name, @Nullable String organ, Set<String> permissions, OrganScope scope) {
    /** What sort of caller. */
    public enum Kind {
        ANYBODY,
        OFFICER,
        PROGRAM
    }

    private static final Caller ANYBODY = new Caller(Kind.ANYBODY, "", "", null, Set.of(), OrganScope.of(Set.of()));

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public static Caller anybody() {
        return ANYBODY;
    }

    /** A part of Kapok that acts by itself, with every permission: a nightly job, the demo city. */
    public static Caller system(String name) {
        return new Caller(Kind.PROGRAM, "system:" + name, name, null, Set.of("*"), OrganScope.all());
    }

    public boolean signedIn() {
        return kind != Kind.ANYBODY;
    }

    public boolean may(String permission) {
        return permissions.contains(permission) || permissions.contains("*");
    }

    public boolean may(String permission, String forOrgan) {
        return may(permission) && scope.includes(forOrgan);
    }

    /** @throws AccessDenied if the caller lacks the permission */
    public void require(String permission) {
        if (!may(permission)) {
            throw new AccessDenied(permission);
        }
    }

    /** @throws AccessDenied if the caller lacks the permission, or the organ lies outside the caller's scope */
    public void require(String permission, String forOrgan) {
        if (!may(permission, forOrgan)) {
            throw new AccessDenied(permission);
        }
    }

    /** The organ of an officer. @throws AccessDenied for callers without one */
    public String requireOrgan() {
        if (organ == null) {
            throw new AccessDenied("organ");
        }
        return organ;
    }
}
