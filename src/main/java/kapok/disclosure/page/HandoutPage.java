package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * What goes out with an answer (随答复提供的信息).
 *
 * @param redacted files that went through redaction
 * @param typed reasons that were refused, by the id of their field
 */
public record HandoutPage(
        String number,
        String subject,
        boolean mayWrite,
        List<File> files,
        List<Choice> redacted,
        Map<String, String> typed,
        Slips slips) {
    public HandoutPage {
        files = List.copyOf(files);
        redacted = List.copyOf(redacted);
        typed = Map.copyOf(typed);
    }

    /** A file; {@code open} findings wait for an answer. */
    public record File(String id, String name, String href, String type, String size, long open, List<Group> groups) {
        public File {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What was found of one kind.
     *
     * @param answer who said why it may stay; empty while nobody has
     */
    public record Group(String kind, String label, String remedy, List<String> places, String answer) {
        public Group {
            places = List.copyOf(places);
        }
    }
}
