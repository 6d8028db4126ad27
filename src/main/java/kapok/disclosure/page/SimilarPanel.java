package kapok.disclosure.page;

import java.util.List;

/** Other requests that are alike (相似申请). */
public record SimilarPanel(String number, List<Line> lines) {
    /**
     * One of them.
     *
     * @param reasons what makes it alike, in words
     */
    public record Line(String number, String subject, String receivedOn, List<String> reasons) {}
}
