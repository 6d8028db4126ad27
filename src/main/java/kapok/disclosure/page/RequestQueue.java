package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The queue of requests on the desk, by due day, filtered.
 *
 * @param count of the present view, with a plus when there are more than anybody counts
 * @param handlers who may be filtered by
 * @param officers to whom selected cases may be given
 * @param query of the present filter, for export and for saving; starts with {@code ?}
 * @param first where the list begins; absent on the first page
 * @param next where it goes on; absent on the last page
 * @param message what came of the last act; may be empty
 * @param refused what could not be done, each with its number
 */
public record RequestQueue(
        List<Tab> tabs,
        List<View> views,
        Filter filter,
        String count,
        List<Choice> organs,
        List<Choice> stages,
        List<Choice> lights,
        List<Choice> handlers,
        List<Choice> officers,
        List<Choice> channels,
        List<Choice> kinds,
        List<Choice> topics,
        List<Choice> outcomes,
        List<Choice> years,
        List<Line> lines,
        String query,
        @Nullable String first,
        @Nullable String next,
        String message,
        List<String> refused,
        Rights rights) {
    /** A view of the list, with how many it holds; no number where nobody counts. */
    public record Tab(String code, String label, String href, String count, boolean current) {}

    /** A view that the officer saved. */
    public record View(long id, String name, String href, boolean current) {}

    /** What this officer may do here. */
    public record Rights(boolean write, boolean takeIn, boolean oversee) {}

    /** What is filtered by; empty for all. */
    public record Filter(
            String tab,
            String words,
            String organ,
            String stage,
            String light,
            String handler,
            String channel,
            String kind,
            String topic,
            String outcome,
            String year) {
        /** Nothing but a view. */
        public static Filter of(String tab) {
            return new Filter(tab, "", "", "", "", "", "", "", "", "", "");
        }

        /** Whether a filter that is folded away is set. */
        public boolean folded() {
            return !(channel + kind + topic + outcome + year).isEmpty();
        }
    }

    /** A request. */
    public record Line(
            String number,
            String subject,
            String organ,
            Chip chip,
            String dueOn,
            String kind,
            String handler,
            String state,
            String receivedOn) {}

    /** How a request stands to its last day: class and words. */
    public record Chip(String style, String words) {}
}
