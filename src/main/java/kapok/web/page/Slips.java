package kapok.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a form (填写问题): for each field the sentence that says how to put it right, in the order of the form.
 * The key is the field's name and the id of its input.
 */
public record Slips(Map<String, String> byField) {
    public Slips {
        byField = new LinkedHashMap<>(byField);
    }

    public static Slips none() {
        return new Slips(Map.of());
    }

    /** Where several forms stand on a page, each has its name before those of its fields; these slips are of one of them. */
    public Slips inForm(String form) {
        var named = new LinkedHashMap<String, String>();
        byField.forEach((field, slip) -> named.put(form + "-" + field, slip));
        return new Slips(named);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }
}
