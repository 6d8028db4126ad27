package kapok.remedy;

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
import kapok.calendar.CalendarDesk;
import kapok.disclosure.ContestedAnswers;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.RequestEvent;
import kapok.history.EventKinds;
import kapok.identifier.ReceiptNumber;
import kapok.remedy.Remedies.Entry;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on the register of reconsiderations and suits (复议诉讼工作台), one method each, one transaction each. */
@Service
public class RemedyDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String KIND = "RM";

    private final Remedies remedies;
    private final ContestedAnswers answers;
    private final DisclosureDesk requests;
    private final CalendarDesk calendars;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    RemedyDesk(
            Remedies remedies,
            ContestedAnswers answers,
            DisclosureDesk requests,
            CalendarDesk calendars,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.remedies = remedies;
        this.answers = answers;
        this.requests = requests;
        this.calendars = calendars;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a case that a body took up (登记案件). */
    @Transactional
    public String register(Caller caller, Filing filing) {
        return register(caller, filing, "");
    }

    /**
     * Enters a case that a body took up (登记案件).
     *
     * @param admitted why the court took up a suit that the law sends to reconsideration first; empty otherwise
     * @throws RuleViolation if there is no such request, it is another organ's, or reconsideration must come first
     */
    @Transactional
    public String register(Caller caller, Filing filing, String admitted) {
        caller.require(RemedyPermissions.WRITE, filing.organ());
        demandContestable(filing, admitted);
        var filed = new RemedyStep(filing.filedOn(), caller.name(), new RemedyEvent.Filed(filing));
        var number =
                enter(caller, List.of(new RemedyRecord(null, List.of(filed)))).getFirst();
        var sentence = admitted.isEmpty() ? "登记复议诉讼案件" : "登记复议诉讼案件；法院未经复议受理：" + admitted;
        audit.record(caller, "remedy.register", "remedy", number, sentence);
        return number;
    }

    private void demandContestable(Filing filing, String admitted) {
        if (!filing.request().startsWith("RQ-")) {
            return;
        }
        var contested = answers.find(filing.request())
                .orElseThrow(() -> new RuleViolation("remedy.no-such-request", filing.request()));
        if (!contested.organ().equals(filing.organ())) {
            throw new RuleViolation("remedy.request-of-another", filing.request());
        }
        if (filing.filedOn().isBefore(contested.receivedOn())) {
            throw new RuleViolation(
                    "remedy.before-receipt", contested.receivedOn().toString());
        }
        var article = contested.reviewFirst(filing.filedOn());
        if (filing.kind() == RemedyKind.SUIT_DIRECT && article.isPresent() && admitted.isEmpty()) {
            throw new RuleViolation("remedy.review-first", article.get());
        }
    }

    /**
     * Records what happened to a case (记录进展).
     *
     * @param version that the caller saw
     * @throws kapok.web.StaleVersion if somebody else was faster
     * @throws RuleViolation if it cannot happen now
     */
    @Transactional
    public void record(Caller caller, String number, int version, LocalDate on, RemedyEvent event) {
        var known = number(number);
        var remedy = RemedyCase.of(remedies.history(known));
        caller.require(RemedyPermissions.WRITE, remedy.filing().organ());
        if (remedy.steps() != version) {
            throw remedies.stale(known);
        }
        demandNotFuture(on);
        if (event instanceof RemedyEvent.Rectified rectified
                && !rectified.filing().organ().equals(remedy.filing().organ())) {
            throw new RuleViolation("remedy.organ-stays");
        }
        if (event instanceof RemedyEvent.Rectified rectified) {
            demandContestable(rectified.filing(), rectified.reason());
        }
        var after = remedy.then(on, event);
        remedies.append(caller, clock.instant(), known, after, new RemedyStep(on, caller.name(), event));
        audit.record(caller, "remedy." + EventKinds.kind(event.getClass()), "remedy", number, summary(event));
        if (event instanceof RemedyEvent.Ordered ordered) {
            decideAnew(caller, after.filing(), on, ordered);
        }
    }

    /** The request is opened again with the period that the ruling gives (重新作出决定). */
    private void decideAnew(Caller caller, Filing filing, LocalDate on, RemedyEvent.Ordered ordered) {
        if (answers.find(filing.request()).filter(one -> one.outcome() != null).isEmpty()) {
            return;
        }
        var actor = caller.may(DisclosurePermissions.WRITE, filing.organ())
                        && caller.may(DisclosurePermissions.READ, filing.organ())
                ? caller
                : Caller.system("remedy");
        var by = ordered.by();
        var days = by == null ? 0 : calendars.calendar().between(on, by);
        var cause = filing.kind() == RemedyKind.REVIEW ? RequestEvent.Cause.REVIEW : RequestEvent.Cause.COURT;
        requests.record(
                actor,
                filing.request(),
                requests.request(actor, filing.request()).steps(),
                on,
                new RequestEvent.DecisionCorrected(cause, days, ordered.what()));
    }

    /**
     * Takes over cases with their history (接收历史记录): for imports and the demo city.
     *
     * @return their numbers, in the order of the records
     * @throws RuleViolation for the first record whose history cannot be; nothing is stored then
     */
    @Transactional
    public List<String> takeOver(Caller caller, List<RemedyRecord> records) {
        caller.require(RemedyPermissions.IMPORT);
        var numbers = enter(caller, records);
        if (!numbers.isEmpty()) {
            var sentence = "接收复议诉讼案件 %d 件，%s 至 %s".formatted(numbers.size(), numbers.getFirst(), numbers.getLast());
            audit.record(caller, "remedy.take-over", "remedy-batch", numbers.getFirst(), sentence);
        }
        return numbers;
    }

    private List<String> enter(Caller caller, List<RemedyRecord> records) {
        var organs = organs();
        demandFresh(records);
        var entries = new ArrayList<Entry>();
        for (var one : records) {
            var remedy = check(caller, one, organs);
            var year = remedy.filing().filedOn().getYear();
            var number =
                    one.number() == null ? ReceiptNumber.of(KIND, year, remedies.next(year)) : number(one.number());
            entries.add(new Entry(number, remedy, one.steps()));
        }
        remedies.insert(caller, clock.instant(), entries);
        return entries.stream().map(entry -> entry.number().value()).toList();
    }

    /** A record as it stands, or the reason why it cannot be taken; for dry runs too. */
    RemedyCase check(Caller caller, RemedyRecord candidate, Set<String> organs) {
        var remedy = RemedyCase.of(candidate.steps());
        var organ = remedy.filing().organ();
        if (!caller.scope().includes(organ)) {
            throw new RuleViolation("remedy.not-your-organ", organ);
        }
        if (!organs.contains(organ)) {
            throw new RuleViolation("remedy.unknown-organ", organ);
        }
        demandNotFuture(remedy.lastOn());
        return remedy;
    }

    /** The codes of all organs, read once for a batch. */
    Set<String> organs() {
        return agencies.all().stream().map(Organ::code).collect(Collectors.toSet());
    }

    private void demandFresh(List<RemedyRecord> records) {
        var given = new HashSet<String>();
        for (var one : records) {
            if (one.number() != null && !given.add(number(one.number()).value())) {
                throw new RuleViolation("remedy.number-taken", one.number());
            }
        }
        for (var taken : given.isEmpty() ? List.<String>of() : remedies.taken(List.copyOf(given))) {
            throw new RuleViolation("remedy.number-taken", taken);
        }
        for (var number : given) {
            remedies.passOver(number(number).year(), number(number).running());
        }
    }

    /** Which of these numbers are in use already. */
    List<String> taken(List<String> numbers) {
        return numbers.isEmpty() ? List.of() : remedies.taken(numbers);
    }

    private void demandNotFuture(LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), BEIJING))) {
            throw new RuleViolation("remedy.future", day.toString());
        }
    }

    /** @throws NotFound if it cannot be one */
    static ReceiptNumber number(String written) {
        if (!valid(written)) {
            throw new NotFound("remedy", written);
        }
        return new ReceiptNumber(written);
    }

    static boolean valid(String written) {
        return written.startsWith(KIND + "-") && ReceiptNumber.refusal(written) == null;
    }

    private static String summary(RemedyEvent event) {
        return switch (event) {
            case RemedyEvent.Filed _ -> "受理";
            case RemedyEvent.Notified _ -> "收到副本";
            case RemedyEvent.Responded _ -> "提交答复和证据";
            case RemedyEvent.Decided _ -> "审结";
            case RemedyEvent.Ordered _ -> "责令重新处理";
            case RemedyEvent.Complied _ -> "纠正落实";
            case RemedyEvent.Rectified _ -> "更正登记";
            case RemedyEvent.Reopened _ -> "撤销审结登记";
        };
    }
}
