package kapok.identity.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** What was typed on the page of the first start (首次启用); passwords are asked for again. */
public record SetupPage(Map<String, String> typed, List<Choice> kinds, Slips slips) {
    public SetupPage {
        typed = Map.copyOf(typed);
        kinds = List.copyOf(kinds);
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
