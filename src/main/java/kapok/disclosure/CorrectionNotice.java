package kapok.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/** Asking for correction (补正告知): once, all at once, soon; and what follows if nothing comes. */
@LegalBasis("政府信息公开条例 第三十条")
public final class CorrectionNotice {
    private CorrectionNotice() {}

    /** The last day to ask; empty under the text of 2007, which set none. */
    public static Optional<Deadline> dueBy(LocalDate receivedOn, Regime regime, WorkingCalendar calendar) {
        return switch (regime) {
            case OF_2007 -> Optional.empty();
            case OF_2019 -> Optional.of(calendar.deadline(receivedOn, DisclosureLimits.CORRECTION_NOTICE));
        };
    }

    /** Whether the applicant may be asked; {@code earlier} is the day on which that was done before. */
    public static boolean allowed(@Nullable LocalDate earlier) {
        return earlier == null;
    }

    /** Whether the request counts as given up (视为放弃申请): nothing came in time, and no good reason was given. */
    public static boolean abandoned(LocalDate correctBy, @Nullable LocalDate corrected, boolean goodReason) {
        return !goodReason && (corrected == null || corrected.isAfter(correctBy));
    }
}
