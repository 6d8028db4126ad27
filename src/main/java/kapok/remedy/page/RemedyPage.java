package kapok.remedy.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * One case on one page.
 *
 * @param story latest first
 * @param events that may come next
 */
public record RemedyPage(
        String number,
        String matter,
        String result,
        boolean pending,
        List<Fact> facts,
        List<Event> story,
        int version,
        List<Choice> events,
        List<Choice> results,
        Map<String, String> typed,
        Slips slips,
        boolean mayWrite) {
    /** A fact, its label, and where it opens. */
    public record Fact(String label, String value, @Nullable String href) {}

    /** What happened. */
    public record Event(String style, String title, String on, String by, String detail) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
