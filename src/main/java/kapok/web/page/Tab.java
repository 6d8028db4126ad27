package kapok.web.page;

/** A view of a list (列表标签页), and how many it holds. */
public record Tab(String label, String href, long count, boolean current) {}
