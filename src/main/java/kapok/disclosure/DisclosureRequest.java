package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.disclosure.RequestEvent.Abandoned;
import kapok.disclosure.RequestEvent.Answered;
import kapok.disclosure.RequestEvent.Corrected;
import kapok.disclosure.RequestEvent.CorrectionAsked;
import kapok.disclosure.RequestEvent.Extended;
import kapok.disclosure.RequestEvent.FeeAsked;
import kapok.disclosure.RequestEvent.FeePaid;
import kapok.disclosure.RequestEvent.OpinionAsked;
import kapok.disclosure.RequestEvent.OpinionGiven;
import kapok.disclosure.RequestEvent.Received;
import kapok.disclosure.RequestEvent.Rectified;
import kapok.disclosure.RequestEvent.Registered;
import kapok.disclosure.RequestEvent.Reopened;
import kapok.disclosure.RequestEvent.Withdrawn;
import kapok.disclosure.Stage.AwaitingCorrection;
import kapok.disclosure.Stage.AwaitingFee;
import kapok.disclosure.Stage.Closed;
import kapok.disclosure.Stage.Consulting;
import kapok.disclosure.Stage.UnderReview;
import kapok.law.Regime;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A request for government information (政府信息公开申请) as its events left it. Immutable: each event returns it as it then
 * stands.
 *
 * @param replyBy last day to answer; absent while nobody has set one
 * @param paid fee for processing, in yuan
 * @param lastOn the day of the last event
 * @param steps how many events made it; the version for optimistic locking
 */
