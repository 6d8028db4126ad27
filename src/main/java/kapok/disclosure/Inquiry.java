package kapok.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.Pause;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * One consultation of a request (一次征求意见): whom it asks, and what came back. Several run side by side.
 *
 * @param number from 1, in the order of asking
 * @param served the day the letter reached them; absent while that is not known
 * @param overruled they were told that it will be disclosed all the same
 */
public record Inquiry(
        int number,
        Consulted whom,
        String who,
        LocalDate sent,
        @Nullable LocalDate served,
        @Nullable LocalDate answered,
        Opinion opinion,
        boolean overruled) {
    static Inquiry asked(int number, Consulted whom, String who, LocalDate on) {
        return new Inquiry(number, whom, who, on, null, null, Opinion.UNKNOWN, false);
    }

    Inquiry servedOn(LocalDate on) {
        return new Inquiry(number, whom, who, sent, on, answered, opinion, overruled);
    }

    Inquiry answered(LocalDate on, Opinion said) {
        return new Inquiry(number, whom, who, sent, served, on, said, overruled);
    }

    Inquiry overrule() {
        return new Inquiry(number, whom, who, sent, served, answered, opinion, true);
    }

    public boolean open() {
        return answered == null;
    }

    /** A third party is against it, and was not told that it will be disclosed all the same. */
    public boolean objects() {
        return opinion == Opinion.OBJECTS && whom == Consulted.THIRD_PARTY && !overruled;
    }

    /** Last day to answer; empty where the text in force sets none. Runs from sending while service is not known. */
    @LegalBasis({"政府信息公开条例 第三十二条", "政府信息公开条例 第三十四条"})
    public Optional<Deadline> answerBy(Regime regime, WorkingCalendar calendar) {
        return switch (regime) {
            case OF_2007 -> Optional.empty();
            case OF_2019 -> new Consultation(whom, served == null ? sent : served).answerBy(calendar);
        };
    }

    /** Whether an answer is still waited for on a day (等待答复). */
    public boolean waiting(LocalDate on, Regime regime, WorkingCalendar calendar) {
        return open() && !answerBy(regime, calendar).map(by -> by.missedOn(on)).orElse(false);
    }

    /**
     * What the period to reply leaves out for it (不计入期限). The time to answer is left out and not a day more: who waits
     * longer for a silent party does so in the own time.
     *
     * @param asOf until when it is known to last, where nothing ends it yet; absent: the day of asking
     */
    @LegalBasis({"政府信息公开条例 第三十三条第三款", "政府信息公开条例（2007） 第二十四条第三款"})
    public Optional<Pause> pause(Regime regime, WorkingCalendar calendar, @Nullable LocalDate asOf) {
        if (regime == Regime.OF_2007 && whom != Consulted.THIRD_PARTY) {
            return Optional.empty();
        }
        var cap = answerBy(regime, calendar).map(Deadline::lastDay).orElse(null);
        var end = answered == null ? cap : answered;
        if (end == null) {
            end = asOf == null ? sent : asOf;
        }
        if (cap != null && end.isAfter(cap)) {
            end = cap;
        }
        return Optional.of(new Pause(sent, end.isBefore(sent) ? sent : end));
    }
}
