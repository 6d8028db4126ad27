package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * Handing all open cases of a person over.
 *
 * @param done what came of it; empty before
 */
public record HandoverPage(List<Choice> from, List<Choice> to, Map<String, String> typed, Slips slips, String done) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
