package kapok.web;

/** The caller may not do this (无权限); becomes 403. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDenied(String permission) {
        super(permission);
    }
}
