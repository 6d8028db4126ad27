package kapok.hotline.settings.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** Time limits, office hours and the beginnings of supervision (时限与督办规则). */
public record LimitsPage(
        List<Line> lines,
        List<Choice> classes,
        List<Field> fields,
        List<Hours> hours,
        List<Day> days,
        List<Trigger> triggers,
        List<Choice> organs,
        List<Choice> causes,
        List<Choice> levels,
        Map<String, String> typed,
        Slips slips) {
    public LimitsPage {
        typed = Map.copyOf(typed);
    }

    /**
     * The limits of a class from a day on.
     *
     * @param cells one for each stage, as a person reads them
     * @param byDefault no city has set it
     * @param state in force, to come, or past
     */
    public record Line(
            String label,
            List<String> cells,
            String from,
            String basis,
            boolean byDefault,
            String state,
            String chip) {}

    /** A stage in the form of a new version. */
    public record Field(String name, String label, boolean required) {}

    public record Hours(String organ, String ranges, String days, String duty) {}

    public record Day(String organ, String day, String works, String note) {}

    public record Trigger(
            long id,
            String cause,
            String least,
            String level,
            String basis,
            String days,
            boolean byDefault,
            boolean ended) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
