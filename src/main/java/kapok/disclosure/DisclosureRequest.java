package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.Regime;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A request for government information (政府信息公开申请) as its events left it. Immutable, and a function of its history alone:
 * which event may come is for {@link Procedure} to say, when the last day is for {@link #due} and a calendar.
 *
 * @param history oldest first; the first is {@link RequestEvent.Received}
 * @param correction absent if none was asked for
 * @param extension absent if there was none
 * @param inquiries in the order of asking
 * @param holdings in the order of assigning
 * @param told what the applicant was told to be the last day, in a register that was taken over
 * @param counted the ending that the annual report counts: the first that was not struck out
 */
public record DisclosureRequest(
        List<RequestStep> history,
        Application application,
        Stage stage,
        RunningPeriod running,
        @Nullable CorrectionRound correction,
        @Nullable Extension extension,
        List<Inquiry> inquiries,
        List<Holding> holdings,
        @Nullable FeeRound fee,
        @Nullable ReasonsRound reasons,
        @Nullable LocalDate told,
        Stage.@Nullable Closed counted,
        boolean delivered) {
    public DisclosureRequest {
        history = List.copyOf(history);
        inquiries = List.copyOf(inquiries);
        holdings = List.copyOf(holdings);
    }

    /** Asking for correction, and what came of it (补正). */
    public record CorrectionRound(
            LocalDate asked, LocalDate correctBy, @Nullable LocalDate corrected) {}

    /** An extension (延长): on which day, by how many working days or to which day. */
    public record Extension(LocalDate on, int days) {}

    /**
     * A fee and what came of it (收费).
     *
     * @param served the day the notice reached the applicant; absent while that is not known
     */
    public record FeeRound(
            @Nullable ProcessingFee method,
            long count,
            BigDecimal yuan,
            @Nullable LocalDate asked,
            @Nullable LocalDate served,
            BigDecimal paid,
            @Nullable LocalDate paidOn,
            boolean waived) {
        static FeeRound asked(@Nullable ProcessingFee method, long count, BigDecimal yuan, LocalDate on) {
            return new FeeRound(method, count, yuan, on, null, BigDecimal.ZERO, null, false);
        }

        /** Of an old register that knows no notice. */
        static FeeRound unasked(BigDecimal yuan) {
            return new FeeRound(null, 0, yuan, null, null, BigDecimal.ZERO, null, false);
        }

        FeeRound servedOn(LocalDate on) {
            return new FeeRound(method, count, yuan, asked, on, paid, paidOn, waived);
        }

        FeeRound paidOn(LocalDate on, BigDecimal sum) {
            return new FeeRound(method, count, yuan, asked, served, paid.add(sum), on, false);
        }

        FeeRound waive() {
            return new FeeRound(method, count, yuan, asked, served, paid, paidOn, true);
        }
    }

    /** Asking for reasons, and what came of it (说明理由). */
    public record ReasonsRound(
            LocalDate asked, LocalDate answerBy, @Nullable LocalDate given, boolean postponed) {}

    /**
     * What a unit has to search (承办), from the day after it was assigned up to the day it reported.
     *
     * @param dueOn its own last day; absent if none was set
     */
    public record Holding(
            String unit,
            LocalDate from,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate reported,
            RequestEvent.@Nullable Finding finding) {
        public boolean open() {
            return reported == null;
        }
    }

    /** @throws RuleViolation if it does not begin with the receipt */
    public static DisclosureRequest of(List<RequestStep> history) {
        if (history.isEmpty() || !(history.getFirst().event() instanceof RequestEvent.Received)) {
            throw new RuleViolation("disclosure.first-receipt");
        }
        var reading = new RequestReading();
        history.forEach(reading::read);
        return reading.request(history);
    }

    /** How it stands after one more event, whether that may be or not. */
    DisclosureRequest then(LocalDate on, String by, RequestEvent event) {
        var longer = new ArrayList<>(history);
        longer.add(new RequestStep(on, by, event));
        return of(longer);
    }

    /** How many events made it; the version for optimistic locking. */
    public int steps() {
        return history.size();
    }

    public LocalDate lastOn() {
        return history.getLast().on();
    }

    /** Every organ that had it, in order; the last is the one that has it now. */
    public List<String> organs() {
        var organs = new ArrayList<String>();
        for (var step : history) {
            switch (step.event()) {
                case RequestEvent.Received it -> organs.add(it.application().organ());
                case RequestEvent.Transferred it -> organs.add(it.organ());
                default -> {}
            }
        }
        return organs;
    }

    public Stage.@Nullable Closed closed() {
        return stage instanceof Stage.Closed closed ? closed : null;
    }

    public Regime regime() {
        return Regime.on(application.receivedOn());
    }

    public @Nullable LocalDate extendedOn() {
        return extension == null ? null : extension.on();
    }

    /** What was paid in all, in yuan. */
    public BigDecimal paid() {
        return fee == null ? BigDecimal.ZERO : fee.paid();
    }

    public @Nullable LocalDate paidOn() {
        return fee == null ? null : fee.paidOn();
    }

    /**
     * The last day to answer (答复期限届满之日) by its events and a calendar. While an opinion is waited for, it is the day if the
     * answer comes on the last day for it, or at once where there is no such day. Once it is over, what was still waited for
     * then had stood still up to the end.
     */
    public Deadline due(WorkingCalendar calendar) {
        var end = closed();
        return due(calendar, end == null ? null : end.on());
    }

    /** The last day to answer as it is seen on a day: an opinion that has no time limit was waited for up to then. */
    Deadline due(WorkingCalendar calendar, @Nullable LocalDate asOf) {
        return clock(calendar, asOf).replyBy(calendar);
    }

    /** @param asOf until when a pause that nothing ends yet is known to last; absent: not at all */
    ReplyClock clock(WorkingCalendar calendar, @Nullable LocalDate asOf) {
        var clock = new ReplyClock(regime(), running.term(calendar));
        for (var inquiry : inquiries) {
            var pause = inquiry.pause(regime(), calendar, asOf);
            if (pause.isPresent()) {
                clock = clock.consulted(pause.get().after(), pause.get().until());
            }
        }
        var to = running.extendedTo();
        if (to == null) {
            return clock;
        }
        var most = DisclosureLimits.extension(regime()).count();
        var days = calendar.between(clock.replyBy(calendar).lastDay(), to);
        return clock.extendedBy(WorkingDays.of(Math.min(days, most)));
    }

    /** The last day to pay (缴费期限); empty unless a fee was asked. */
    Optional<LocalDate> payBy(WorkingCalendar calendar) {
        if (fee == null || fee.asked() == null) {
            return Optional.empty();
        }
        var told = fee.served() == null ? fee.asked() : fee.served();
        return Optional.of(calendar.add(told, DisclosureLimits.PAYMENT.count()));
    }

    /** The time in which the period stands still now (期限停止); empty if nothing is waited for. */
    public Optional<Standstill> standstill(WorkingCalendar calendar) {
        return switch (stage) {
            case Stage.AwaitingCorrection _ ->
                Optional.ofNullable(correction).map(CorrectionRound::asked).map(Standstill::since);
            case Stage.AwaitingFee _ ->
                Optional.ofNullable(fee).map(FeeRound::asked).map(Standstill::since);
            case Stage.Consulting(var open) -> Standstill.of(open, regime(), calendar);
            case Stage.UnderReview _, Stage.Closed _ -> Optional.empty();
        };
    }

    /** Whether the counted ending, or else the present one, came after the last day (逾期). */
    public boolean late(WorkingCalendar calendar) {
        var end = counted == null ? closed() : counted;
        return end != null && upTo(end).due(calendar).missedOn(end.on());
    }

    /** As it stood when it ended so; later events, such as an order to decide anew, move its period. */
    DisclosureRequest upTo(Stage.Closed end) {
        for (int length = history.size(); length > 0; length--) {
            var event = history.get(length - 1).event();
            if (event instanceof RequestEvent.DecisionCorrected) {
                var before = of(history.subList(0, length - 1));
                return end.equals(before.closed()) ? before : before.upTo(end);
            }
        }
        return this;
    }

    /** Who has it now (现由谁办理): the first unit that still searches; empty for the office itself. */
    public Optional<Holding> holder() {
        return closed() != null
                ? Optional.empty()
                : holdings.stream().filter(Holding::open).findFirst();
    }
}
