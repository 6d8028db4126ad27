package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;

/**
 * A case as its applicant sees it (申请进度).
 *
 * @param expected what is expected of the applicant now, in words
 * @param form what the applicant can answer with now: correction, payment, rating; or empty
 * @param outcome result, article, reason and remedy; empty while open
 * @param letters what can be downloaded
 */
public record TrackedCase(
        String number,
        String subject,
        List<String> meta,
        Clock clock,
        List<Step> steps,
        List<RequestPage.Event> story,
        String expected,
        String form,
        List<String> outcome,
        boolean open,
        boolean rated,
        int version,
        List<Letter> letters,
        List<Sent> sent,
        List<ApplyForm.FileLine> files,
        String notice,
        Map<String, String> typed,
        Slips slips) {
    private static final int LONGEST_HEADING = 40;

    /**
     * The statutory clock.
     *
     * @param headline the number that counts, alone; or empty
     * @param words what the number means
     * @param last until when an answer is due, in words
     * @param days each working day of the period
     * @param legend what the days were, in words
     */
    public record Clock(
            String chip,
            String state,
            String headline,
            String words,
            String last,
            List<Day> days,
            List<Legend> legend) {}

    /** A working day of the period; {@code style} is its class. */
    public record Day(String style, String title) {}

    /** A line below the clock; {@code style} is used, now, hold or left. */
    public record Legend(String style, String words) {}

    /** A stage; {@code style} is done, now, or empty for what is to come. */
    public record Step(String style, String title, String note) {}

    /** A letter to download. */
    public record Letter(String type, String title, String href, String on) {}

    /** What the applicant sent after applying. */
    public record Sent(String kind, String words, String on, String state) {}

    /** What was asked for, as long as a heading may be; people write half a page, and it stands whole further down. */
    public String heading() {
        var line = subject.lines().findFirst().orElse("");
        var fits = line.codePointCount(0, line.length()) <= LONGEST_HEADING;
        if (fits && line.equals(subject)) {
            return subject;
        }
        return line.substring(0, fits ? line.length() : line.offsetByCodePoints(0, LONGEST_HEADING)) + "…";
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
