package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Finding;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What the Regulation lets happen to a request on a day, and why not the rest (办理程序). The page asks it what to offer, the
 * desk asks it again before it writes: there is no second copy of a rule.
 */
public final class Procedure {
    private final DisclosureRequest request;
    private final LocalDate on;
    private final WorkingCalendar calendar;

    public Procedure(DisclosureRequest request, LocalDate on, WorkingCalendar calendar) {
        this.request = request;
        this.on = on;
        this.calendar = calendar;
    }

    /** A kind of event that may come next; refused if {@code refusal} is there. */
    public record Move(String kind, @Nullable Refusal refusal) {
        public boolean possible() {
            return refusal == null;
        }
    }

    /** An outcome that may be chosen; refused if {@code refusal} is there. */
    public record Choice(
            Outcome outcome,
            @Nullable String article,
            @Nullable Refusal refusal) {
        public boolean possible() {
            return refusal == null;
        }
    }

    /** Every kind of event, in the order of the procedure, but for the first. */
    public List<Move> possible() {
        return Arrays.stream(RequestEvent.class.getPermittedSubclasses())
                .filter(kind -> kind != RequestEvent.Received.class)
                .map(kind -> new Move(RequestSteps.kind(kind), refusal(kind).orElse(null)))
                .toList();
    }

    /** Every outcome that a decision or a lapse can have. */
    public List<Choice> outcomes() {
        var choices = new ArrayList<Choice>();
        for (var outcome : Outcome.values()) {
            var event = switch (outcome.ending()) {
                case ANSWER -> RequestEvent.Answered.class;
                case LAPSE -> RequestEvent.Abandoned.class;
                case WITHDRAWAL, MERGER -> null;
            };
            if (event != null) {
                var refusal = first(refusal(outcome), refusal(event));
                choices.add(new Choice(outcome, outcome.article(request.regime()), refusal.orElse(null)));
            }
        }
        return choices;
    }

    /** Why an event may not come now, with all that it says; empty if it may. */
    public Optional<Refusal> refusal(RequestEvent event) {
        if (on.isBefore(request.lastOn())) {
            return no("before-last", on, request.lastOn());
        }
        return first(refusal(event.getClass()), new ProcedureDetails(request, on, calendar).refusal(event))
                .or(() -> outcome(event).flatMap(this::refusal));
    }

    private static Optional<Outcome> outcome(RequestEvent event) {
        if (event instanceof RequestEvent.Answered answered) {
            return Optional.of(answered.outcome());
        }
        return event instanceof RequestEvent.Abandoned abandoned ? Optional.of(abandoned.outcome()) : Optional.empty();
    }

    /** Why this kind of event may not come now, whatever it says. */
    Optional<Refusal> refusal(Class<?> kind) {
        if (kind == RequestEvent.Rectified.class
                || kind == RequestEvent.RecordCorrectionAsked.class
                || kind == RequestEvent.RecordCorrected.class) {
            return kind == RequestEvent.RecordCorrected.class ? recordCorrected() : Optional.empty();
        }
        return request.closed() == null ? whileOpen(kind) : afterwards(request.closed(), kind);
    }

    private Optional<Refusal> recordCorrected() {
        long open = 0;
        for (var step : request.history()) {
            open += step.event() instanceof RequestEvent.RecordCorrectionAsked
                    ? 1
                    : step.event() instanceof RequestEvent.RecordCorrected ? -1 : 0;
        }
        return when(open <= 0, "no-record-correction");
    }

    // --- when it is over -------------------------------------------------------------------------------------------

    private Optional<Refusal> afterwards(Stage.Closed closed, Class<?> kind) {
        var answered = closed.outcome().ending() == Outcome.Ending.ANSWER;
        var open = closed.outcome() == Outcome.GRANTED || closed.outcome() == Outcome.PARTIAL;
        return switch (kind.getSimpleName()) {
            case "Delivered" -> when(!answered, "nothing-to-deliver");
            case "Reopened" -> when(request.delivered(), "delivered-already");
            case "DecisionCorrected" -> Optional.empty();
            case "FeePaid" -> payAfterwards(closed);
            case "PublicationProposed" -> when(!open, "nothing-to-publish");
            default -> no("closed-already");
        };
    }

    // --- while it is open ------------------------------------------------------------------------------------------

    private Optional<Refusal> whileOpen(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "Registered", "Assigned", "SearchReported", "Withdrawn" -> Optional.empty();
            case "CorrectionAsked" -> askCorrection();
            case "Corrected" -> when(!(request.stage() instanceof Stage.AwaitingCorrection), "no-correction-asked");
            case "OpinionAsked" -> running();
            case "OpinionServed", "OpinionGiven" ->
                when(request.inquiries().stream().noneMatch(Inquiry::open), "no-opinion-open");
            case "ObjectionOverruled" -> when(request.inquiries().stream().noneMatch(Inquiry::objects), "no-objection");
            case "Extended" -> extend();
            case "ReasonsAsked" -> askReasons();
            case "ReasonsGiven" ->
                when(request.reasons() == null || request.reasons().given() != null, "no-reasons-asked");
            case "Postponed" -> postpone();
            case "FeeAsked" -> askFee();
            case "FeePaid" -> pay();
            case "FeeWaived" -> waiveFee();
            case "Merged", "Answered" -> running();
            case "Transferred" -> transfer();
            case "Abandoned" -> lapse();
            default -> no("not-closed");
        };
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

