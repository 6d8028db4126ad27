package kapok.casework;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.Pause;
import kapok.calendar.Term;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/** The time limits of 行政许可法, in working days (第八十二条). A city may promise less, never more. */
public final class LicenceClock {
    @LegalBasis("行政许可法 第三十二条")
    private static final WorkingDays COMPLETENESS_NOTICE = WorkingDays.of(5);

    @LegalBasis("行政许可法 第四十二条第一款")
    private static final WorkingDays DECISION = WorkingDays.of(20);

    @LegalBasis("行政许可法 第四十二条第一款")
    private static final WorkingDays EXTENSION = WorkingDays.of(10);

    /** 统一办理, 联合办理, 集中办理. */
    @LegalBasis("行政许可法 第四十二条第二款")
    private static final WorkingDays JOINT_DECISION = WorkingDays.of(45);

    @LegalBasis("行政许可法 第四十二条第二款")
    private static final WorkingDays JOINT_EXTENSION = WorkingDays.of(15);

    @LegalBasis("行政许可法 第四十四条")
    private static final WorkingDays CERTIFICATE = WorkingDays.of(10);

    /** In calendar days: it binds the applicant, and only the organ's time is counted in working days. */
    @LegalBasis("行政许可法 第五十条")
    private static final int RENEWAL_DAYS_BEFORE = 30;

    private LicenceClock() {}

    /** The last day to tell the applicant what is missing (一次性告知). */
    public static Deadline completenessNoticeBy(LocalDate materialsReceived, WorkingCalendar calendar) {
        return calendar.deadline(materialsReceived, COMPLETENESS_NOTICE);
    }

    /**
     * The day on which the application counts as accepted because nobody told the applicant in time what is missing (逾期不
     * 告知的，自收到申请材料之日起即为受理); empty as long as there is time or if the applicant was told.
     */
    @LegalBasis("行政许可法 第三十二条")
    public static Optional<LocalDate> deemedAccepted(
            LocalDate materialsReceived, @Nullable LocalDate notified, LocalDate asOf, WorkingCalendar calendar) {
        var due = completenessNoticeBy(materialsReceived, calendar);
        var told = notified != null && !due.missedOn(notified);
        return !told && due.missedOn(asOf) ? Optional.of(materialsReceived) : Optional.empty();
    }

    /** The last day to decide. */
    public static Deadline decisionBy(LocalDate accepted, boolean joint, WorkingCalendar calendar) {
        return calendar.deadline(accepted, joint ? JOINT_DECISION : DECISION);
    }

    /** The last day to decide once the head of the organ has put it off (延长). */
    public static Deadline extendedDecisionBy(LocalDate accepted, boolean joint, WorkingCalendar calendar) {
        return calendar.extend(decisionBy(accepted, joint, calendar), joint ? JOINT_EXTENSION : EXTENSION);
    }

    /** The last day to decide if a hearing, test, expert review and so on came in between (听证、检验、检测、专家评审等). */
    @LegalBasis("行政许可法 第四十五条")
    public static Deadline decisionBy(LocalDate accepted, boolean joint, Pause special, WorkingCalendar calendar) {
        return Term.of(accepted, joint ? JOINT_DECISION : DECISION, "行政许可法 第四十二条")
                .pausing(special)
                .deadline(calendar);
    }

    /** The last day to hand over the licence (颁发、送达许可证件). */
    public static Deadline certificateBy(LocalDate decided, WorkingCalendar calendar) {
        return calendar.deadline(decided, CERTIFICATE);
    }

    /**
     * Whether a renewal counts as granted because the licence ran out before the organ decided (逾期未作决定的，视为准予延续). The
     * application must have come at least thirty days before the end.
     */
    @LegalBasis("行政许可法 第五十条")
    public static boolean renewalDeemedGranted(
            LocalDate validUntil, LocalDate applied, @Nullable LocalDate decided, LocalDate asOf) {
        var inTime = !applied.isAfter(validUntil.minusDays(RENEWAL_DAYS_BEFORE));
        var undecided = decided == null || decided.isAfter(validUntil);
        return inTime && undecided && asOf.isAfter(validUntil);
    }
}
