package kapok.disclosure;

import java.time.LocalDate;
import java.util.List;

/** Where a request stands (办理阶段). */
public sealed interface Stage {
    /** The organ is at it (办理中). */
    record UnderReview() implements Stage {}

    /** The applicant must clarify (补正中). */
    record AwaitingCorrection(LocalDate correctBy) implements Stage {}

    /** Others are asked (征求意见中). */
    record Consulting(List<Inquiry> open) implements Stage {
        public Consulting {
            open = List.copyOf(open);
        }
    }

    /** The applicant must pay (等待缴费). */
    record AwaitingFee() implements Stage {}

    /** It is over (已办结); {@code document} is the number of the letter, or empty. */
    record Closed(Outcome outcome, String document, LocalDate on) implements Stage {}

    /** As stored. */
    default String code() {
        return switch (this) {
            case UnderReview _ -> "under_review";
            case AwaitingCorrection _ -> "awaiting_correction";
            case Consulting _ -> "consulting";
            case AwaitingFee _ -> "awaiting_fee";
            case Closed _ -> "closed";
        };
    }
}
