/**
 * Reconsideration and litigation about disclosure on request (复议诉讼): each case its events, and table 4 of the annual
 * report.
 *
 * <p>Law: 政府信息公开条例 第五十一条, 行政复议法, 行政诉讼法. Start reading at {@link kapok.remedy.RemedyDesk}. Not here:
 * the answer that is contested ({@code disclosure}).
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "audit",
            "history",
            "table",
            "figure",
            "agency",
            "identifier",
            "law",
            "calendar",
            "disclosure"
        })
@NullMarked
package kapok.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
