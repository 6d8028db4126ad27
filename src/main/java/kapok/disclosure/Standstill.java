package kapok.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.law.Regime;

/**
 * A time in which the period to reply stands still (期限停止), as far as it is known now. Everybody who says that it does asks
 * here: the queue, the case, the applicant's page.
 *
 * @param since the day on which the applicant or others were asked
 * @param until the last such day; {@link #OPEN} where only somebody's act ends it
 */
public record Standstill(LocalDate since, LocalDate until) {
    /** No end is known. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static Standstill since(LocalDate since) {
        return new Standstill(since, OPEN);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    /** That of the consultations still open: the last unbroken run of the times to answer. Empty if none pauses. */
    static Optional<Standstill> of(List<Inquiry> open, Regime regime, WorkingCalendar calendar) {
        return open.stream()
                .filter(one -> one.pause(regime, calendar, null).isPresent())
                .map(one -> new Standstill(
                        one.sent(),
                        one.answerBy(regime, calendar).map(Deadline::lastDay).orElse(OPEN)))
                .sorted(Comparator.comparing(Standstill::since))
                .reduce(Standstill::joined);
    }

    /** @param later does not begin before this */
    private Standstill joined(Standstill later) {
        return later.since.isAfter(until)
                ? later
                : new Standstill(since, until.isAfter(later.until) ? until : later.until);
    }
}
