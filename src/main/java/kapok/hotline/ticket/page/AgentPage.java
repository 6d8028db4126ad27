package kapok.hotline.ticket.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** The agent's page (坐席页): the form of a call, the knowledge at hand, and what this caller brought before. */
public record AgentPage(
        Map<String, String> typed,
        Slips slips,
        List<Choice> kinds,
        List<Choice> divisions,
        List<Answer> answers,
        List<Earlier> earlier) {
    public AgentPage {
        typed = Map.copyOf(typed);
    }

    /** A question with its answer. */
    public record Answer(String question, String answer, String unit) {}

    /** A ticket that this caller brought before. */
    public record Earlier(String number, String title) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
