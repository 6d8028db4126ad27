package kapok.annualreport;

import java.time.LocalDate;

/** Where a report stands on its way to the public (办理阶段). */
sealed interface Stage {
    /** Who brought it there. */
    Signature by();

    /** Being written (起草). */
    record Draft(Signature by) implements Stage {}

    /** Every duty done, and somebody signed for it (已核对). */
    record Checked(Signature by) implements Stage {}

    /** A second person agreed (已审核). */
    record Approved(Signature by) implements Stage {}

    /** Public, and frozen for good (已发布). */
    record Published(Signature by, LocalDate on) implements Stage {}

    /** The word in the table and in message keys. */
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Checked _ -> "checked";
            case Approved _ -> "approved";
            case Published _ -> "published";
        };
    }
}
