package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;

/**
 * The register of requests on the desk, filtered.
 *
 * @param query of the present filter, for the export; starts with {@code ?}
 */
public record RequestQueue(
        List<Tab> tabs,
        Filter filter,
        List<Choice> organs,
        List<Choice> channels,
        List<Choice> kinds,
        List<Choice> topics,
        List<Choice> outcomes,
        List<Choice> years,
        List<Line> lines,
        Pager pager,
        String query,
        boolean mayWrite,
        boolean mayImport) {
    /** A view of the list, with how many it holds. */
    public record Tab(String code, String label, String href, long count, boolean current) {}

    /** What is filtered by; empty for all. */
    public record Filter(
            String tab,
            String words,
            String organ,
            String channel,
            String kind,
            String topic,
            String outcome,
            String year) {}

    /** A request. */
    public record Line(
            String number,
            String subject,
            String organ,
            Chip chip,
            String channel,
            String kind,
            String topic,
            String state,
            String receivedOn) {}

    /** How a request stands to its last day: class and words. */
    public record Chip(String style, String words) {}
}
