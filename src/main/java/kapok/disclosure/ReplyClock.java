package kapok.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.Explanation;
import kapok.calendar.Pause;
import kapok.calendar.Term;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;
import kapok.law.Regime;

/**
 * The time to reply to a request (答复期限) as its events leave it. The day of receipt is not counted. Which text of the
 * Regulation governs is fixed at receipt and kept through every restart.
 */
public record ReplyClock(Regime regime, Term term) {
    /** Why an extension is refused (不得延长的原因). */
    public enum Refusal {
        OVER_THE_MAXIMUM("over the maximum"),
        PERIOD_OVER("original period already over");

        private final String english;

        Refusal(String english) {
            this.english = english;
        }

        /** For programs and logs. */
        public String english() {
            return english;
        }
    }

    public static ReplyClock receivedOn(LocalDate day, Regime regime) {
        var article = DisclosureLimits.replyArticle(regime);
        return new ReplyClock(regime, Term.of(day, DisclosureLimits.reply(regime), article));
    }

    public static ReplyClock receivedOn(LocalDate day) {
        return receivedOn(day, Regime.on(day));
    }

    /** The applicant corrected the request: the period starts anew on that day (补正后重新计算). */
    @LegalBasis("政府信息公开条例 第三十条")
    public ReplyClock correctedOn(LocalDate day) {
        return receivedOn(day, regime);
    }

    /** The applicant paid the processing fee: the period starts anew on that day (缴费后重新计算), 国办函〔2020〕109号. */
    public ReplyClock paidOn(LocalDate day) {
        return receivedOn(day, regime);
    }

    /** A third party or another organ was asked, and the last answer came (征求意见期间不计入). */
    @LegalBasis({"政府信息公开条例 第三十三条第三款", "政府信息公开条例（2007） 第二十四条第三款"})
    public ReplyClock consulted(LocalDate sent, LocalDate answered) {
        return new ReplyClock(regime, term.pausing(new Pause(sent, answered)));
    }

    /** Why so many more days may not be added on a day; empty if they may (延长审查). */
    @LegalBasis({"政府信息公开条例 第三十三条第二款", "政府信息公开条例（2007） 第二十四条第二款"})
    public Optional<Refusal> refusesExtension(WorkingDays by, LocalDate decidedOn, WorkingCalendar calendar) {
        if (term.extension().plus(by).compareTo(DisclosureLimits.extension(regime)) > 0) {
            return Optional.of(Refusal.OVER_THE_MAXIMUM);
        }
        return replyBy(calendar).missedOn(decidedOn) ? Optional.of(Refusal.PERIOD_OVER) : Optional.empty();
    }

    /** The clock with more days; ask {@link #refusesExtension} first. */
    public ReplyClock extendedBy(WorkingDays by) {
        return new ReplyClock(regime, term.extendedBy(by));
    }

    public Deadline replyBy(WorkingCalendar calendar) {
        return term.deadline(calendar);
    }

    public Explanation explain(WorkingCalendar calendar) {
        return term.explain(calendar);
    }
}
