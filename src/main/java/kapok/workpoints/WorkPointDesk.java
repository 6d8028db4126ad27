package kapok.workpoints;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.audit.AuditTrail;
import kapok.history.EventKinds;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every duty on the work points (要点分工工作台), one method each, one transaction each. A plan names many organs; who may
 * write a point is who may write for its owner.
 */
@Service
public class WorkPointDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final WorkPoints points;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    WorkPointDesk(WorkPoints points, AgencyDirectory agencies, AuditTrail audit, Clock clock) {
        this.points = points;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a task into a plan (列入分工). */
    @Transactional
    public long assign(Caller caller, Assignment assignment) {
        caller.require(WorkPointPermissions.WRITE, assignment.owner());
        var assigned = new WorkPointStep(today(), caller.name(), new WorkPointEvent.Assigned(assignment));
        var id = enter(caller, new WorkPointRecord(List.of(assigned)), organs());
        audit.record(caller, "workpoints.assign", "work-point", Long.toString(id), "列入政务公开要点分工");
        return id;
    }

    /**
     * Records what happened to a work point (记录落实情况).
     *
     * @param version that the caller saw
     * @throws kapok.web.StaleVersion if somebody else was faster
     * @throws RuleViolation if it cannot happen now
     */
    @Transactional
    public void record(Caller caller, long id, int version, LocalDate on, WorkPointEvent event) {
        var point = WorkPoint.of(points.history(id));
        caller.require(WorkPointPermissions.WRITE, point.assignment().owner());
        if (point.steps() != version) {
            throw points.stale(id);
        }
        demandNotFuture(on);
        var after = point.then(on, event);
        if (event instanceof WorkPointEvent.Reassigned) {
            demandKnown(after.assignment(), organs());
            caller.require(WorkPointPermissions.WRITE, after.assignment().owner());
            demandFree(after.assignment(), id);
        }
        points.append(caller, clock.instant(), id, after, new WorkPointStep(on, caller.name(), event));
        var kind = EventKinds.kind(event.getClass());
        audit.record(caller, "workpoints." + kind, "work-point", Long.toString(id), summary(event));
    }

    /**
     * Takes over work points with their history (接收分工): for imports and the demo city.
     *
     * @return their ids, in the order of the records
     * @throws RuleViolation for the first record that cannot be; nothing is stored then
     */
    @Transactional
    public List<Long> takeOver(Caller caller, List<WorkPointRecord> records) {
        caller.require(WorkPointPermissions.IMPORT);
        var organs = organs();
        var ids = new ArrayList<Long>();
        for (var one : records) {
            ids.add(enter(caller, one, organs));
        }
        if (!ids.isEmpty()) {
            var sentence = "接收政务公开要点分工 %d 项".formatted(ids.size());
            audit.record(
                    caller,
                    "workpoints.take-over",
                    "work-point-batch",
                    ids.getFirst().toString(),
                    sentence);
        }
        return ids;
    }

    private long enter(Caller caller, WorkPointRecord candidate, Set<String> organs) {
        var point = check(candidate, organs);
        demandFree(point.assignment(), 0);
        return points.insert(caller, clock.instant(), point, candidate.steps());
    }

    /** A record as it stands, or the reason why it cannot be taken; for dry runs too. */
    WorkPoint check(WorkPointRecord candidate, Set<String> organs) {
        var point = WorkPoint.of(candidate.steps());
        demandKnown(point.assignment(), organs);
        demandNotFuture(point.lastOn());
        return point;
    }

    /** Which of these places are taken. */
    Set<Assignment.Place> taken(Set<Assignment.Place> places) {
        var taken = points.places(
                places.stream().map(Assignment.Place::plan).distinct().toList());
        taken.retainAll(places);
        return taken;
    }

    /** The codes of all organs, read once for a batch. */
    Set<String> organs() {
        return agencies.all().stream().map(Organ::code).collect(Collectors.toSet());
    }

    private void demandFree(Assignment assignment, long self) {
        points.find(assignment.year(), assignment.plan(), assignment.number())
                .filter(other -> other != self)
                .ifPresent(_ -> {
                    throw new RuleViolation(
                            "workpoints.taken", Integer.toString(assignment.number()), assignment.plan());
                });
    }

    private static void demandKnown(Assignment assignment, Set<String> organs) {
        var named = new HashSet<>(assignment.coOwners());
        named.add(assignment.owner());
        named.removeAll(organs);
        if (!named.isEmpty()) {
            throw new RuleViolation("workpoints.unknown-organ", String.join("、", named));
        }
    }

    private void demandNotFuture(LocalDate day) {
        if (day.isAfter(today())) {
            throw new RuleViolation("workpoints.future", day.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    private static String summary(WorkPointEvent event) {
        return switch (event) {
            case WorkPointEvent.Assigned _ -> "列入分工";
            case WorkPointEvent.Progressed _ -> "记录进展";
            case WorkPointEvent.Done _ -> "完成";
            case WorkPointEvent.Reopened _ -> "重新办理";
            case WorkPointEvent.Reassigned _ -> "调整分工";
        };
    }
}