    private Optional<Refusal> inTime(String code) {
        var due = request.due(calendar);
        return when(due.missedOn(on), code, due.lastDay());
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

    @LegalBasis({"政府信息公开条例 第三十三条第二款", "政府信息公开条例（2007） 第二十四条第二款"})
    private Optional<Refusal> extend() {
        if (request.extension() != null) {
            return no("extended-already");
        } else if (request.running().fixed() != null) {
            return no("postponed-already");
        }
        return first(running(), inTime("period-over"));
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    private Optional<Refusal> askReasons() {
        if (request.regime() == Regime.OF_2007) {
            return no("reasons-not-then");
        }
        return first(when(request.reasons() != null, "reasons-once"), running());
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
        return first(when(request.fee() != null, "fee-once"), running()).or(() -> inTime("period-over"));
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
    private Optional<Refusal> payAfterwards(Stage.Closed closed) {
        var fee = request.fee();
        if (closed.outcome() != Outcome.OVERDUE_FEE || fee == null) {
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
            case Stage.AwaitingFee _ -> payBy().filter(by -> !on.isAfter(by)).flatMap(by -> no("fee-not-over", by));
            case Stage.UnderReview _, Stage.Consulting _, Stage.Closed _ -> no("nothing-lapsed");
        };
    }

    /** The last day to pay (缴费期限); empty unless payment is waited for. */
    Optional<LocalDate> payBy() {
        var fee = request.fee();
        return fee == null || fee.asked() == null
                ? Optional.empty()
                : Optional.of(calendar.add(fee.asked(), DisclosureLimits.PAYMENT.count()));
    }

    // --- outcomes --------------------------------------------------------------------------------------------------

    /** Why this may not come of it now; that it must be open comes on top. */
    Optional<Refusal> refusal(Outcome outcome) {
        if (outcome.article(request.regime()) == null) {
            return no("outcome-unknown-then");
        }
        return switch (outcome) {
            case GRANTED ->
                first(pending(Consulted.THIRD_PARTY), pending(Consulted.CO_PRODUCER))
                        .or(() -> when(request.inquiries().stream().anyMatch(Inquiry::objects), "third-party-objects"));
            case PARTIAL -> first(pending(Consulted.THIRD_PARTY), pending(Consulted.CO_PRODUCER));
            case UNCLEAR -> unclear();
            case EXCESSIVE -> excessive();
            case NOT_EXISTING -> notExisting();
            case OVERDUE_CORRECTION ->
                when(!(request.stage() instanceof Stage.AwaitingCorrection), "no-correction-asked");
            case OVERDUE_FEE -> when(!(request.stage() instanceof Stage.AwaitingFee), "no-fee-asked");
            default -> Optional.empty();
        };
    }

    @LegalBasis({"政府信息公开条例 第三十二条", "政府信息公开条例 第三十四条"})
    private Optional<Refusal> pending(Consulted whom) {
        return request.inquiries().stream()
                .filter(one -> one.whom() == whom && one.waiting(on, request.regime(), calendar))
                .findFirst()
                .flatMap(_ -> no(whom == Consulted.THIRD_PARTY ? "third-party-pending" : "co-producer-pending"));
    }

    @LegalBasis("政府信息公开条例 第三十条")
    private Optional<Refusal> unclear() {
        var correction = request.correction();
        return when(correction == null || correction.corrected() == null, "unclear-needs-correction");
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    private Optional<Refusal> excessive() {
        var reasons = request.reasons();
        if (reasons == null) {
            return no("excessive-needs-reasons");
        }
        return when(
                reasons.given() == null && !on.isAfter(reasons.answerBy()),
                "excessive-needs-answer",
                reasons.answerBy());
    }

    @LegalBasis("政府信息公开条例 第三十六条第四项")
    private Optional<Refusal> notExisting() {
        var searches = request.holdings();
        if (searches.stream().anyMatch(DisclosureRequest.Holding::open)) {
            return no("search-open");
        } else if (searches.stream().anyMatch(one -> one.finding() != Finding.NOT_FOUND)) {
            return no("search-found");
        }
        return when(searches.isEmpty() && request.regime() == Regime.OF_2019, "search-needed");
    }

    // --- words -----------------------------------------------------------------------------------------------------

    static Optional<Refusal> no(String code, Object... arguments) {
        return Optional.of(Refusal.of(code, arguments));
    }

    static Optional<Refusal> when(boolean wrong, String code, Object... arguments) {
        return wrong ? no(code, arguments) : Optional.empty();
    }

    static Optional<Refusal> first(Optional<Refusal> one, Optional<Refusal> other) {
        return one.isPresent() ? one : other;
    }
}
