package kapok.hotline.settings.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;

/** Who undertakes what (派单目录), and the form of a new rule. */
public record RulesPage(
        List<Line> lines,
        String words,
        boolean past,
        Pager pager,
        List<Choice> organs,
        List<Choice> divisions,
        List<Choice> hours,
        Map<String, String> typed,
        Slips slips) {
    public RulesPage {
        typed = Map.copyOf(typed);
    }

    /** @param ended its last day is over or set */
    public record Line(
            long id,
            String category,
            String word,
            String division,
            String hours,
            String unit,
            String assisting,
            String copied,
            String basis,
            String from,
            String to,
            boolean ended,
            String setBy) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