record DisclosureRequest(
        Application application,
        Stage stage,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate extendedOn,
        BigDecimal paid,
        @Nullable LocalDate paidOn,
        LocalDate lastOn,
        int steps) {

    /** @throws RuleViolation if this cannot have been its history */
    static DisclosureRequest of(List<RequestStep> history) {
        if (history.isEmpty() || !(history.getFirst().event() instanceof Received(var application))) {
            throw new RuleViolation("disclosure.first-receipt");
        }
        demandPlain(application);
        if (!history.getFirst().on().equals(application.receivedOn())) {
            throw new RuleViolation("disclosure.first-receipt");
        }
        var request = new DisclosureRequest(
                application, new UnderReview(), null, null, BigDecimal.ZERO, null, application.receivedOn(), 1);
        for (var step : history.subList(1, history.size())) {
            request = request.then(step.on(), step.event());
        }
        return request;
    }

    /** @throws RuleViolation if this cannot happen to it now, or not under the text of the Regulation that governs it */
    DisclosureRequest then(LocalDate on, RequestEvent event) {
        if (on.isBefore(lastOn)) {
            throw new RuleViolation("disclosure.before-last", on.toString(), lastOn.toString());
        }
        demandPossible(event);
        return changed(on, event).stepped(on);
    }

    private DisclosureRequest changed(LocalDate on, RequestEvent event) {
        return switch (event) {
            case Received _ -> throw new RuleViolation("disclosure.first-receipt");
            case Registered(var by) -> due(by);
            case CorrectionAsked asked -> at(new AwaitingCorrection(asked.correctBy()));
            case Corrected(var by) -> at(new UnderReview()).due(by);
            case OpinionAsked(var whom) -> at(new Consulting(whom));
            case OpinionGiven given -> at(new UnderReview()).due(given.replyBy());
            case Extended extension -> extend(extension.replyBy(), on);
            case FeeAsked _ -> at(new AwaitingFee());
            case FeePaid(var yuan, var by) ->
                paid(yuan, on).at(new UnderReview()).due(by);
            case Answered(var outcome, var document) -> close(Outcome.Ending.ANSWER, outcome, document, on);
            case Abandoned(var outcome) -> close(Outcome.Ending.LAPSE, outcome, "", on);
            case Withdrawn _ -> close(Outcome.Ending.WITHDRAWAL, Outcome.WITHDRAWN, "", on);
            case Rectified rectified -> rectify(rectified.application(), on);
            case Reopened _ -> at(new UnderReview());
        };
    }

    private void demandPossible(RequestEvent event) {
        if (event instanceof Rectified || possible().contains(event.getClass())) {
            return;
        }
        if (stage instanceof Closed) {
            throw new RuleViolation("disclosure.closed-already");
        }
        throw new RuleViolation("disclosure.not-now", RequestSteps.kind(event), stage.code());
    }

    @Nullable
    Closed closed() {
        return stage instanceof Closed closed ? closed : null;
    }

    Regime regime() {
        return Regime.on(application.receivedOn());
    }

    /** Whether the answer came after the last day (逾期); never while no last day is known. */
    boolean late() {
        return replyBy != null
                && closed() instanceof Closed closed
                && closed.on().isAfter(replyBy);
    }

    /** The kinds of event that may come next, for the page. */
    List<Class<? extends RequestEvent>> possible() {
        return switch (stage) {
            case UnderReview _ -> openMoves(Answered.class, CorrectionAsked.class, OpinionAsked.class, FeeAsked.class);
            case AwaitingCorrection _ -> openMoves(Corrected.class);
            case Consulting _ -> openMoves(OpinionGiven.class);
            case AwaitingFee _ -> openMoves(FeePaid.class);
            case Closed _ -> List.of(Reopened.class);
        };
    }

    @SafeVarargs
    private List<Class<? extends RequestEvent>> openMoves(Class<? extends RequestEvent>... own) {
        var moves = new ArrayList<>(List.of(own));
        if (regime() == Regime.OF_2007) {
            moves.remove(FeeAsked.class);
        }
        if (extendedOn == null) {
            moves.add(Extended.class);
        }
        moves.add(Registered.class);
        moves.add(Withdrawn.class);
        moves.add(Abandoned.class);
        return moves;
    }

    private DisclosureRequest extend(LocalDate by, LocalDate on) {
        if (extendedOn != null) {
            throw new RuleViolation("disclosure.extended-already");
        }
        if (replyBy != null && !by.isAfter(replyBy)) {
            throw new RuleViolation("disclosure.extension-shortens", by.toString(), replyBy.toString());
        }
        return new DisclosureRequest(application, stage, by, on, paid, paidOn, lastOn, steps);
    }

    private DisclosureRequest close(Outcome.Ending ending, Outcome outcome, String document, LocalDate on) {
        if (outcome.ending() != ending || outcome.article(regime()) == null) {
            throw new RuleViolation("disclosure.outcome-unknown-then");
        }
        return at(new Closed(outcome, document, on));
    }

    private DisclosureRequest rectify(Application corrected, LocalDate on) {
        demandPlain(corrected);
        if (corrected.receivedOn().isAfter(closed() instanceof Closed closed ? closed.on() : on)) {
            throw new RuleViolation("disclosure.received-after-end");
        }
        if (closed() instanceof Closed closed && closed.outcome().article(Regime.on(corrected.receivedOn())) == null) {
            throw new RuleViolation("disclosure.outcome-unknown-then");
        }
        return new DisclosureRequest(corrected, stage, replyBy, extendedOn, paid, paidOn, lastOn, steps);
    }

    private DisclosureRequest stepped(LocalDate on) {
        return new DisclosureRequest(application, stage, replyBy, extendedOn, paid, paidOn, on, steps + 1);
    }

    private DisclosureRequest at(Stage next) {
        return new DisclosureRequest(application, next, replyBy, extendedOn, paid, paidOn, lastOn, steps);
    }

    private DisclosureRequest due(@Nullable LocalDate by) {
        return by == null
                ? this
                : new DisclosureRequest(application, stage, by, extendedOn, paid, paidOn, lastOn, steps);
    }

    private DisclosureRequest paid(BigDecimal yuan, LocalDate on) {
        return new DisclosureRequest(application, stage, replyBy, extendedOn, paid.add(yuan), on, lastOn, steps);
    }

    private static void demandPlain(Application application) {
        if (!Topics.CODES.contains(application.topic())) {
            throw new RuleViolation("disclosure.unknown-topic", application.topic());
        }
        var length =
                application.subject().codePointCount(0, application.subject().length());
        if (length < 1 || length > 500) {
            throw new RuleViolation("disclosure.subject-length", length);
        }
    }
}
