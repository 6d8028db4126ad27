package kapok.disclosure;

import static kapok.disclosure.Refusal.first;
import static kapok.disclosure.Refusal.no;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kapok.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What the Regulation lets happen to a request on a day, and why not the rest (办理程序). The page asks it what to offer, the
 * desk asks it again before it writes: there is no second copy of a rule. Whether a kind of event may come is for
 * {@link StepRules}, what it must say for {@link ProcedureDetails}, what may come of the request for {@link OutcomeRules}.
 */
public final class Procedure {
    private final DisclosureRequest request;
    private final LocalDate on;
    private final StepRules steps;
    private final ProcedureDetails details;
    private final OutcomeRules outcomes;

    public Procedure(DisclosureRequest request, LocalDate on, WorkingCalendar calendar) {
        this.request = request;
        this.on = on;
        steps = new StepRules(request, on, calendar);
        details = new ProcedureDetails(request, on, calendar);
        outcomes = new OutcomeRules(request, on, calendar);
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
                .map(kind ->
                        new Move(RequestSteps.kind(kind), steps.refusal(kind).orElse(null)))
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
                var refusal = first(outcomes.refusal(outcome), steps.refusal(event));
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
        return steps.refusal(event.getClass())
                .or(() -> details.refusal(event))
                .or(() -> outcome(event).flatMap(outcomes::refusal));
    }

    private static Optional<Outcome> outcome(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Answered answered -> Optional.of(answered.outcome());
            case RequestEvent.Abandoned abandoned -> Optional.of(abandoned.outcome());
            default -> Optional.empty();
        };
    }
}
