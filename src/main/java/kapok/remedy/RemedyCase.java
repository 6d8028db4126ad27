package kapok.remedy;

import java.time.LocalDate;
import java.util.List;
import kapok.remedy.RemedyEvent.Decided;
import kapok.remedy.RemedyEvent.Filed;
import kapok.remedy.RemedyEvent.Rectified;
import kapok.remedy.RemedyEvent.Reopened;
import kapok.remedy.RemedyEvent.Responded;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration or suit (案件) as its events left it. Immutable: each event returns it as it then stands.
 *
 * @param respondedOn the day on which the organ handed in its answer and evidence
 * @param end absent while it is pending (尚未审结)
 * @param steps how many events made it; the version for optimistic locking
 */
record RemedyCase(
        Filing filing,
        @Nullable LocalDate respondedOn,
        @Nullable End end,
        LocalDate lastOn,
        int steps) {
    private static final int LONGEST = 500;

    /** How and when it was decided (审结). */
    record End(RemedyResult result, String document, LocalDate on) {}

    /** @throws RuleViolation if this cannot have been its history */
    static RemedyCase of(List<RemedyStep> history) {
        if (history.isEmpty()
                || !(history.getFirst().event() instanceof Filed(var filing))
                || !history.getFirst().on().equals(filing.filedOn())) {
            throw new RuleViolation("remedy.first-filing");
        }
        demandPlain(filing);
        var remedy = new RemedyCase(filing, null, null, filing.filedOn(), 1);
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
        if (!(event instanceof Rectified) && (end != null) != (event instanceof Reopened)) {
            throw new RuleViolation(end == null ? "remedy.not-decided" : "remedy.decided-already");
        }
        return switch (event) {
            case Filed _ -> throw new RuleViolation("remedy.first-filing");
            case Responded _ -> new RemedyCase(filing, on, null, on, steps + 1);
            case Decided(var result, var document) ->
                new RemedyCase(filing, respondedOn, new End(result, document, on), on, steps + 1);
            case Rectified rectified -> rectify(rectified.filing(), on);
            case Reopened _ -> new RemedyCase(filing, respondedOn, null, on, steps + 1);
        };
    }

    private RemedyCase rectify(Filing corrected, LocalDate on) {
        demandPlain(corrected);
        if (corrected.filedOn().isAfter(end == null ? on : end.on())) {
            throw new RuleViolation("remedy.filed-after-end");
        }
        return new RemedyCase(corrected, respondedOn, end, on, steps + 1);
    }

    private static void demandPlain(Filing filing) {
        var length = filing.matter().codePointCount(0, filing.matter().length());
        if (length < 1 || length > LONGEST || filing.body().isBlank()) {
            throw new RuleViolation("remedy.matter-length", length);
        }
    }
}
