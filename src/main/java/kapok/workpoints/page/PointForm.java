package kapok.workpoints.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The form of a work point, new or to be changed.
 *
 * @param id 0 for a new one
 * @param typed what stands in the fields, by name
 */
public record PointForm(long id, int version, List<Choice> organs, Map<String, String> typed, Slips slips) {
    public boolean fresh() {
        return id == 0;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
