package kapok.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.remedy.RemedyEvent.Complied;
import kapok.remedy.RemedyEvent.Decided;
import kapok.remedy.RemedyEvent.Filed;
import kapok.remedy.RemedyEvent.Notified;
import kapok.remedy.RemedyEvent.Ordered;
import kapok.remedy.RemedyEvent.Rectified;
import kapok.remedy.RemedyEvent.Reopened;
import kapok.remedy.RemedyEvent.Responded;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration or suit (案件) as its events left it. Immutable: each event returns it as it then stands.
 *
 * @param service absent while the copy has not reached the organ
 * @param respondedOn the day on which the organ handed in its answer and evidence
 * @param end absent while it is pending (尚未审结)
 * @param order absent unless the decision orders the organ to act anew
 * @param steps how many events made it; the version for optimistic locking
 */
record RemedyCase(
        Filing filing,
        @Nullable Service service,
        @Nullable LocalDate respondedOn,
        @Nullable End end,
        @Nullable Order order,
        LocalDate lastOn,
        int steps) {
    private static final int LONGEST = 500;

    /** When and in which procedure the copy reached the organ (收到副本). */
    record Service(LocalDate on, boolean summary) {}

    /** How and when it was decided (审结). */
    record End(RemedyResult result, String document, LocalDate on) {}

    /** What the decision orders (责令重新处理), and when that was done. */
    record Order(
            @Nullable LocalDate by, String what, @Nullable LocalDate doneOn, String document) {}

    /** @throws RuleViolation if this cannot have been its history */
    static RemedyCase of(List<RemedyStep> history) {
        if (history.isEmpty()
                || !(history.getFirst().event() instanceof Filed(var filing))
                || !history.getFirst().on().equals(filing.filedOn())) {
            throw new RuleViolation("remedy.first-filing");
        }
        demandPlain(filing);
        var remedy = new RemedyCase(filing, null, null, null, null, filing.filedOn(), 1);
        for (var step : history.subList(1, history.size())) {
            remedy = remedy.then(step.on(), step.event());
        }
        return remedy;
    }

    /** @throws RuleViolation if this cannot happen to it now */
    RemedyCase then(LocalDate on, RemedyEvent event) {
        if (on.isBefore(lastOn)) {
            throw new RuleViolation("remedy.before-last", on.toString(), lastOn.toString());
        }
        demandPossible(event);
        var next = steps + 1;
        return switch (event) {
            case Filed _ -> throw new RuleViolation("remedy.first-filing");
            case Notified(var summary) ->
                new RemedyCase(filing, new Service(on, summary), respondedOn, end, order, on, next);
            case Responded _ -> new RemedyCase(filing, service, on, end, order, on, next);
            case Decided(var result, var document) ->
                new RemedyCase(filing, service, respondedOn, new End(result, document, on), null, on, next);
            case Ordered(var by, var what) ->
                new RemedyCase(filing, service, respondedOn, end, new Order(by, what, null, ""), on, next);
            case Complied(var document) ->
                new RemedyCase(filing, service, respondedOn, end, done(on, document), on, next);
            case Rectified rectified -> rectify(rectified.filing(), on);
            case Reopened _ -> new RemedyCase(filing, service, respondedOn, null, null, on, next);
        };
    }

    /** The kinds of event that may come next, for the page. */
    List<Class<? extends RemedyEvent>> possible() {
        var moves = new ArrayList<Class<? extends RemedyEvent>>();
        if (end == null) {
            if (service == null && respondedOn == null) {
                moves.add(Notified.class);
            }
            moves.add(Responded.class);
            moves.add(Decided.class);
        } else {
            if (end.result() == RemedyResult.CORRECTED && order == null) {
                moves.add(Ordered.class);
            }
            if (order != null && order.doneOn() == null) {
                moves.add(Complied.class);
            }
            moves.add(Reopened.class);
        }
        return moves;
    }

    /** Until when the organ must hand in its answer and evidence (答复、举证期限); empty before the copy came. */
    Optional<Deadline> answerBy(WorkingCalendar calendar) {
        return Optional.ofNullable(service)
                .map(came -> RemedyLimits.answerBy(filing.kind(), came.on(), came.summary(), calendar));
    }

    /** Whether the organ owes its answer now. */
    boolean owesAnswer() {
        return end == null && service != null && respondedOn == null;
    }

    /** Whether what the decision orders is still to be done. */
    boolean owesCorrection() {
        return order != null && order.doneOn() == null;
    }

    private void demandPossible(RemedyEvent event) {
        if (event instanceof Rectified || event instanceof Filed || possible().contains(event.getClass())) {
            return;
        }
        if (end != null && (event instanceof Responded || event instanceof Decided || event instanceof Notified)) {
            throw new RuleViolation("remedy.decided-already");
        }
        throw new RuleViolation(
                switch (event) {
                    case Reopened _ -> "remedy.not-decided";
                    case Notified _ -> "remedy.notified-already";
                    case Ordered _ -> "remedy.nothing-corrected";
                    case Complied _ -> "remedy.nothing-ordered";
                    case Filed _, Responded _, Decided _, Rectified _ -> "remedy.not-now";
                });
    }

    private @Nullable Order done(LocalDate on, String document) {
        return order == null ? null : new Order(order.by(), order.what(), on, document);
    }

    private RemedyCase rectify(Filing corrected, LocalDate on) {
        demandPlain(corrected);
        if (corrected.filedOn().isAfter(end == null ? on : end.on())) {
            throw new RuleViolation("remedy.filed-after-end");
        }
        return new RemedyCase(corrected, service, respondedOn, end, order, on, steps + 1);
    }

    private static void demandPlain(Filing filing) {
        var length = filing.matter().codePointCount(0, filing.matter().length());
        if (length < 1 || length > LONGEST || filing.body().isBlank()) {
            throw new RuleViolation("remedy.matter-length", length);
        }
    }
}
