package kapok.agency.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** The form of an organ, as it was typed. */
public record OrganForm(
        boolean fresh, String action, Map<String, String> typed, int version, List<Choice> kinds, Slips slips) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
