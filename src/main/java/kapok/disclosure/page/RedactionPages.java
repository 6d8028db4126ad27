package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** What the pages of redaction show (遮盖页面). */
public final class RedactionPages {
    private RedactionPages() {}

    /** The files of a case, as they came and redacted. */
    public record Overview(String number, String slip, List<File> originals, List<Made> made) {
        public Overview {
            originals = List.copyOf(originals);
            made = List.copyOf(made);
        }
    }

    /** A file that can be redacted. */
    public record File(String id, String name, String href, String size) {}

    /**
     * A result.
     *
     * @param grounds each with how many places, in words
     * @param drawn pages that are pictures now; empty if none
     */
    public record Made(
            String name, String href, String original, List<String> grounds, int places, String drawn, String on) {
        public Made {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * One file to be marked.
     *
     * @param pages of a PDF; 0 for a DOCX
     * @param found personal data in it, with the label of the kind
     */
    public record Marking(
            String number,
            File file,
            int pages,
            List<Found> found,
            List<Choice> grounds,
            Map<String, String> typed,
            Set<String> chosen,
            Slips slips) {
        public Marking {
            found = List.copyOf(found);
            grounds = List.copyOf(grounds);
            typed = Map.copyOf(typed);
            chosen = Set.copyOf(chosen);
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** Something that looks like personal data. */
    public record Found(String text, String kind) {}
}
