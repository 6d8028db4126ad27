package kapok.disclosure;

import static java.util.Map.entry;
import static kapok.disclosure.Refusal.first;
import static kapok.disclosure.Refusal.no;
import static kapok.disclosure.Refusal.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.RecordCorrected;
import kapok.disclosure.RequestEvent.RecordCorrectionAsked;
import kapok.law.LegalBasis;
import kapok.law.Regime;

/** Which kinds of event may come to a request on a day, whatever they say (各环节能否办理). */
final class StepRules {
    /** What must hold for each kind of event while the request is open, and what once it is over. */
    private static final Map<Class<?>, Rule> RULES = Map.ofEntries(
            entry(RequestEvent.Registered.class, open(_ -> Optional.empty())),
            entry(RequestEvent.CorrectionAsked.class, open(StepRules::askCorrection)),
            entry(RequestEvent.Corrected.class, open(StepRules::correct)),
            entry(RequestEvent.OpinionAsked.class, open(StepRules::running)),
            entry(RequestEvent.OpinionServed.class, open(StepRules::opinion)),
            entry(RequestEvent.OpinionGiven.class, open(StepRules::opinion)),
            entry(RequestEvent.ObjectionOverruled.class, open(StepRules::overrule)),
            entry(RequestEvent.Assigned.class, open(_ -> Optional.empty())),
            entry(RequestEvent.SearchReported.class, open(_ -> Optional.empty())),
            entry(RequestEvent.Extended.class, open(StepRules::extend)),
            entry(RequestEvent.ReasonsAsked.class, open(StepRules::askReasons)),
            entry(RequestEvent.ReasonsGiven.class, open(StepRules::giveReasons)),
            entry(RequestEvent.Postponed.class, open(StepRules::postpone)),
            entry(RequestEvent.FeeAsked.class, open(StepRules::askFee)),
            entry(RequestEvent.FeeServed.class, open(StepRules::serveFee)),
            entry(RequestEvent.FeePaid.class, new Rule(StepRules::pay, StepRules::payAfterwards)),
            entry(RequestEvent.FeeWaived.class, open(StepRules::waiveFee)),
            entry(RequestEvent.Merged.class, open(StepRules::running)),
            entry(RequestEvent.Transferred.class, open(StepRules::transfer)),
            entry(RequestEvent.Answered.class, open(StepRules::running)),
            entry(RequestEvent.Abandoned.class, open(StepRules::lapse)),
            entry(RequestEvent.Withdrawn.class, open(_ -> Optional.empty())),
            entry(RequestEvent.Delivered.class, closed(StepRules::deliver)),
            entry(RequestEvent.Reopened.class, closed(StepRules::reopen)),
            entry(RequestEvent.DecisionCorrected.class, closed(_ -> Optional.empty())),
            entry(RequestEvent.PublicationProposed.class, closed(StepRules::publish)),
            entry(RequestEvent.Rectified.class, always(_ -> Optional.empty())),
            entry(RecordCorrectionAsked.class, always(_ -> Optional.empty())),
            entry(RecordCorrected.class, always(StepRules::correctRecord)),
            entry(RequestEvent.Received.class, always(_ -> no("first-receipt"))));

    private final DisclosureRequest request;
    private final LocalDate on;
    private final WorkingCalendar calendar;

    StepRules(DisclosureRequest request, LocalDate on, WorkingCalendar calendar) {
        this.request = request;
        this.on = on;
        this.calendar = calendar;
    }

    private record Rule(
            Function<StepRules, Optional<Refusal>> whileOpen, Function<StepRules, Optional<Refusal>> afterwards) {}

    private static Rule open(Function<StepRules, Optional<Refusal>> rule) {
        return new Rule(rule, _ -> no("closed-already"));
    }

    private static Rule closed(Function<StepRules, Optional<Refusal>> rule) {
        return new Rule(_ -> no("not-closed"), rule);
    }

    private static Rule always(Function<StepRules, Optional<Refusal>> rule) {
        return new Rule(rule, rule);
    }

    /** Why this kind of event may not come now; empty if it may. */
    Optional<Refusal> refusal(Class<?> kind) {
        var rule = Objects.requireNonNull(RULES.get(kind), kind.getSimpleName());
        return (request.closed() == null ? rule.whileOpen() : rule.afterwards()).apply(this);
    }

    /** The organ must be at it: nothing that only the applicant can do is waited for. */
    private Optional<Refusal> running() {
        return switch (request.stage()) {
            case Stage.UnderReview _, Stage.Consulting _ -> Optional.empty();
            case Stage.AwaitingCorrection _ -> no("waiting-correction");
            case Stage.AwaitingFee _ -> no("waiting-fee");
            case Stage.Closed _ -> no("closed-already");
        };
    }

    private Optional<Refusal> inTime() {
        var due = request.due(calendar, on);
        return when(due.missedOn(on), "period-over", due.lastDay());
    }

    @LegalBasis("政府信息公开条例 第三十条")
    private Optional<Refusal> askCorrection() {
        var asked = request.correction();
        if (!CorrectionNotice.allowed(asked == null ? null : asked.asked())) {
            return no("correction-once");
        }
        var by = CorrectionNotice.dueBy(request.application().receivedOn(), request.regime(), calendar);
        return first(running(), by.filter(it -> it.missedOn(on)).flatMap(it -> no("correction-late", it.lastDay())));
    }

