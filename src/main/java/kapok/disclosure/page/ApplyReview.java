package kapok.disclosure.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An application before it is sent (核对页).
 *
 * @param slip why it could not be sent; or empty
 */
public record ApplyReview(
        String key, List<Line> lines, List<ApplyForm.FileLine> files, String description, String slip) {
    /** As many letters of a description as a search takes. */
    private static final int SEARCHED = 60;

    /** What was typed, under its label. */
    public record Line(String label, String value) {}

    /** Where somebody without script looks whether it is public already. */
    public String search() {
        var most = Math.min(SEARCHED, description.codePointCount(0, description.length()));
        var words = description.substring(0, description.offsetByCodePoints(0, most));
        return "/publications?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
