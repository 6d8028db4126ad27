package kapok.disclosure.page;

import java.util.List;

/**
 * An application before it is sent (核对页).
 *
 * @param slip why it could not be sent; or empty
 */
public record ApplyReview(
        String key, List<Line> lines, List<ApplyForm.FileLine> files, String description, String slip) {
    /** What was typed, under its label. */
    public record Line(String label, String value) {}
}
