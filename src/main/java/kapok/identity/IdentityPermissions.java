package kapok.identity;

/** The permissions of {@code identity}. */
public final class IdentityPermissions {
    /** Open accounts, reset passwords, give roles. */
    public static final String MANAGE = "identity.manage";
    /** Say what roles may do. */
    public static final String MANAGE_ROLES = "identity.manage-roles";

    private IdentityPermissions() {}
}
