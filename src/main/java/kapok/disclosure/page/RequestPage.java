package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Act;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * One request on one page.
 *
 * @param conflict what somebody else did meanwhile; absent unless two acted at once
 * @param story latest first
 * @param acts what may be done now, and what not and why
 * @param publish that the answer can be published for everybody; absent unless it disclosed something
 * @param officers to whom the case may be given
 */
public record RequestPage(
        String number,
        String subject,
        String stage,
        CaseClock clock,
        @Nullable Conflict conflict,
        List<Fact> facts,
        List<Event> story,
        int version,
        List<Act> acts,
        Slips slips,
        String handler,
        List<Choice> officers,
        List<Panel> side,
        List<Panel> main,
        @Nullable Publish publish,
        boolean mayWrite) {
    /** What somebody else did first, and what this officer had typed. */
    public record Conflict(String words, List<Fact> kept) {}

    /** A fact and its label. */
    public record Fact(String label, String value) {}

    /** What happened; {@code style} is the class of its line. */
    public record Event(String style, String title, String on, String by, List<String> details) {}

    /** A panel of another part of the house. */
    public record Panel(String label, String href) {}
}
