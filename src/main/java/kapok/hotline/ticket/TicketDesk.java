package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.hotline.arrival.Arrived;
import kapok.privacy.Redaction;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every duty on tickets (工单工作台): one door for all that can happen, one transaction each. */
@Service
public class TicketDesk {
    private static final String KIND = "ticket";
    private static final int LONGEST_TITLE = 120;

    private final Tickets tickets;
    private final Policies policies;
    private final DispatchRules rules;
    private final NamedUnits named;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketDesk(
            Tickets tickets,
            Policies policies,
            DispatchRules rules,
            NamedUnits named,
            AgencyDirectory agencies,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.policies = policies;
        this.rules = rules;
        this.named = named;
        this.agencies = agencies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A ticket with its past and its clock. */
    public record Case(String number, Ticket ticket, List<TicketStep> steps, TicketClock clock) {
        public Case {
            steps = List.copyOf(steps);
        }
    }

    /** Whatever a channel filed is a ticket at once (受理), in the same transaction. */
    @EventListener
    void open(Arrived arrived) {
        var arriving = arrived.arriving();
        var at = arriving.at().truncatedTo(ChronoUnit.MICROS);
        var received = new TicketEvent.Received(
                arriving.way().code(),
                TicketKind.of(arriving.kind()),
                false,
                !arriving.person().creditCode().isEmpty(),
                arriving.confidential(),
                arriving.category(),
                arriving.site().division());
        var step = new TicketStep(at, "", "", received);
        var ticket = Ticket.of(List.of(step));
        tickets.open(new Tickets.Head(arrived.number(), shortened(arrived.title())), step, ticket, timed(ticket));
        afterCommit(() -> tickets.known(at));
        tell(arrived.number(), ticket, received);
    }

    /** Titles are searched and listed: nothing personal may stand there. */
    static String title(String written) {
        return shortened(Redaction.of(written.strip()).text());
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    /** A ticket as it stands. @throws NotFound if there is none, or the caller may not know of it */
    @Transactional(readOnly = true)
    public Case open(Caller caller, String number) {
        caller.require(TicketPermissions.READ);
        demandReadable(caller, number);
        return of(number);
    }

    /** Notes that somebody looks who the caller is, and why (查看诉求人信息). */
    @Transactional
    public void reveal(Caller caller, String number, String why) {
        caller.require(TicketPermissions.REVEAL);
        demandReadable(caller, number);
        audit.record(caller, "hotline.reveal", KIND, number, "查看诉求人信息：" + why);
    }

    private void demandReadable(Caller caller, String number) {
        if (!tickets.readable(number, TicketScope.of(caller))) {
            throw new NotFound(KIND, number);
        }
    }

    private Case of(String number) {
        var steps = tickets.history(number);
        if (steps.isEmpty()) {
            throw new NotFound(KIND, number);
        }
        var ticket = Ticket.of(steps);
        return new Case(number, ticket, steps, timed(ticket));
    }

    /** What may follow now, and why not the rest. */
    public TicketProcedure procedure(Case it) {
        return new TicketProcedure(it.ticket(), it.clock(), clock.instant());
    }

    /** Whose lateness it is; empty while it is not late. */
    public List<TicketLateness.Part> lateness(Case it) {
        var ticket = it.ticket();
        var end = Objects.requireNonNullElse(ticket.answeredAt(), clock.instant());
        return answerDue(ticket)
                .map(due -> TicketLateness.of(it.steps(), due, end))
                .orElse(List.of());
    }

    /** Until when the answer was or is due. */
    Optional<Instant> answerDue(Ticket ticket) {
        return TicketClock.answerDue(ticket, limits(ticket), policies.hours(ticket.unit()));
    }

    /** Until when the unit that it went to had to sign; empty if it went to none. */
    Optional<Instant> signDue(Ticket ticket) {
        var sign = limits(ticket).sign();
        var sent = ticket.dispatchedAt();
        return sign == null || sent == null
                ? Optional.empty()
                : Optional.of(policies.hours(ticket.unit()).end(sent, sign, 0, List.of()));
    }

    TicketClock timed(Ticket ticket) {
        return TicketClock.of(ticket, limits(ticket), policies.hours(ticket.unit()), clock.instant());
    }

    private Limits limits(Ticket ticket) {
        var from = Objects.requireNonNullElse(ticket.clockFrom(), ticket.receivedAt());
        return policies.limits(ticket.limitClass(), Beijing.day(from));
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
        demand(caller, number, event);
        var before = of(number);
        if (before.ticket().version() != version) {
            throw stale(number);
        }
        append(caller, before, clock.instant(), event);
    }

    /**
     * Takes over what happened before (补录): for the demo city and records of another system. Listeners hear of the last step.
     *
     * @param past each moment after the one before, none in the future
     */
    @Transactional
    public void takeOver(Caller caller, String number, List<TicketStep> past) {
        caller.require(TicketPermissions.SETTINGS);
        if (past.isEmpty()) {
            return;
        }
        var before = of(number);
        var steps = new ArrayList<>(before.steps());
        var ticket = before.ticket();
        for (var one : past) {
            if (one.at().isBefore(steps.getLast().at()) || one.at().isAfter(clock.instant())) {
                throw new RuleViolation("hotline.out-of-order", one.at().toString());
            }
            var organ = TicketPermissions.ofUnit(one.event()) ? ticket.unit() : "";
            var step = new TicketStep(one.at().truncatedTo(ChronoUnit.MICROS), one.by(), organ, one.event());
            steps.add(step);
            ticket = Ticket.of(steps);
            if (!tickets.append(number, step, ticket, timed(ticket))) {
                throw stale(number);
            }
            carryOn(number, step, ticket);
        }
        tell(number, ticket, steps.getLast().event());
    }

    private StaleVersion stale(String number) {
        var last = tickets.lastChange(number).orElseThrow(() -> new NotFound(KIND, number));
        return new StaleVersion(number, last.changedBy(), last.changedAt());
    }

    /** An undertaker's act is the unit's own; the rest is the centre's. */
    private void demand(Caller caller, String number, TicketEvent event) {
        caller.require(TicketPermissions.of(event));
        demandReadable(caller, number);
        if (TicketPermissions.ofUnit(event) && !caller.may("*")) {
            var unit = of(number).ticket().unit();
            if (!caller.scope().includes(unit)) {
                throw new AccessDenied(TicketPermissions.UNDERTAKE);
            }
        }
    }

    private void append(Caller caller, Case before, Instant at, TicketEvent event) {
        new TicketProcedure(before.ticket(), before.clock(), at).refusal(event).ifPresent(refusal -> {
            throw refusal;
        });
        demandKnown(before, event);
        append(
                new TicketStep(
                        at.truncatedTo(ChronoUnit.MICROS),
                        caller.name(),
                        Objects.requireNonNullElse(caller.organ(), ""),
                        event),
                before);
        audit.record(caller, "hotline." + event.code(), KIND, before.number(), TicketWords.summary(event));
    }

    private void append(TicketStep step, Case before) {
        var steps = new ArrayList<>(before.steps());
        steps.add(step);
        var after = Ticket.of(steps);
        var number = before.number();
        if (!tickets.append(number, step, after, timed(after))) {
            throw stale(number);
        }
        tell(number, after, step.event());
        carryOn(number, step, after);
    }

    /** What ends the master ends those joined to it: each caller is told and asked by itself. One not taken lets them go. */
    private void carryOn(String number, TicketStep step, Ticket after) {
        if (step.event() instanceof TicketEvent.Approved || step.event() instanceof TicketEvent.AnsweredAtOnce) {
            toMembers(number, step, new TicketEvent.AnsweredWithMaster(number, after.answer()));
        } else if (step.event() instanceof TicketEvent.Rejected) {
            toMembers(number, step, new TicketEvent.Split("主单 " + number + " 不予受理，恢复单独办理"));
        } else if (step.event() instanceof TicketEvent.Withdrawn) {
            toMembers(number, step, new TicketEvent.Split("主单 " + number + " 由诉求人撤回，恢复单独办理"));
        }
    }

    private void toMembers(String master, TicketStep step, TicketEvent event) {
        for (var member : tickets.members(master)) {
            append(new TicketStep(step.at(), step.by(), step.organ(), event), of(member));
        }
    }

    /** What an event names must be there. */
    private void demandKnown(Case before, TicketEvent event) {
        switch (event) {
            case TicketEvent.Dispatched it -> {
                demandOrgan(it.unit());
                it.assisting().forEach(this::demandOrgan);
                it.copied().forEach(this::demandOrgan);
                demandNotNamed(before, it);
            }
            case TicketEvent.Forwarded it -> {
                demandOrgan(it.unit());
                if (it.unit().equals(before.ticket().unit())
                        || !agencies.subordinatesOf(before.ticket().unit()).contains(it.unit())) {
                    throw new RuleViolation("hotline.not-below", it.unit());
                }
            }
            case TicketEvent.Joined it -> demandMaster(before, it.master());
            case TicketEvent.Received _,
                    TicketEvent.Classified _,
                    TicketEvent.AnsweredAtOnce _,
                    TicketEvent.Rejected _,
                    TicketEvent.Signed _,
                    TicketEvent.ReturnAsked _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.Contacted _,
                    TicketEvent.ExtensionAsked _,
                    TicketEvent.ExtensionGranted _,
                    TicketEvent.ExtensionRefused _,
                    TicketEvent.Suspended _,
                    TicketEvent.Resumed _,
                    TicketEvent.Replied _,
                    TicketEvent.Approved _,
                    TicketEvent.SentBack _,
                    TicketEvent.CalledBack _,
                    TicketEvent.Reopened _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Archived _,
                    TicketEvent.SettledElsewhere _,
                    TicketEvent.Split _,
                    TicketEvent.AnsweredWithMaster _,
                    TicketEvent.FoundDifficult _,
                    TicketEvent.Pressed _,
                    TicketEvent.Noted _ -> {}
        }
    }

    /** Of a report it must be clear who is accused before it can go where that might be. */
    private void demandNotNamed(Case before, TicketEvent.Dispatched it) {
        if (before.ticket().as().kind() == TicketKind.REPORT
                && before.ticket().as().accused().isEmpty()) {
            var receivers = new ArrayList<>(it.assisting());
            receivers.addAll(it.copied());
            receivers.add(it.unit());
            named.among(before.number(), receivers).ifPresent(name -> {
                throw new RuleViolation("hotline.report-names-unit", name);
            });
        }
    }

    private void demandOrgan(String code) {
        if (agencies.find(code).isEmpty()) {
            throw new RuleViolation("hotline.unknown-unit", code);
        }
    }

    /** A chain of masters would leave the last ones without an answer. A report stays by itself: its words are not for others. */
    private void demandMaster(Case it, String master) {
        if (master.equals(it.number())) {
            throw new RuleViolation("hotline.join-itself");
        }
        var other = of(master).ticket();
        if (other.stage().over() || other.stage() instanceof Stage.Merged || other.stage() instanceof Stage.Callback) {
            throw new RuleViolation("hotline.join-elsewhere", master);
        } else if (!tickets.members(it.number()).isEmpty()) {
            throw new RuleViolation("hotline.join-master", it.number());
        } else if (it.ticket().as().kind() == TicketKind.REPORT || other.as().kind() == TicketKind.REPORT) {
            throw new RuleViolation("hotline.join-report");
        }
    }

    private void tell(String number, Ticket ticket, TicketEvent event) {
        events.publishEvent(new TicketChanged(number, ticket, event));
    }

    /** How many callers one answer is for. */
    public int jointWith(String master) {
        return 1 + tickets.joint(master).size();
    }

    /** Those answered with it. */
    List<String> members(String number) {
        return tickets.joint(number);
    }

    /** The organ that a report is about, and all above it. */
    public List<String> barredFor(String accused) {
        var barred = new ArrayList<String>();
        var next = accused.isEmpty() ? Optional.<Organ>empty() : agencies.find(accused);
        while (next.isPresent() && !barred.contains(next.get().code())) {
            barred.add(next.get().code());
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : agencies.find(parent);
        }
        return List.copyOf(barred);
    }

    /** Adds who undertakes what (派单规则), from a day on. */
    @Transactional
    public void addRule(Caller caller, DispatchRules.Rule rule) {
        caller.require(TicketPermissions.SETTINGS);
        demandOrgan(rule.unit());
        rules.add(rule, caller.name());
        audit.record(caller, "hotline.add-rule", "hotline.rule", rule.unit(), "派单规则：" + rule.category() + rule.word());
    }

    /** Times everything that is open anew; gives how many. */
    @Transactional
    public int retime() {
        int count = 0;
        var after = "";
        for (var page = tickets.open(after, 500); !page.isEmpty(); page = tickets.open(after, 500)) {
            for (var number : page) {
                var one = of(number);
                tickets.retime(number, one.ticket().receivedAt(), one.clock());
                count++;
            }
            after = page.getLast();
        }
        return count;
    }

    /** Times what a unit holds anew: its hours changed. */
    @Transactional
    public int retime(String unit) {
        var numbers = tickets.openOf(unit);
        for (var number : numbers) {
            var one = of(number);
            tickets.retime(number, one.ticket().receivedAt(), one.clock());
        }
        return numbers.size();
    }

    /** What the watch does by itself: it sees all, and asks nobody. */
    @Transactional
    void byItself(String number, TicketEvent event) {
        append(Caller.system("hotline"), of(number), clock.instant(), event);
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
        var it = of(number);
        if (!CallerRights.of(it, clock.instant()).open(wish)) {
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
        append(Caller.system(CallerRights.CITIZEN), of(number), clock.instant(), event);
    }

    /** For the watch. */
    Case seen(String number) {
        return of(number);
    }
}
