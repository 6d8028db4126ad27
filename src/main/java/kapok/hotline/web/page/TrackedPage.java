package kapok.hotline.web.page;

import java.util.List;
import kapok.web.page.Slips;

/**
 * A matter as who filed it sees it.
 *
 * @param code its query code, for the forms on the page
 * @param filedOn in words
 * @param unit who handles it; empty: nobody yet
 * @param joint how many brought the same, in words; empty: only this one
 * @param asked whether it is settled is to be confirmed now
 * @param events the latest first
 * @param said what was just done, in words; empty: nothing
 */
public record TrackedPage(
        String number,
        String code,
        String title,
        String text,
        String kind,
        String place,
        String filedOn,
        boolean publishable,
        String state,
        String unit,
        String joint,
        Clock clock,
        List<Step> bar,
        String next,
        boolean asked,
        boolean open,
        Wishes wishes,
        List<Event> events,
        List<String> files,
        Typed typed,
        Slips slips,
        String said) {
    public TrackedPage {
        bar = List.copyOf(bar);
        events = List.copyOf(events);
        files = List.copyOf(files);
    }

    /**
     * The time limit.
     *
     * @param headline the number that counts, alone; or empty
     * @param words what the number means
     * @param last until when it is due, in words
     * @param why how that day was counted
     * @param days each working day of the time
     */
    public record Clock(
            String chip, String state, String headline, String words, String last, String why, List<Day> days) {
        public Clock {
            days = List.copyOf(days);
        }
    }

    /** A working day; {@code style} is its class. */
    public record Day(String style, String title) {}

    /** A stage; {@code style} is {@code done}, {@code now}, or empty for what is to come. */
    public record Step(String style, String title, String note) {}

    /**
     * What the caller may ask for now.
     *
     * @param urgesLeft in words
     */
    public record Wishes(boolean urge, String urgesLeft, boolean withdraw, boolean reopen) {}

    /** What stands in the fields. */
    public record Typed(
            String words, String why, String again, String solved, String satisfied, String contacted, String remark) {}

    /**
     * A step of the way.
     *
     * @param mark class of its dot: {@code now}, {@code next} or empty
     */
    public record Event(String mark, String label, String time, String words) {}
}