    private Optional<Refusal> correct() {
        return when(!(request.stage() instanceof Stage.AwaitingCorrection), "no-correction-asked");
    }

    private Optional<Refusal> opinion() {
        return when(request.inquiries().stream().noneMatch(Inquiry::open), "no-opinion-open");
    }

    private Optional<Refusal> overrule() {
        return when(request.inquiries().stream().noneMatch(Inquiry::objects), "no-objection");
    }

    @LegalBasis({"政府信息公开条例 第三十三条第二款", "政府信息公开条例（2007） 第二十四条第二款"})
    private Optional<Refusal> extend() {
        if (request.extension() != null) {
            return no("extended-already");
        } else if (request.running().fixed() != null) {
            return no("postponed-already");
        }
        return first(running(), inTime());
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    private Optional<Refusal> askReasons() {
        if (request.regime() == Regime.OF_2007) {
            return no("reasons-not-then");
        }
        return first(when(request.reasons() != null, "reasons-once"), running());
    }

    private Optional<Refusal> giveReasons() {
        var reasons = request.reasons();
        return when(reasons == null || reasons.given() != null, "no-reasons-asked");
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    private Optional<Refusal> postpone() {
        var reasons = request.reasons();
        if (reasons == null || reasons.given() == null) {
            return no("postpone-needs-reasons");
        }
        return first(when(reasons.postponed(), "postponed-already"), running());
    }

    @LegalBasis("政府信息公开条例 第四十二条")
    private Optional<Refusal> askFee() {
        if (request.regime() == Regime.OF_2007 || on.isBefore(DisclosureLimits.FEE_SINCE)) {
            return no("fee-not-then");
        }
        return first(when(request.fee() != null, "fee-once"), running()).or(this::inTime);
    }

    private Optional<Refusal> serveFee() {
        var fee = request.fee();
        return when(
                !(request.stage() instanceof Stage.AwaitingFee) || fee == null || fee.served() != null, "no-fee-asked");
    }

    private Optional<Refusal> pay() {
        var fee = request.fee();
        if (fee != null && fee.waived()) {
            return no("fee-waived-already");
        }
        return when(!(request.stage() instanceof Stage.AwaitingFee), "no-fee-asked");
    }

    /**
     * Money that comes after the request lapsed for want of it is received and entered, and revives nothing (逾期后到账): the
     * rules know no late payment that starts the period again.
     */
    private Optional<Refusal> payAfterwards() {
        var closed = request.closed();
        var fee = request.fee();
        if (closed == null || closed.outcome() != Outcome.OVERDUE_FEE || fee == null) {
            return no("closed-already");
        }
        return when(fee.paidOn() != null, "fee-settled");
    }

    private Optional<Refusal> waiveFee() {
        if (request.regime() == Regime.OF_2007) {
            return no("fee-not-then");
        }
        return when(request.fee() != null && !(request.stage() instanceof Stage.AwaitingFee), "fee-settled");
    }

    private Optional<Refusal> transfer() {
        var untouched = request.correction() == null
                && request.inquiries().isEmpty()
                && request.fee() == null
                && request.extension() == null
                && request.reasons() == null
                && request.counted() == null;
        if (!untouched) {
            return no("transfer-too-late");
        }
        return when(on.getYear() != request.application().receivedOn().getYear(), "transfer-next-year");
    }

    private Optional<Refusal> lapse() {
        return switch (request.stage()) {
            case Stage.AwaitingCorrection(var by) -> when(!on.isAfter(by), "correction-not-over", by);
            case Stage.AwaitingFee _ ->
                request.payBy(calendar)
                        .filter(by -> !on.isAfter(by))
                        .flatMap(by -> no("fee-not-over", by))
                        .or(this::unserved);
            case Stage.UnderReview _, Stage.Consulting _, Stage.Closed _ -> no("nothing-lapsed");
        };
    }

    /** The time to pay runs from the day the call for it came: who may never have seen it has not let it pass. */
    private Optional<Refusal> unserved() {
        var fee = request.fee();
        return when(fee != null && fee.served() == null, "fee-not-served");
    }

    private Optional<Refusal> deliver() {
        var closed = request.closed();
        return when(closed == null || closed.outcome().ending() != Outcome.Ending.ANSWER, "nothing-to-deliver");
    }

    private Optional<Refusal> reopen() {
        return when(request.delivered(), "delivered-already");
    }

    @LegalBasis("政府信息公开条例 第四十四条")
    private Optional<Refusal> publish() {
        var closed = request.closed();
        return when(closed == null || !closed.outcome().discloses(), "nothing-to-publish");
    }

    @LegalBasis("政府信息公开条例 第四十一条")
    private Optional<Refusal> correctRecord() {
        long open = 0;
        for (var step : request.history()) {
            open += step.event() instanceof RecordCorrectionAsked ? 1 : 0;
            open -= step.event() instanceof RecordCorrected ? 1 : 0;
        }
        return when(open <= 0, "no-record-correction");
    }
}
