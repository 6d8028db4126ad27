package kapok.workpoints;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import kapok.web.RuleViolation;
import kapok.workpoints.WorkPointEvent.Assigned;
import kapok.workpoints.WorkPointEvent.Done;
import kapok.workpoints.WorkPointEvent.Progressed;
import kapok.workpoints.WorkPointEvent.Reassigned;
import kapok.workpoints.WorkPointEvent.Reopened;
import org.jspecify.annotations.Nullable;

/**
 * A work point (要点任务) as its events left it. Immutable: each event returns it as it then stands.
 *
 * @param doneOn absent while it is not done
 * @param evidence address of what proves it, or empty
 * @param steps how many events made it; the version for optimistic locking
 */
record WorkPoint(Assignment assignment, @Nullable LocalDate doneOn, String evidence, LocalDate lastOn, int steps) {
    private static final int LONGEST = 1_000;

    /** @throws RuleViolation if this cannot have been its history */
    static WorkPoint of(List<WorkPointStep> history) {
        if (history.isEmpty() || !(history.getFirst().event() instanceof Assigned(var assignment))) {
            throw new RuleViolation("workpoints.first-assigned");
        }
        demandPlain(assignment);
        var point = new WorkPoint(assignment, null, "", history.getFirst().on(), 1);
        for (var step : history.subList(1, history.size())) {
            point = point.then(step.on(), step.event());
        }
        return point;
    }

    /** @throws RuleViolation if this cannot happen to it now */
    WorkPoint then(LocalDate on, WorkPointEvent event) {
        if (on.isBefore(lastOn)) {
            throw new RuleViolation("workpoints.before-last", on.toString(), lastOn.toString());
        }
        return switch (event) {
            case Assigned _ -> throw new RuleViolation("workpoints.first-assigned");
            case Progressed _ -> open().at(null, "", on);
            case Done done -> open().at(on, demandLink(done.evidence()), on);
            case Reopened _ -> closed().at(null, "", on);
            case Reassigned changed -> reassign(changed.assignment(), on);
        };
    }

    /** Whether it was done after its last day, or is not done although that has passed (超期). */
    boolean late(LocalDate today) {
        return assignment.dueOn() != null && (doneOn == null ? today : doneOn).isAfter(assignment.dueOn());
    }

    private WorkPoint open() {
        if (doneOn != null) {
            throw new RuleViolation("workpoints.done-already");
        }
        return this;
    }

    private WorkPoint closed() {
        if (doneOn == null) {
            throw new RuleViolation("workpoints.not-done");
        }
        return this;
    }

    private WorkPoint at(@Nullable LocalDate done, String proof, LocalDate on) {
        return new WorkPoint(assignment, done, proof, on, steps + 1);
    }

    private WorkPoint reassign(Assignment changed, LocalDate on) {
        demandPlain(changed);
        return new WorkPoint(changed, doneOn, evidence, on, steps + 1);
    }

    /** An address that a reader may follow: of this site, or of the web; a script is neither. */
    static String demandLink(String evidence) {
        if (evidence.isEmpty() || evidence.startsWith("/") && !evidence.startsWith("//")) {
            return evidence;
        }
        try {
            var scheme = URI.create(evidence).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return evidence;
            }
        } catch (IllegalArgumentException slip) {
            // Not an address at all: refused like one of another kind.
        }
        throw new RuleViolation("workpoints.not-a-link");
    }

    private static void demandPlain(Assignment assignment) {
        var length = assignment.text().codePointCount(0, assignment.text().length());
        if (length < 1 || length > LONGEST) {
            throw new RuleViolation("workpoints.text-length", length);
        }
        if (assignment.year() < 1990
                || assignment.year() > 2999
                || assignment.number() < 1
                || assignment.number() > 9999
                || assignment.plan().isBlank()
                || assignment.plan().length() > 200) {
            throw new RuleViolation("workpoints.not-a-place");
        }
    }
}
