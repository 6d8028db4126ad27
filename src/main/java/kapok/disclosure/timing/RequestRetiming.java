package kapok.disclosure.timing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kapok.audit.AuditTrail;
import kapok.calendar.CalendarChanged;
import kapok.calendar.CalendarDesk;
import kapok.calendar.DueDates;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.RequestSteps;
import kapok.web.Caller;
import kapok.web.OrganScope;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the last days of open requests true to the calendar in force (期限重算): when a notice is taken over, when the program
 * brings one along, and every night. Requests that have ended keep theirs. One snapshot of the calendar serves a whole run.
 */
@Service
public class RequestRetiming implements DueDates {
    private static final int SHOWN = 20;

    private final OpenRequests requests;
    private final RequestSteps steps;
    private final CalendarDesk calendars;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RequestRetiming(
            OpenRequests requests,
            RequestSteps steps,
            CalendarDesk calendars,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.calendars = calendars;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Preview preview(Caller caller, WorkingCalendar next) {
        var moves = moves(caller.scope(), next, firstDifference(calendars.calendar(), next)).stream()
                .filter(DueMove::toAnotherDay)
                .toList();
        var first = moves.stream()
                .sorted(Comparator.comparing(DueMove::after).thenComparing(DueMove::number))
                .limit(SHOWN)
                .map(move -> new Move(
                        move.number(),
                        move.subject(),
                        move.before() == null ? move.after() : move.before(),
                        move.after(),
                        "/desk/requests/" + move.number()))
                .toList();
        return new Preview("disclosure.requests", moves.size(), first);
    }

    @ApplicationModuleListener
    void on(CalendarChanged changed) {
        run(changed.notice());
    }

    /** A new version of the program may bring a new calendar along. */
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (!Optional.of(fingerprint(calendars.calendar())).equals(requests.calendar())) {
            run("start");
        }
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        run("nightly");
    }

    /** Moves those and only those that stand on another day than the calendar says; gives how many. Repeating does no harm. */
    public int run(String because) {
        return transactions.execute(_ -> moveAll(because));
    }

    private int moveAll(String because) {
        var calendar = calendars.calendar();
        var open = requests.list(OrganScope.all(), LocalDate.EPOCH);
        var moves = moves(open, calendar);
        var mark = fingerprint(calendar);
        if (!moves.isEmpty()) {
            requests.move(moves);
        }
        if (!moves.isEmpty() || !Optional.of(mark).equals(requests.calendar())) {
            requests.keep(mark, because, open.size(), clock.instant(), moves);
            audit.record(
                    Caller.system("calendar"),
                    "disclosure.retime",
                    "request-batch",
                    because,
                    "按工作日历重算在办申请的答复期限，查 %d 件，变 %d 件".formatted(open.size(), moves.size()));
        }
        return (int) moves.stream().filter(DueMove::toAnotherDay).count();
    }

    private List<DueMove> moves(OrganScope scope, WorkingCalendar calendar, LocalDate from) {
        return moves(requests.list(scope, from), calendar);
    }

    private List<DueMove> moves(List<OpenRequests.Open> open, WorkingCalendar calendar) {
        return open.parallelStream()
                .map(one -> move(one, calendar))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DueMove> move(OpenRequests.Open one, WorkingCalendar calendar) {
        var history = one.events().stream()
                .map(raw -> steps.step(raw.on(), raw.by(), raw.kind(), raw.detail()))
                .toList();
        var request = DisclosureRequest.of(history);
        var due = request.due(calendar);
        var standstill = request.standstill(calendar).orElse(null);
        var stands = !one.consulting() || Objects.equals(standstill, one.standstill());
        return due.lastDay().equals(one.replyBy()) && due.provisional() == one.provisional() && stands
                ? Optional.empty()
                : Optional.of(new DueMove(
                        one.number(),
                        one.subject(),
                        one.version(),
                        one.replyBy(),
                        due.lastDay(),
                        due.provisional(),
                        standstill));
    }

    /** The first day on which two calendars differ, among the years their notices name. */
    private static LocalDate firstDifference(WorkingCalendar one, WorkingCalendar other) {
        return other.notices().stream()
                .filter(notice -> !one.notices().contains(notice))
                .flatMap(notice -> notice.days().stream().map(day -> day.date()))
                .min(Comparator.naturalOrder())
                .map(day -> day.withDayOfYear(1).minusMonths(1))
                .orElse(LocalDate.EPOCH);
    }

    private static String fingerprint(WorkingCalendar calendar) {
        return calendar.notices().size() + "-"
                + Integer.toHexString(calendar.notices().hashCode());
    }
}
