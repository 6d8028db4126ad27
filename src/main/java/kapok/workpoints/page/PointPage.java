package kapok.workpoints.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * One work point on one page.
 *
 * @param story latest first
 * @param events that may come next; empty for who may not write
 */
public record PointPage(
        PointList.Line line,
        List<Event> story,
        int version,
        List<Choice> events,
        Map<String, String> typed,
        Slips slips,
        boolean mayWrite) {
    /** What happened. */
    public record Event(String style, String title, String on, String by, String detail) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
