package kapok.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.audit.AuditTrail;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.DisclosureRequests.Entry;
import kapok.disclosure.person.Applicants;
import kapok.identifier.ReceiptNumber;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on the register of requests (依申请公开工作台), one method each, one transaction each. */
@Service
public class DisclosureDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String KIND = "RQ";
    private static final int BATCH = 5_000;

    private final DisclosureRequests requests;
    private final Applicants applicants;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;
    private final AuditTrail audit;
    private final Clock clock;

    DisclosureDesk(
            DisclosureRequests requests,
            Applicants applicants,
            AgencyDirectory agencies,
            CalendarDesk calendars,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.applicants = applicants;
        this.agencies = agencies;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a request that came in (登记申请).
     *
     * @param replyBy last day to answer as told to the applicant; absent while it is not known
     */
    @Transactional
    public String register(Caller caller, Application application, Applicant applicant, @Nullable LocalDate replyBy) {
        caller.require(DisclosurePermissions.WRITE, application.organ());
        var received = new RequestStep(application.receivedOn(), caller.name(), new RequestEvent.Received(application));
        var registered = new RequestStep(today(), caller.name(), new RequestEvent.Registered(replyBy));
        var number = enter(caller, List.of(new RequestRecord(null, applicant, List.of(received, registered))))
                .getFirst();
        audit.record(caller, "disclosure.register", "request", number, "登记政府信息公开申请");
        return number;
    }

    /** Holds a number for an application whose day of receipt is not certain yet (预留编号). */
    @Transactional
    public String reserve(int year) {
        return ReceiptNumber.of(KIND, year, requests.reserve(year, 1)).value();
    }

    /**
     * Enters a request whose day of receipt is certain now (确认收到), under the number its applicant knows already. The
     * applicant was kept under that number before.
     */
    @Transactional
    public void receive(Caller caller, String number, Application application) {
        caller.require(DisclosurePermissions.WRITE, application.organ());
        var replyBy = ReplyClock.receivedOn(application.receivedOn())
                .replyBy(calendars.calendar())
                .lastDay();
        var received = new RequestStep(application.receivedOn(), caller.name(), new RequestEvent.Received(application));
        var registered = new RequestStep(today(), caller.name(), new RequestEvent.Registered(replyBy));
        enter(caller, List.of(new RequestRecord(number, Applicant.unknown(), List.of(received, registered))));
        audit.record(caller, "disclosure.register", "request", number, "登记政府信息公开申请");
    }

    /** What an applicant does to the own case (申请人行为). Whoever calls this has seen that it is the applicant. */
    @Transactional
    public void byApplicant(String number, RequestEvent event) {
        var caller = Caller.system("applicant");
        var version = DisclosureRequest.of(requests.history(number(number))).steps();
        record(caller, number, version, today(), event);
    }

    /**
     * Records what happened to a request (记录办理情况).
     *
     * @param version that the caller saw
     * @throws StaleVersion if somebody else was faster
     * @throws RuleViolation if it cannot happen now
     */
    @Transactional
    public void record(Caller caller, String number, int version, LocalDate on, RequestEvent event) {
        var known = number(number);
        var request = seen(known, version);
        caller.require(DisclosurePermissions.WRITE, request.application().organ());
        demandNotFuture(on);
        if (event instanceof RequestEvent.Rectified rectified) {
            demandSameOrgan(request.application(), rectified.application());
        }
        var after = request.then(on, event);
        requests.append(caller, clock.instant(), known, after, new RequestStep(on, caller.name(), event));
        var kind = RequestSteps.kind(event);
        audit.record(caller, "disclosure." + kind, "request", number, summary(event));
    }

    /**
     * Takes over requests with their history (接收历史记录): for imports and the demo city.
     *
     * @return their numbers, in the order of the records
     * @throws RuleViolation for the first record whose history cannot be; nothing is stored then
     */
    @Transactional
    public List<String> takeOver(Caller caller, List<RequestRecord> records) {
        caller.require(DisclosurePermissions.IMPORT);
        var numbers = enter(caller, records);
        if (!numbers.isEmpty()) {
            audit.record(
                    caller,
                    "disclosure.take-over",
                    "request-batch",
                    numbers.getFirst(),
                    "接收政府信息公开申请 %d 件，%s 至 %s".formatted(numbers.size(), numbers.getFirst(), numbers.getLast()));
        }
        return numbers;
    }

    private List<String> enter(Caller caller, List<RequestRecord> records) {
        var entries = new ArrayList<Entry>();
        var organs = organs();
        var checked = records.stream().map(one -> check(caller, one, organs)).toList();
        demandFresh(records);
        var next = reserve(records, checked);
        for (int i = 0; i < records.size(); i++) {
            var given = records.get(i).number();
            var year = checked.get(i).application().receivedOn().getYear();
            var number =
                    given == null ? ReceiptNumber.of(KIND, year, next.merge(year, 1, Integer::sum) - 1) : number(given);
            entries.add(new Entry(number, checked.get(i), records.get(i).steps()));
        }
        for (int from = 0; from < entries.size(); from += BATCH) {
            requests.insert(caller, clock.instant(), entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
        applicants.keep(byNumber(entries, records));
        return entries.stream().map(entry -> entry.number().value()).toList();
    }

    private static Map<String, Applicant> byNumber(List<Entry> entries, List<RequestRecord> records) {
        var byNumber = new HashMap<String, Applicant>();
        for (int i = 0; i < entries.size(); i++) {
            byNumber.put(entries.get(i).number().value(), records.get(i).applicant());
        }
        return byNumber;
    }

    /** A record as it stands, or the reason why it cannot be taken; for dry runs too. */
    DisclosureRequest check(Caller caller, RequestRecord candidate, Set<String> organs) {
        var request = DisclosureRequest.of(candidate.steps());
        var organ = request.application().organ();
        if (!caller.scope().includes(organ)) {
            throw new RuleViolation("disclosure.not-your-organ", organ);
        }
        if (!organs.contains(organ)) {
            throw new RuleViolation("disclosure.unknown-organ", organ);
        }
        demandNotFuture(request.lastOn());
        return request;
    }

    /** The codes of all organs, read once for a batch. */
    Set<String> organs() {
        return agencies.all().stream().map(Organ::code).collect(Collectors.toSet());
    }

    private void demandFresh(List<RequestRecord> records) {
        var given = new HashSet<String>();
        for (var one : records) {
            if (one.number() != null && !given.add(number(one.number()).value())) {
                throw new RuleViolation("disclosure.number-taken", one.number());
            }
        }
        for (var taken : given.isEmpty() ? List.<String>of() : requests.taken(List.copyOf(given))) {
            throw new RuleViolation("disclosure.number-taken", taken);
        }
        given.stream()
                .map(DisclosureDesk::number)
                .collect(Collectors.toMap(ReceiptNumber::year, ReceiptNumber::running, Math::max))
                .forEach(requests::passOver);
    }

    /** Which of these numbers are in use already. */
    List<String> taken(List<String> numbers) {
        return requests.taken(numbers);
    }

    /** For each year the next running number, enough of them held for this batch. */
    private Map<Integer, Integer> reserve(List<RequestRecord> records, List<DisclosureRequest> checked) {
        var wanted = new HashMap<Integer, Integer>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).number() == null) {
                wanted.merge(checked.get(i).application().receivedOn().getYear(), 1, Integer::sum);
            }
        }
        var next = new HashMap<Integer, Integer>();
        wanted.forEach((year, count) -> next.put(year, requests.reserve(year, count)));
        return next;
    }

    private DisclosureRequest seen(ReceiptNumber number, int version) {
        var request = DisclosureRequest.of(requests.history(number));
        if (request.steps() != version) {
            var last = requests.lastChange(number).orElseThrow(() -> new NotFound("request", number.value()));
            throw new StaleVersion(number.value(), last.changedBy(), last.changedAt());
        }
        return request;
    }

    private static void demandSameOrgan(Application before, Application after) {
        if (!before.organ().equals(after.organ())) {
            throw new RuleViolation("disclosure.organ-stays");
        }
    }

    private void demandNotFuture(LocalDate day) {
        if (day.isAfter(today())) {
            throw new RuleViolation("disclosure.future", day.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** @throws NotFound if it cannot be one */
    static ReceiptNumber number(String written) {
        if (!valid(written)) {
            throw new NotFound("request", written);
        }
        return new ReceiptNumber(written);
    }

    static boolean valid(String written) {
        return written.startsWith(KIND + "-") && ReceiptNumber.refusal(written) == null;
    }

    private static String summary(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Received _ -> "收到申请";
            case RequestEvent.Registered _ -> "登记答复期限";
            case RequestEvent.CorrectionAsked _ -> "告知补正";
            case RequestEvent.Corrected _ -> "收到补正";
            case RequestEvent.OpinionAsked _ -> "征求意见";
            case RequestEvent.OpinionGiven _ -> "意见收齐";
            case RequestEvent.Extended _ -> "延长答复期限";
            case RequestEvent.FeeAsked _ -> "通知缴费";
            case RequestEvent.FeePaid _ -> "收到缴费";
            case RequestEvent.Answered _ -> "答复";
            case RequestEvent.Abandoned _ -> "视为放弃，不再处理";
            case RequestEvent.Withdrawn _ -> "申请人撤回";
            case RequestEvent.Rectified _ -> "更正登记";
            case RequestEvent.Reopened _ -> "撤销办结登记";
        };
    }
}
