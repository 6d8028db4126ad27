package kapok.hotline.agent.page;

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
        List<Choice> organs,
        Suggested suggested,
        List<Earlier> earlier) {
    public AgentPage {
        typed = Map.copyOf(typed);
    }

    /**
     * What follows from the words so far.
     *
     * @param chosen the category that is chosen; empty: the likeliest stands
     * @param join the ticket that is chosen to join; empty: none
     * @param mayJoin whether the agent may join tickets
     */
    public record Suggested(
            List<Answer> answers,
            List<Category> categories,
            List<Alike> alike,
            String chosen,
            String join,
            boolean mayJoin) {
        public boolean chose(Category category) {
            return chosen.isEmpty() ? category.equals(categories.getFirst()) : chosen.equals(category.code());
        }
    }

    /** A question with its answer; {@code id} to take it over. */
    public record Answer(long id, String question, String answer, String unit) {}

    /** A category that the text may belong to. @param why which rule or which words say so */
    public record Category(String code, String why) {}

    /** An open ticket that may be about the same, and why. */
    public record Alike(String number, String title, String why) {}

    /** A ticket that this caller brought before. */
    public record Earlier(String number, String title) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return value(field).equals("true");
    }
}
