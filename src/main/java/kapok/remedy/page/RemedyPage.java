package kapok.remedy.page;

import java.util.List;
import kapok.web.page.Act;
import kapok.web.page.Chip;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * One case on one page.
 *
 * @param owed what the organ must do and until when; absent while it owes nothing
 * @param story latest first
 * @param acts what may be done now, and what not and why
 */
public record RemedyPage(
        String number,
        String matter,
        List<Chip> chips,
        @Nullable Owed owed,
        List<Fact> facts,
        List<Event> story,
        int version,
        List<Act> acts,
        Slips slips,
        boolean mayWrite) {
    /** A fact, its label, and where it opens. */
    public record Fact(String label, String value, @Nullable String href) {}

    /** What the organ owes (待办事项): how many working days are left, and why that day. */
    public record Owed(String headline, String words, Chip chip, String last, String reason) {}

    /** What happened. */
    public record Event(String style, String title, String on, String by, String detail) {}
}
