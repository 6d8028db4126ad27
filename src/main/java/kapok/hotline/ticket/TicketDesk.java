package kapok.hotline.ticket;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kapok.audit.AuditTrail;
import kapok.privacy.Redaction;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on tickets (工单工作台): one door for all that can happen, one transaction each. */
@Service
public class TicketDesk {
    private final Cases cases;
    private final TicketSight sight;
    private final TicketTiming timing;
    private final Recording recording;
    private final Receivers receivers;
    private final Incidents incidents;
    private final DispatchRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    TicketDesk(
            Cases cases,
            TicketSight sight,
            TicketTiming timing,
            Recording recording,
            Receivers receivers,
            Incidents incidents,
            DispatchRules rules,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.sight = sight;
        this.timing = timing;
        this.recording = recording;
        this.receivers = receivers;
        this.incidents = incidents;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A ticket with its past and its clock. */
    public record Case(String number, Ticket ticket, List<TicketStep> steps, TicketClock clock) {
        public Case {
            steps = List.copyOf(steps);
        }
    }

    /** A ticket as it stands. @throws NotFound if there is none, or the caller may not know of it */
    @Transactional(readOnly = true)
    public Case open(Caller caller, String number) {
        caller.require(TicketPermissions.READ);
        demandReadable(caller, number);
        return cases.get(number);
    }

    /** Notes that somebody looks who the caller is, and why (查看诉求人信息). */
    @Transactional
    public void reveal(Caller caller, String number, String why) {
        caller.require(TicketPermissions.REVEAL);
        demandReadable(caller, number);
        audit.record(caller, "hotline.reveal", Cases.KIND, number, "查看诉求人信息：" + why);
    }

    private void demandReadable(Caller caller, String number) {
        if (!sight.readable(number, TicketScope.of(caller))) {
            throw new NotFound(Cases.KIND, number);
        }
    }

    /** What may follow now, and why not the rest. */
    public TicketProcedure procedure(Case it) {
        return new TicketProcedure(it.ticket(), it.clock(), clock.instant());
    }

    /** Whose lateness it is; empty while it is not late. */
    public List<TicketLateness.Part> lateness(Case it) {
        return timing.lateness(it);
    }

    /**
     * Records what happens to a ticket (办理).
     *
     * @param version that the caller saw
     * @throws StaleVersion if somebody else was faster
     * @throws RuleViolation if it cannot happen now; {@link TicketProcedure} says so beforehand
     */
    @Transactional
    public void record(Caller caller, String number, int version, TicketEvent event) {
        caller.require(TicketPermissions.of(event));
        demandReadable(caller, number);
        var before = cases.get(number);
        demandOwn(caller, before, event);
        if (before.ticket().version() != version) {
            throw recording.stale(number);
        }
        if (event instanceof TicketEvent.Joined(String master) && !sight.readable(master, TicketScope.of(caller))) {
            throw new RuleViolation("hotline.join-unknown", master);
        }
        happened(caller, before, event);
    }

    /** An undertaker's act is the unit's own; the rest is the centre's. */
    private static void demandOwn(Caller caller, Case before, TicketEvent event) {
        if (TicketPermissions.ofUnit(event)
                && !caller.may("*")
                && !caller.scope().includes(before.ticket().unit())) {
            throw new AccessDenied(TicketPermissions.UNDERTAKE);
        }
    }

    private void happened(Caller caller, Case before, TicketEvent event) {
        procedure(before).refusal(event).ifPresent(refusal -> {
            throw refusal;
        });
        switch (event) {
            case TicketEvent.Dispatched it -> receivers.demandKnown(before, it);
            case TicketEvent.Forwarded it -> receivers.demandBelow(before, it);
            case TicketEvent.Joined it -> incidents.demandMaster(before, it.master());
            default -> {} // the rest names nobody
        }
        var organ = Objects.requireNonNullElse(caller.organ(), "");
        recording.happened(
                before, new TicketStep(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), organ, event));
        audit.record(caller, "hotline." + event.code(), Cases.KIND, before.number(), TicketWords.summary(event));
    }

    /**
     * Takes over what happened before (补录): for the demo city and records of another system. Listeners hear of the last step.
     *
     * @param past each moment after the one before, none in the future
     */
    @Transactional
    public void takeOver(Caller caller, String number, List<TicketStep> past) {
        caller.require(TicketPermissions.SETTINGS);
        var it = cases.get(number);
        for (var one : past) {
            if (one.at().isBefore(it.steps().getLast().at()) || one.at().isAfter(clock.instant())) {
                throw new RuleViolation("hotline.out-of-order", one.at().toString());
            }
            var organ = TicketPermissions.ofUnit(one.event()) ? it.ticket().unit() : "";
            it = recording.write(
                    it, new TicketStep(one.at().truncatedTo(ChronoUnit.MICROS), one.by(), organ, one.event()));
        }
        if (!past.isEmpty()) {
            recording.tell(number, it.ticket(), past.getLast().event());
        }
    }

    /** What a program does by itself: it sees all, and asks nobody. */
    @Transactional
    public void byItself(String number, TicketEvent event) {
        happened(Caller.system("hotline"), cases.get(number), event);
    }

    /** What the caller says over a link or the web: whoever calls this has seen that it is the caller. */
    @Transactional
    public void byCitizen(String number, TicketEvent.CalledBack event) {
        say(
                number,
                new TicketEvent.CalledBack(
                        event.way(),
                        event.reached(),
                        event.contacted(),
                        event.solved(),
                        event.satisfied(),
                        Redaction.of(event.remark()).text()));
    }

    /** The caller presses for it, takes it back or wants it done again (催办、撤回、要求重办); {@link CallerRights} says what is open. */
    @Transactional
    public void byCitizen(String number, CallerRights.Wish wish, String words) {
        if (!CallerRights.of(cases.get(number), clock.instant()).open(wish)) {
            throw new RuleViolation("hotline.not-now");
        }
        var said = Redaction.of(words).text();
        say(
                number,
                switch (wish) {
                    case URGE -> new TicketEvent.Pressed(1, CallerRights.RULE, said);
                    case WITHDRAW -> new TicketEvent.Withdrawn(said);
                    case REOPEN -> new TicketEvent.Reopened(said);
                });
    }

    private void say(String number, TicketEvent event) {
        happened(Caller.system(CallerRights.CITIZEN), cases.get(number), event);
    }

    /** How many callers one answer is for. */
    public int jointWith(String master) {
        return 1 + incidents.members(master).size();
    }

    /** The organ that a report is about, and all above it. */
    public List<String> barredFor(String accused) {
        return receivers.barredFor(accused);
    }

    /** Adds who undertakes what (派单规则), from a day on. */
    @Transactional
    public void addRule(Caller caller, DispatchRules.Rule rule) {
        caller.require(TicketPermissions.SETTINGS);
        receivers.demandOrgan(rule.unit());
        rules.add(rule, caller.name());
        audit.record(caller, "hotline.add-rule", "hotline.rule", rule.unit(), "派单规则：" + rule.category() + rule.word());
    }
}
