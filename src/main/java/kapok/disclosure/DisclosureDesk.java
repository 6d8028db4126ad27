package kapok.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.person.Applicants;
import kapok.identifier.ReceiptNumber;
import kapok.law.Regime;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on the register of requests (依申请公开工作台), one method each, one transaction each. */
@Service
public class DisclosureDesk {
    static final String KIND = "RQ";

    private final DisclosureRequests requests;
    private final RequestEntry entry;
    private final Applicants applicants;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisclosureDesk(
            DisclosureRequests requests,
            RequestEntry entry,
            Applicants applicants,
            AgencyDirectory agencies,
            CalendarDesk calendars,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.entry = entry;
        this.applicants = applicants;
        this.agencies = agencies;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a request whose day of receipt is certain (登记申请). @return its number */
    @Transactional
    public String register(Caller caller, Application application, Applicant applicant) {
        caller.require(DisclosurePermissions.WRITE, application.organ());
        return register(caller, null, new RequestEvent.Received(application), applicant);
    }

    /**
     * Enters a request that reached the organ in a certain way (登记申请).
     *
     * @throws RuleViolation if the day of receipt is not the one that follows from it (第三十一条)
     */
    @Transactional
    public String register(
            Caller caller, Application application, Applicant applicant, Arrival arrival, Arrival.Days days) {
        caller.require(DisclosurePermissions.WRITE, application.organ());
        return register(caller, null, received(application, arrival, days), applicant);
    }

    /** Holds a number for an application whose day of receipt is not certain yet (预留编号). */
    @Transactional
    public String reserve(int year) {
        return ReceiptNumber.of(KIND, year, requests.reserve(year, 1).getFirst())
                .value();
    }

    /**
     * Enters a request whose day of receipt is certain now (确认收到), under the number its applicant knows already and was kept
     * under.
     */
    @Transactional
    public void receive(Caller caller, String number, Application application, Arrival arrival, Arrival.Days days) {
        caller.require(DisclosurePermissions.WRITE, application.organ());
        register(caller, number, received(application, arrival, days), Applicant.unknown());
    }

    private static RequestEvent.Received received(Application application, Arrival arrival, Arrival.Days days) {
        var regime = Regime.on(application.receivedOn());
        var day = arrival.receipt(days, regime).orElse(null);
        if (!application.receivedOn().equals(day)) {
            throw new RuleViolation("disclosure.receipt-differs", String.valueOf(day == null ? "—" : day));
        }
        return new RequestEvent.Received(application, arrival, days);
    }

    private String register(
            Caller caller, @Nullable String number, RequestEvent.Received received, Applicant applicant) {
        var receipt = new RequestStep(received.application().receivedOn(), caller.name(), received);
        var registered = new RequestStep(today(), caller.name(), new RequestEvent.Registered(null));
        var entered = entry.enter(caller, List.of(new RequestRecord(number, applicant, List.of(receipt, registered))))
                .getFirst();
        audit.record(caller, "disclosure.register", "request", entered, "登记政府信息公开申请");
        tell(entered, received.application().organ(), received, 2);
        return entered;
    }

    /**
     * Records what happened to a request (记录办理情况).
     *
     * @param version that the caller saw
     * @throws StaleVersion if somebody else was faster
     * @throws RuleViolation if the Regulation does not let it happen now; {@link Procedure} says so beforehand
     */
    @Transactional
    public void record(Caller caller, String number, int version, LocalDate on, RequestEvent event) {
        var known = number(number);
        var request = seen(known, version);
        caller.require(DisclosurePermissions.WRITE, request.application().organ());
        append(caller, known, request, on, event);
    }

    /**
     * Records what the applicant does to the own case (申请人行为): correct, give reasons, withdraw, ask for a record to be
     * corrected or for publication. Whoever calls this has seen that it is the applicant.
     */
    @Transactional
    public void byApplicant(String number, RequestEvent event) {
        var known = number(number);
        append(Caller.system("applicant"), known, DisclosureRequest.of(requests.history(known)), today(), event);
    }

    private void append(
            Caller caller, ReceiptNumber number, DisclosureRequest request, LocalDate on, RequestEvent event) {
        var calendar = calendars.calendar();
        demandNotFuture(on);
        demandKnown(number, request, on, event);
        new Procedure(request, on, calendar).refusal(event).ifPresent(refusal -> {
            throw refusal.violation();
        });
        var after = request.then(on, caller.name(), event);
        requests.append(caller, clock.instant(), calendar, number, after);
        var kind = RequestSteps.kind(event);
        audit.record(caller, "disclosure." + kind, "request", number.value(), RequestSteps.summary(event));
        tell(number.value(), after.application().organ(), event, after.steps());
    }

    /** What an event names must be there: the other organ, the other request. */
    private void demandKnown(ReceiptNumber number, DisclosureRequest request, LocalDate on, RequestEvent event) {
        var organ = request.application().organ();
        if (event instanceof RequestEvent.Rectified rectified
                && !rectified.application().organ().equals(organ)) {
            throw new RuleViolation("disclosure.organ-stays");
        } else if (event instanceof RequestEvent.Transferred to
                && agencies.find(to.organ()).isEmpty()) {
            throw new RuleViolation("disclosure.unknown-organ", to.organ());
        } else if (event instanceof RequestEvent.Merged merged) {
            demandMergeable(number.value(), organ, merged.into());
            demandNoLater(request, on, merged.into());
        }
    }

    /** What is answered together must be open still, and asked by the same applicant of the same organ. */
    private void demandMergeable(String number, String organ, String into) {
        var other = valid(into) && !into.equals(number)
                ? requests.standing(number(into)).filter(it -> it.organ().equals(organ))
                : Optional.<DisclosureRequests.Standing>empty();
        if (other.isEmpty()) {
            throw new RuleViolation("disclosure.merge-elsewhere", into);
        } else if (other.get().closed()) {
            throw new RuleViolation("disclosure.merge-closed", into);
        } else if (applicants.differ(number, into)) {
            throw new RuleViolation("disclosure.merge-another", into);
        }
    }

    /** What is answered together is answered within the shorter of the two periods: so the later request joins the earlier. */
    private void demandNoLater(DisclosureRequest request, LocalDate on, String into) {
        var other = DisclosureRequest.of(requests.history(number(into)));
        if (other.stage() instanceof Stage.AwaitingCorrection || other.stage() instanceof Stage.AwaitingFee) {
            throw new RuleViolation("disclosure.merge-stands", into);
        }
        var due = request.due(calendars.calendar(), on).lastDay();
        var otherDue = other.due(calendars.calendar(), on).lastDay();
        if (otherDue.isAfter(due)) {
            throw new RuleViolation("disclosure.merge-later", into, otherDue.toString(), due.toString());
        }
    }

    private void tell(String number, String organ, RequestEvent event, int version) {
        events.publishEvent(new RequestChanged(number, organ, RequestSteps.kind(event), version));
    }

    /** A request as it stands, for who may read those of the organ that has it, or of one that handed it on. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public DisclosureRequest request(Caller caller, String number) {
        var request = DisclosureRequest.of(requests.history(number(number)));
        if (request.organs().stream().noneMatch(organ -> caller.may(DisclosurePermissions.READ, organ))) {
            caller.require(DisclosurePermissions.READ, request.application().organ());
        }
        return request;
    }

    /** Its clock today. */
    public RequestClock clock(DisclosureRequest request) {
        return RequestClock.of(request, calendars.calendar(), today());
    }

    /** What may happen to it today, and why not the rest. */
    public Procedure procedure(DisclosureRequest request) {
        return procedure(request, today());
    }

    /** The same for a day that has passed already. */
    public Procedure procedure(DisclosureRequest request, LocalDate on) {
        return new Procedure(request, on, calendars.calendar());
    }

    /** How the delay of a late answer divides over the units that held it; empty if it was not late. */
    public List<Lateness.Part> lateness(DisclosureRequest request) {
        return Lateness.of(request, calendars.calendar());
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
        var numbers = entry.enter(caller, records);
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

    /** A record as it stands, or the reason why it cannot be taken; for dry runs too. */
    DisclosureRequest check(Caller caller, RequestRecord candidate, Set<String> organs) {
        return entry.check(caller, candidate, organs);
    }

    /** The codes of all organs, read once for a batch. */
    Set<String> organs() {
        return entry.organs();
    }

    /** Which of these numbers are in use already. */
    List<String> taken(List<String> numbers) {
        return requests.taken(numbers);
    }

    private DisclosureRequest seen(ReceiptNumber number, int version) {
        var request = DisclosureRequest.of(requests.history(number));
        if (request.steps() != version) {
            var last = requests.lastChange(number).orElseThrow(() -> new NotFound("request", number.value()));
            throw new StaleVersion(number.value(), last.changedBy(), last.changedAt());
        }
        return request;
    }

    private void demandNotFuture(LocalDate day) {
        if (day.isAfter(today())) {
            throw new RuleViolation("disclosure.future", day.toString());
        }
    }

    private LocalDate today() {
        return Beijing.today(clock);
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
}
