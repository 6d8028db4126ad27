package kapok.hotline.web.page;

import java.util.List;
import kapok.web.page.Slips;

/**
 * A matter as who filed it sees it.
 *
 * @param code its query code, for the forms on the page
 * @param filedOn in words
 * @param unit who handles it; empty: nobody yet
 * @param due until when the answer is owed, in words; empty: it is not
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
        String due,
        boolean asked,
        List<Event> events,
        List<String> files,
        String typed,
        Slips slips,
        String said) {
    public TrackedPage {
        events = List.copyOf(events);
        files = List.copyOf(files);
    }

    /**
     * A step of the way.
     *
     * @param mark class of its dot: {@code now}, {@code next} or empty
     */
    public record Event(String mark, String label, String time, String words) {}
}
