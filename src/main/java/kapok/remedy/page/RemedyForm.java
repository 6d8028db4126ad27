package kapok.remedy.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The form of a case, new or to be corrected.
 *
 * @param number empty for a new one
 * @param typed what stands in the fields, by name
 */
public record RemedyForm(
        String number, int version, List<Choice> organs, List<Choice> kinds, Map<String, String> typed, Slips slips) {
    public boolean fresh() {
        return number.isEmpty();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
