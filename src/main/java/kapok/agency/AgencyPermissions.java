package kapok.agency;

/** The permissions of {@code agency}. */
public final class AgencyPermissions {
    /** Browse organs and staff on the desk. */
    public static final String VIEW = "agency.view";
    /** Change divisions, organs and staff, and set the owner. */
    public static final String MANAGE = "agency.manage";

    private AgencyPermissions() {}
}
