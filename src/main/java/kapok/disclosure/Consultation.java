package kapok.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks for an opinion (征求意见书), and what silence means. Silence of a third party leaves the decision to the
 * organ; silence of a co-producing organ counts as consent; other organs have no period and their silence means nothing.
 */
public record Consultation(Consulted whom, LocalDate letterReceived) {
    /** What may be done once the time is over (逾期未答复的后果). */
    public enum Silence {
        /** They answered in time, or have no time limit. */
        NONE,
        /** 由行政机关决定是否公开. */
        @LegalBasis("政府信息公开条例 第三十二条")
        ORGAN_DECIDES,
        /** 视为同意公开. */
        @LegalBasis("政府信息公开条例 第三十四条")
        CONSENT
    }

    /** The last day to answer; empty where the Regulation sets none. */
    public Optional<Deadline> answerBy(WorkingCalendar calendar) {
        return switch (whom) {
            case THIRD_PARTY -> Optional.of(calendar.deadline(letterReceived, DisclosureLimits.THIRD_PARTY));
            case CO_PRODUCER -> Optional.of(calendar.deadline(letterReceived, DisclosureLimits.CO_PRODUCER));
            case OTHER_ORGAN -> Optional.empty();
        };
    }

    public Silence silence(@Nullable LocalDate answered, WorkingCalendar calendar) {
        var by = answerBy(calendar);
        if (by.isEmpty() || answered != null && !by.get().missedOn(answered)) {
            return Silence.NONE;
        }
        return whom == Consulted.CO_PRODUCER ? Silence.CONSENT : Silence.ORGAN_DECIDES;
    }
}
