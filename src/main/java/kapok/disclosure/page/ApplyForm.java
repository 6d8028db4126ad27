package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The form of an application for information (申请表).
 *
 * @param key the secret under which the draft is kept
 * @param notice what just happened, in words: saved, restored; or empty
 * @param files what was attached so far
 */
public record ApplyForm(
        String key,
        String notice,
        List<Choice> organisations,
        List<Choice> papers,
        List<Choice> carriers,
        List<Choice> ways,
        List<String> organs,
        List<FileLine> files,
        Map<String, String> typed,
        Slips slips) {

    /** A file that was attached. */
    public record FileLine(String id, String type, String name, String size) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, String code, boolean byDefault) {
        return typed.containsKey(field) ? value(field).equals(code) : byDefault;
    }
}
