package kapok.web;

/** There is no such thing, or none that the caller may see (未找到); becomes 404. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Both for the log only; the page says no more than that nothing is here. */
    public NotFound(String what, String id) {
        super(what + " " + id);
    }
}
