package kapok.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.audit.AuditTrail;
import kapok.table.ImportResult;
import kapok.table.TableReading;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calendar in force in this installation (工作日历), and taking notices over. */
@Service
public class CalendarDesk {
    private final HolidayNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile WorkingCalendar calendar;

    CalendarDesk(HolidayNotices notices, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.calendar = load(notices);
    }

    private static WorkingCalendar load(HolidayNotices notices) {
        var all = new ArrayList<>(NoticeFile.read());
        all.addAll(notices.list());
        return WorkingCalendar.of(all);
    }

    /** Ask anew each time: a notice taken over changes it while the application runs. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * Takes a notice over (导入节假日通知), all of its days or none.
     *
     * @param days as read from a table or typed in; with problems nothing is written
     * @throws RuleViolation if the number is known already, or the notice is of the future
     */
    @Transactional
    public ImportResult take(
            Caller caller, HolidayNotice head, TableReading<HolidayNotice.NoticeDay> days, boolean dryRun) {
        caller.require(CalendarPermissions.MANAGE);
        check(head);
        if (!dryRun && days.clean()) {
            var notice = new HolidayNotice(head.number(), head.issued(), head.year(), head.title(), days.values());
            notices.insert(caller, clock.instant(), notice);
            audit.record(
                    caller,
                    "calendar.take",
                    "calendar",
                    notice.number(),
                    "导入 " + notice.year() + " 年节假日通知，" + notice.days().size() + " 天");
            events.publishEvent(new CalendarChanged(notice.number(), notice.year()));
        }
        return days.result(dryRun);
    }

    private void check(HolidayNotice head) {
        if (numbers().contains(head.number())) {
            throw new RuleViolation("calendar.known-already", head.number());
        } else if (head.issued().isAfter(Beijing.today(clock))) {
            throw new RuleViolation("calendar.not-issued-yet", head.issued().toString());
        } else if (head.year() < head.issued().getYear() - 1
                || head.year() > head.issued().getYear() + 2) {
            throw new RuleViolation(
                    "calendar.year-far",
                    String.valueOf(head.year()),
                    head.issued().toString());
        }
    }

    private Set<String> numbers() {
        return calendar.notices().stream().map(HolidayNotice::number).collect(Collectors.toSet());
    }

    /** Others see the new calendar at once and whole, but only when it is written for good; and before they hear of it. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void renew(CalendarChanged changed) {
        calendar = load(notices);
    }
}
