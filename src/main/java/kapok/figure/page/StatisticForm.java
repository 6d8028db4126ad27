package kapok.figure.page;

import java.util.Map;
import kapok.web.page.Slips;

/**
 * The form of an official statistic, new or to be corrected.
 *
 * @param id 0 for a new one
 * @param typed what stands in the fields, by name
 */
public record StatisticForm(long id, int version, Map<String, String> typed, Slips slips) {
    public boolean fresh() {
        return id == 0;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
