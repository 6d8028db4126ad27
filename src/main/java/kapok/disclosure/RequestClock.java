package kapok.disclosure;

import java.time.LocalDate;
import java.util.List;
import kapok.calendar.CalendarDay;
import kapok.calendar.Deadline;
import kapok.calendar.Explanation;
import kapok.calendar.Term;
import kapok.calendar.WorkingCalendar;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a request as it stands on a day (办理时限): last day, what is left, and how it came about day by day.
 *
 * @param stoppedSince since when it does not run (期限停止); absent while it runs and when it is over
 * @param due the last day to answer; provisional if it rests on days that no notice has fixed yet (暂定)
 * @param left working days of the period after today; 0 today is the last; below 0 it is over
 * @param late working days after the last day: up to the answer, or up to today
 * @param told what an old register told the applicant, beside the computed day
 * @param term start, length, pauses, extension and article of the period that runs now
 * @param days every day after the start up to the last, why it was counted or not
 */
public record RequestClock(
        State state,
        @Nullable LocalDate stoppedSince,
        Deadline due,
        int left,
        int late,
        @Nullable LocalDate told,
        Term term,
        List<Day> days) {
    /** More working days left than this is green; below, amber. */
    private static final int SOON = 5;

    public RequestClock {
        days = List.copyOf(days);
    }

    /** Whether it runs (计时状态). */
    public enum State {
        /** 计时中. */
        RUNNING,
        /** 暂停: an opinion is waited for; the days do not count. */
        PAUSED,
        /** 期限停止: the applicant must act; the period starts anew when he does. */
        STOPPED,
        /** 已办结. */
        ENDED
    }

    /** By working days left (红黄绿). */
    public enum Light {
        GREEN,
        AMBER,
        RED,
        HOLD,
        DONE
    }

    /** Why a day was counted or not (逐日说明). */
    public enum Reason {
        /** 工作日，计入. */
        COUNTED,
        /** 调休上班，计入. */
        TRANSFERRED,
        /** 周末. */
        WEEKEND,
        /** 法定节假日. */
        HOLIDAY,
        /** 推定放假. */
        ASSUMED,
        /** 征求意见，不计入. */
        PAUSED,
        /** 延长的期限内，计入. */
        EXTENDED
    }

    /**
     * One day of the period.
     *
     * @param number the how-maniest day; 0 if it was not counted
     * @param name of the holiday, or empty
     * @param basis the article, or the notice that arranges the holiday
     */
    public record Day(LocalDate date, Reason reason, int number, String name, String basis) {}

    public static RequestClock of(DisclosureRequest request, WorkingCalendar calendar, LocalDate today) {
        var end = request.closed();
        var asOf = end == null ? today : end.on();
        var clock = request.clock(calendar, asOf);
        var explanation = clock.explain(calendar);
        var due = explanation.deadline();
        var standstill =
                request.standstill(calendar).filter(one -> one.on(today)).orElse(null);
        var late = due.missedOn(asOf) ? calendar.between(due.lastDay(), asOf) : 0;
        return new RequestClock(
                state(request, standstill != null),
                standstill == null ? null : standstill.since(),
                due,
                late > 0 ? -late : left(explanation, asOf),
                late,
                request.told(),
                clock.term(),
                days(explanation, request));
    }

    private static State state(DisclosureRequest request, boolean stands) {
        return switch (request.stage()) {
            case Stage.Closed _ -> State.ENDED;
            case Stage.AwaitingCorrection _, Stage.AwaitingFee _ -> State.STOPPED;
            case Stage.Consulting _ -> stands ? State.PAUSED : State.RUNNING;
            case Stage.UnderReview _ -> State.RUNNING;
        };
    }

    private static int left(Explanation explanation, LocalDate today) {
        return Math.toIntExact(explanation.steps().stream()
                .filter(step -> step.number() > 0 && step.day().date().isAfter(today))
                .count());
    }

    private static List<Day> days(Explanation explanation, DisclosureRequest request) {
        var statutory = explanation.term().days().count();
        return explanation.steps().stream()
                .map(step -> day(step, statutory, explanation.term().article(), request.regime()))
                .toList();
    }

    private static Day day(Explanation.Step step, int statutory, String article, Regime regime) {
        var day = step.day();
        if (step.paused()) {
            return new Day(day.date(), Reason.PAUSED, 0, "", DisclosureLimits.pauseArticle(regime));
        } else if (step.number() > statutory) {
            return new Day(
                    day.date(), Reason.EXTENDED, step.number(), day.name(), DisclosureLimits.replyArticle(regime));
        }
        var basis = day.notice().isEmpty() && step.number() > 0 ? article : day.notice();
        return new Day(day.date(), reason(day), step.number(), day.name(), basis);
    }

    private static Reason reason(CalendarDay day) {
        return switch (day.kind()) {
            case WEEKDAY -> Reason.COUNTED;
            case TRANSFERRED -> Reason.TRANSFERRED;
            case WEEKEND -> Reason.WEEKEND;
            case HOLIDAY -> Reason.HOLIDAY;
            case ASSUMED_HOLIDAY -> Reason.ASSUMED;
        };
    }

    public Light light() {
        return switch (state) {
            case ENDED -> Light.DONE;
            case STOPPED, PAUSED -> Light.HOLD;
            case RUNNING -> left < 0 ? Light.RED : left <= SOON ? Light.AMBER : Light.GREEN;
        };
    }
}
