package kapok.disclosure;

import java.time.LocalDate;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks for an opinion (征求意见书), and what silence means. Silence of a third party leaves the decision to the
 * organ; silence of a co-producing organ counts as consent.
 */
public record Consultation(Whom whom, LocalDate letterReceived) {
    /** Who is asked. */
    public enum Whom {
        /** 第三方. */
        THIRD_PARTY,
        /** 共同制作机关. */
        CO_PRODUCER
    }

    /** What may be done once the time is over (逾期未答复的后果). */
    public enum Silence {
        /** They answered in time. */
        NONE,
        /** 由行政机关决定是否公开. */
        @LegalBasis("政府信息公开条例 第三十二条")
        ORGAN_DECIDES,
        /** 视为同意公开. */
        @LegalBasis("政府信息公开条例 第三十四条")
        CONSENT
    }

    /** The last day to answer. */
    public Deadline answerBy(WorkingCalendar calendar) {
        return switch (whom) {
            case THIRD_PARTY -> calendar.deadline(letterReceived, DisclosureLimits.THIRD_PARTY);
            case CO_PRODUCER -> calendar.deadline(letterReceived, DisclosureLimits.CO_PRODUCER);
        };
    }

    public Silence silence(@Nullable LocalDate answered, WorkingCalendar calendar) {
        if (answered != null && !answerBy(calendar).missedOn(answered)) {
            return Silence.NONE;
        }
        return switch (whom) {
            case THIRD_PARTY -> Silence.ORGAN_DECIDES;
            case CO_PRODUCER -> Silence.CONSENT;
        };
    }
}
