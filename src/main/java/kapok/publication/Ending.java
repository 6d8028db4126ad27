package kapok.publication;

import java.time.LocalDate;
import kapok.web.RuleViolation;

/**
 * How a document ended or changed (废止、失效、修改).
 *
 * @param on the first day on which the document no longer held, or held as amended
 */
public record Ending(Validity became, LocalDate on, String reason) {
    public Ending {
        if (became == Validity.VALID || became == Validity.NOT_YET) {
            throw new RuleViolation("publication.not-an-ending");
        }
    }
}
