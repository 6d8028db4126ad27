package kapok.disclosure.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other requests that are alike (相似申请).
 *
 * @param wanted that others asked for the same, in words; empty if nobody did
 * @param publish what can be done for them all; absent unless the answer disclosed something
 */
public record SimilarPanel(
        String number,
        List<Line> lines,
        String wanted,
        @Nullable Publish publish) {
    /**
     * One of them.
     *
     * @param reasons what makes it alike, in words
     */
    public record Line(String number, String subject, String receivedOn, List<String> reasons) {}
}
