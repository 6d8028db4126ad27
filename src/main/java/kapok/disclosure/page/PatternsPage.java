package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** The worded reasons that officers can start from. */
public record PatternsPage(
        List<Line> lines, List<Choice> outcomes, boolean forAll, Map<String, String> typed, Slips slips) {
    /** A pattern. */
    public record Line(long id, String outcome, String title, String words, boolean everywhere, boolean removable) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
