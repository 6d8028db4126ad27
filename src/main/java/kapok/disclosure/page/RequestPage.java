package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * One request on one page.
 *
 * @param story latest first
 */
public record RequestPage(
        String number,
        String subject,
        RequestQueue.Chip chip,
        String stage,
        List<Fact> facts,
        List<Event> story,
        NextStep next,
        boolean mayWrite) {
    /** A fact and its label. */
    public record Fact(String label, String value) {}

    /** What happened; {@code style} is the class of its line. */
    public record Event(String style, String title, String on, String by, List<String> details) {}

    /** The form that records what happened next. */
    public record NextStep(
            int version,
            List<Choice> kinds,
            List<Choice> outcomes,
            List<Refused> refused,
            List<Select> selects,
            Map<String, String> typed,
            Slips slips) {
        private static final List<String> FOLDED = List.of(
                "by", "days", "approvedBy", "who", "unit", "count", "yuan", "organ", "into", "rightOrgan", "proof");

        /** A step or an outcome that cannot be chosen now, and why. */
        public record Refused(String label, String reason) {}

        /** A select of the form. */
        public record Select(String name, String label, List<Choice> choices) {}

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        /** Whether a field that is folded away holds something or is wrong. */
        public boolean more() {
            return FOLDED.stream()
                    .anyMatch(field -> slips.has(field) || !value(field).isEmpty());
        }
    }
}
