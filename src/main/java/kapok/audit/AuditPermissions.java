package kapok.audit;

/** The permissions of {@code audit}. */
public final class AuditPermissions {
    /** Read the trail (查看留痕). */
    public static final String VIEW = "audit.view";

    private AuditPermissions() {}
}
