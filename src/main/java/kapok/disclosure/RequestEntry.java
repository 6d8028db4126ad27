package kapok.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.DisclosureRequests.Entry;
import kapok.disclosure.person.Applicants;
import kapok.identifier.ReceiptNumber;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;

/** Puts new requests into the register, few or many (入册): checked, numbered, stored with who made them. */
@Component
class RequestEntry {
    private static final int BATCH = 5_000;

    private final DisclosureRequests requests;
    private final Applicants applicants;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;
    private final Clock clock;

    RequestEntry(
            DisclosureRequests requests,
            Applicants applicants,
            AgencyDirectory agencies,
            CalendarDesk calendars,
            Clock clock) {
        this.requests = requests;
        this.applicants = applicants;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In the transaction of the caller. @return their numbers, in the order of the records */
    List<String> enter(Caller caller, List<RequestRecord> records) {
        var entries = new ArrayList<Entry>();
        var organs = organs();
        var checked = records.stream().map(one -> check(caller, one, organs)).toList();
        demandFresh(records);
        var next = reserve(records, checked);
        for (int i = 0; i < records.size(); i++) {
            var given = records.get(i).number();
            var year = checked.get(i).application().receivedOn().getYear();
            var number = given == null
                    ? ReceiptNumber.of(
                            DisclosureDesk.KIND,
                            year,
                            Objects.requireNonNull(next.get(year)).next())
                    : DisclosureDesk.number(given);
            entries.add(new Entry(number, checked.get(i)));
        }
        var calendar = calendars.calendar();
        for (int from = 0; from < entries.size(); from += BATCH) {
            requests.insert(
                    caller, clock.instant(), calendar, entries.subList(from, Math.min(entries.size(), from + BATCH)));
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
        var request = PastHistory.check(candidate.steps());
        var organ = request.application().organ();
        if (!caller.scope().includes(organ)) {
            throw new RuleViolation("disclosure.not-your-organ", organ);
        }
        if (!organs.contains(organ)) {
            throw new RuleViolation("disclosure.unknown-organ", organ);
        }
        if (request.lastOn().isAfter(Beijing.today(clock))) {
            throw new RuleViolation("disclosure.future", request.lastOn().toString());
        }
        return request;
    }

    /** The codes of all organs, read once for a batch. */
    Set<String> organs() {
        return agencies.all().stream().map(Organ::code).collect(Collectors.toSet());
    }

    private void demandFresh(List<RequestRecord> records) {
        var given = new HashSet<String>();
        for (var one : records) {
            if (one.number() != null
                    && !given.add(DisclosureDesk.number(one.number()).value())) {
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

    /** For each year as many of the next running numbers as this batch needs. */
    private Map<Integer, Iterator<Integer>> reserve(List<RequestRecord> records, List<DisclosureRequest> checked) {
        var wanted = new HashMap<Integer, Integer>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).number() == null) {
                wanted.merge(checked.get(i).application().receivedOn().getYear(), 1, Integer::sum);
            }
        }
        var next = new HashMap<Integer, Iterator<Integer>>();
        wanted.forEach(
                (year, count) -> next.put(year, requests.reserve(year, count).iterator()));
        return next;
    }
}
