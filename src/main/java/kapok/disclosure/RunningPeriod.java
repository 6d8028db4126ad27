package kapok.disclosure;

import java.time.LocalDate;
import kapok.calendar.Term;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * The period to reply that runs now or ran last (现行答复期限), before what is left out of it. The day it starts is not counted.
 *
 * @param fixed the day that the organ fixed instead of a number of days (第三十五条)
 * @param extended working days added
 * @param extendedTo the last day after an extension, in old registers that know no number of days
 */
record RunningPeriod(
        LocalDate start,
        WorkingDays days,
        @Nullable LocalDate fixed,
        WorkingDays extended,
        @Nullable LocalDate extendedTo,
        String article) {
    static RunningPeriod statutory(LocalDate start, Regime regime) {
        return given(start, DisclosureLimits.reply(regime), DisclosureLimits.replyArticle(regime));
    }

    static RunningPeriod given(LocalDate start, WorkingDays days, String article) {
        return new RunningPeriod(start, days, null, WorkingDays.NONE, null, article);
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    static RunningPeriod fixed(LocalDate start, LocalDate replyBy) {
        return new RunningPeriod(start, WorkingDays.NONE, replyBy, WorkingDays.NONE, null, "政府信息公开条例 第三十五条");
    }

    RunningPeriod extended(WorkingDays by, @Nullable LocalDate told) {
        return new RunningPeriod(start, days, fixed, by, told, article);
    }

    /** Without extensions that only a date tells of: those need the pauses first. */
    Term term(WorkingCalendar calendar) {
        var length = fixed == null ? days : WorkingDays.of(calendar.between(start, fixed));
        return Term.of(start, length, article).extendedBy(extended);
    }
}
