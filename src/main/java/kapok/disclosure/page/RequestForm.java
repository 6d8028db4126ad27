package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The form of a request, new or to be corrected.
 *
 * @param number empty for a new one
 * @param typed what stands in the fields, by name
 */
public record RequestForm(
        String number,
        int version,
        List<Choice> organs,
        List<Choice> channels,
        List<Choice> kinds,
        List<Choice> topics,
        Map<String, String> typed,
        Slips slips) {
    public boolean fresh() {
        return number.isEmpty();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
