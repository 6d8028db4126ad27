package kapok.hotline.results.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;

/**
 * The person's look at one result (公开审看): what came in, with marks, beside what the public will read.
 *
 * @param parts title, content, answer, reason
 * @param typed field → what stands in it
 * @param waiting how many wait for a look
 * @param personal what still seems personal must be confirmed
 */
public record ReviewPage(
        long id,
        int version,
        String stage,
        String chip,
        String outcome,
        String place,
        String unit,
        String duration,
        boolean originalKept,
        List<Part> parts,
        Map<String, String> typed,
        boolean reasonNeeded,
        boolean personal,
        String withheldFor,
        long waiting,
        Slips slips) {
    /** The same with what is wrong in what was sent. */
    public ReviewPage with(Slips wrong) {
        return new ReviewPage(
                id,
                version,
                stage,
                chip,
                outcome,
                place,
                unit,
                duration,
                originalKept,
                parts,
                typed,
                reasonNeeded,
                personal,
                withheldFor,
                waiting,
                wrong);
    }

    /** A text as it came, cut where something was masked. */
    public record Part(String field, String label, List<Piece> pieces) {}

    /** A stretch of it; {@code kind} is empty for what was left alone. */
    public record Piece(String text, String kind) {}
}
