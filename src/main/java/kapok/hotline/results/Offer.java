package kapok.hotline.results;

import java.time.LocalDate;

/**
 * A closed request that may go public (拟公开诉求), as it stands, with personal data.
 *
 * @param kind {@code consultation}, {@code help}, {@code complaint}, {@code suggestion}, {@code praise}, {@code other}, or
 *     {@code report}, which is never taken
 * @param division 12-digit code of the place; its first six say the district
 * @param reason why it is not solved; empty if it is
 * @param joint how many reported the same together, at least 1
 * @param workingDays from dispatch to answer
 */
public record Offer(
        String ticket,
        String kind,
        boolean confidential,
        String category,
        String categoryName,
        String division,
        String divisionName,
        String unit,
        String unitName,
        Outcome outcome,
        String title,
        String content,
        String answer,
        String reason,
        int joint,
        int workingDays,
        LocalDate closedOn) {
    /** Whether the public may ever read it: 举报 and confidential ones never. */
    boolean mayGoPublic() {
        return !confidential && !kind.equals("report");
    }
}
