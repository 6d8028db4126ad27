package kapok.hotline.ticket.page;

import java.util.List;
import kapok.web.page.Act;
import kapok.web.page.Chip;
import kapok.web.page.Slips;

/**
 * One ticket on one page.
 *
 * @param dues what is owed and until when, the soonest first
 * @param lateness whose lateness it is; empty while it is not late
 * @param story latest first
 */
public record TicketPage(
        String number,
        String title,
        Chip chip,
        String stage,
        boolean urgent,
        List<Fact> facts,
        String text,
        List<Addition> additions,
        List<File> files,
        List<Joint> joint,
        List<Due> dues,
        List<Share> lateness,
        List<Event> story,
        String suggestion,
        List<Alike> alike,
        List<Act> acts,
        int version,
        Slips slips,
        boolean mayReveal,
        boolean revealed) {
    /** A fact and its label. */
    public record Fact(String label, String value) {}

    /** Words that came later. */
    public record Addition(String at, String words) {}

    /** What came with it. @param picture whether a browser shows it in place */
    public record File(String name, String href, String extension, String size, boolean picture) {}

    /** One that is answered together with it. */
    public record Joint(String number, String label) {}

    /** @param basis where the limit stands */
    public record Due(String label, Chip chip, String at, String basis) {}

    /** A part of the lateness. */
    public record Share(String unit, String stage, String held, String late) {}

    /** One that may be about the same, and why. @param joinable this ticket can be answered with it */
    public record Alike(String number, String title, String why, boolean joinable) {}

    /** What happened. */
    public record Event(String style, String title, String at, String by, String detail) {}
}
