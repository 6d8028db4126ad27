package kapok.remedy.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * The form of a case, new or to be corrected.
 *
 * @param number empty for a new one
 * @param contested the request it is about, in words; absent while unknown
 * @param reviewFirst why a suit cannot come at once; absent where it can
 * @param typed what stands in the fields, by name
 */
public record RemedyForm(
        String number,
        int version,
        List<Choice> organs,
        List<Choice> kinds,
        @Nullable String contested,
        @Nullable String reviewFirst,
        Map<String, String> typed,
        Slips slips) {
    public boolean fresh() {
        return number.isEmpty();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
