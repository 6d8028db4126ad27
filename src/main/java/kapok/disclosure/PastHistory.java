package kapok.disclosure;

import static kapok.disclosure.Refusal.first;
import static kapok.disclosure.Refusal.no;
import static kapok.disclosure.Refusal.when;

import java.util.List;
import java.util.Optional;
import kapok.law.Regime;
import kapok.web.RuleViolation;

/**
 * What must hold of a history that was made elsewhere (接收历史记录的要求). An old register often knows only the beginning and
 * the end: that steps are missing is no reason to refuse it; that they contradict one another is.
 */
final class PastHistory {
    private PastHistory() {}

    /** @throws RuleViolation if this cannot have been */
    static DisclosureRequest check(List<RequestStep> history) {
        var start = DisclosureRequest.of(history.subList(0, Math.min(1, history.size())));
        ProcedureDetails.Plain.refusal(start.application()).ifPresent(PastHistory::refuse);
        if (!history.getFirst().on().equals(start.application().receivedOn())) {
            throw new RuleViolation("disclosure.first-receipt");
        }
        var request = start;
        for (var step : history.subList(1, history.size())) {
            refusal(request, step).ifPresent(PastHistory::refuse);
            request = request.then(step.on(), step.by(), step.event());
        }
        return request;
    }

    private static void refuse(Refusal refusal) {
        throw refusal.violation();
    }

    private static Optional<Refusal> refusal(DisclosureRequest before, RequestStep step) {
        if (step.on().isBefore(before.lastOn())) {
            return no("before-last", step.on(), before.lastOn());
        }
        return switch (step.event()) {
            case RequestEvent.Received _ -> no("first-receipt");
            case RequestEvent.Answered it -> ending(before, it.outcome(), Outcome.Ending.ANSWER);
            case RequestEvent.Abandoned it -> ending(before, it.outcome(), Outcome.Ending.LAPSE);
            case RequestEvent.Rectified it -> ProcedureDetails.Plain.refusal(it.application());
            case RequestEvent.Extended it -> first(open(before), extended(before, it));
            case RequestEvent.Delivered _, RequestEvent.Reopened _, RequestEvent.DecisionCorrected _ ->
                when(before.closed() == null, "not-closed");
            case RequestEvent.RecordCorrectionAsked _,
                    RequestEvent.RecordCorrected _,
                    RequestEvent.PublicationProposed _ -> Optional.empty();
            case RequestEvent.FeeAsked _, RequestEvent.FeeServed _, RequestEvent.FeePaid _, RequestEvent.FeeWaived _ ->
                first(open(before), when(before.regime() == Regime.OF_2007, "fee-not-then"));
            case RequestEvent.Registered _,
                    RequestEvent.CorrectionAsked _,
                    RequestEvent.Corrected _,
                    RequestEvent.OpinionAsked _,
                    RequestEvent.OpinionServed _,
                    RequestEvent.OpinionGiven _,
                    RequestEvent.ObjectionOverruled _,
                    RequestEvent.Assigned _,
                    RequestEvent.SearchReported _,
                    RequestEvent.ReasonsAsked _,
                    RequestEvent.ReasonsGiven _,
                    RequestEvent.Postponed _,
                    RequestEvent.Merged _,
                    RequestEvent.Transferred _,
                    RequestEvent.Withdrawn _ -> open(before);
        };
    }

    private static Optional<Refusal> extended(DisclosureRequest before, RequestEvent.Extended by) {
        if (before.extension() != null) {
            return no("extended-already");
        }
        var told = before.told();
        if (by.replyBy() != null && told != null && !by.replyBy().isAfter(told)) {
            return no("extension-shortens", by.replyBy(), told);
        }
        var most = DisclosureLimits.extension(before.regime()).count();
        return when(
                by.days() < 0 || by.days() > most || by.days() == 0 && by.replyBy() == null,
                "extension-days",
                most,
                DisclosureLimits.replyArticle(before.regime()));
    }

    private static Optional<Refusal> open(DisclosureRequest before) {
        return when(before.closed() != null, "closed-already");
    }

    private static Optional<Refusal> ending(DisclosureRequest before, Outcome outcome, Outcome.Ending ending) {
        return first(
                open(before),
                when(outcome.ending() != ending || outcome.article(before.regime()) == null, "outcome-unknown-then"));
    }
}
