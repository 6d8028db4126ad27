package kapok.disclosure.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.disclosure.Application;
import kapok.disclosure.Arrival;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.application.Submissions.Submission;
import kapok.disclosure.application.Submissions.Waiting;
import kapok.disclosure.person.Applicants;
import kapok.disclosure.person.CaseHeads;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty of officers before a request is received (收件、确认): enter what came on paper or by word, confirm with people. */
@Service
@LegalBasis("政府信息公开条例 第三十一条")
class IntakeDesk {
    private final Submissions submissions;
    private final ApplicationDesk applications;
    private final Applicants applicants;
    private final CaseHeads cases;
    private final Messages messages;
    private final DisclosureDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeDesk(
            Submissions submissions,
            ApplicationDesk applications,
            Applicants applicants,
            CaseHeads cases,
            Messages messages,
            DisclosureDesk desk,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.applications = applications;
        this.applicants = applicants;
        this.cases = cases;
        this.messages = messages;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an application (登记申请). What makes its day of receipt may have happened already; else it waits to be confirmed.
     *
     * @param confirmedOn the day both sides confirmed; null if they did not yet
     * @throws RuleViolation if a day is impossible
     */
    @Transactional
    public String enter(Caller caller, Submission submission, @Nullable LocalDate confirmedOn) {
        caller.require(DisclosurePermissions.WRITE, submission.organ());
        demandPossible(submission.cameOn(), confirmedOn);
        var days = new Arrival.Days(submission.cameOn(), submission.cameOn(), confirmedOn);
        var receipt = submission.arrival().receipt(days, Regime.on(submission.cameOn()));
        if (receipt.isEmpty()) {
            return applications.wait(caller, submission);
        }
        var number = desk.reserve(receipt.get().getYear());
        applicants.keep(Map.of(number, submission.applicant()));
        desk.receive(
                caller,
                number,
                new Application(
                        submission.organ(),
                        receipt.get(),
                        channel(submission.arrival()),
                        submission.kind(),
                        submission.topic(),
                        submission.subject(),
                        submission.delivery()),
                submission.arrival(),
                days);
        return number;
    }

    /**
     * Both sides confirmed (双方确认): the request is received on that day, and its period begins.
     *
     * @param topic empty for the one it was entered with
     */
    @Transactional
    public void confirm(Caller caller, String number, String topic, LocalDate confirmedOn) {
        var waiting = waiting(caller, number);
        demandPossible(waiting.cameOn(), confirmedOn);
        if (!submissions.settle(number, "confirmed", confirmedOn, caller.name())) {
            throw new RuleViolation("disclosure.intake.settled");
        }
        desk.receive(
                caller,
                number,
                new Application(
                        waiting.organ(),
                        confirmedOn,
                        channel(waiting.arrival()),
                        waiting.kind(),
                        topic.isEmpty() ? waiting.topic() : topic,
                        waiting.subject(),
                        waiting.delivery()),
                waiting.arrival(),
                new Arrival.Days(waiting.cameOn(), waiting.cameOn(), confirmedOn));
    }

    /** Tried to reach the applicant in vain (未能联系上). */
    @Transactional
    public void tried(Caller caller, String number) {
        waiting(caller, number);
        submissions.tried(number);
        audit.record(caller, "disclosure.call", "request", number, "联系申请人确认，未能联系上");
    }

    /** A new query code, to hand over with the receipt (发给查询码); the old one no longer works. */
    @Transactional
    public String newCode(Caller caller, String number, String organ) {
        caller.require(DisclosurePermissions.WRITE, organ);
        audit.record(caller, "disclosure.code", "request", number, "打印回执并发给新的查询码");
        return applications.newCode(number);
    }

    /** Somebody dealt with what an applicant sent (来文已处理). */
    @Transactional
    public void handle(Caller caller, java.util.UUID message) {
        var found = messages.find(message).orElseThrow(() -> new NotFound("message", message.toString()));
        caller.require(DisclosurePermissions.WRITE, found.organ());
        messages.handle(message, caller.name(), clock.instant());
        audit.record(caller, "disclosure.message", "request", found.request(), "处理申请人来文");
    }

    /** The organ that was asked. @throws NotFound if there is no such application */
    String organ(String number) {
        return cases.organ(number).orElseThrow(() -> new NotFound("request", number));
    }

    private Waiting waiting(Caller caller, String number) {
        var waiting = submissions.find(number).orElseThrow(() -> new NotFound("request", number));
        caller.require(DisclosurePermissions.WRITE, waiting.organ());
        if (!waiting.waiting()) {
            throw new RuleViolation("disclosure.intake.settled");
        }
        return waiting;
    }

    private void demandPossible(LocalDate cameOn, @Nullable LocalDate confirmedOn) {
        var today = Beijing.today(clock);
        if (cameOn.isAfter(today)) {
            throw new RuleViolation("disclosure.future", cameOn.toString());
        }
        if (confirmedOn != null && confirmedOn.isAfter(today)) {
            throw new RuleViolation("disclosure.future", confirmedOn.toString());
        }
        if (confirmedOn != null && confirmedOn.isBefore(cameOn)) {
            throw new RuleViolation("disclosure.intake.confirmed-before", cameOn.toString());
        }
    }

    private static Channel channel(Arrival arrival) {
        return switch (arrival) {
            case COUNTER -> Channel.IN_PERSON;
            case REGISTERED_MAIL, ORDINARY_MAIL -> Channel.MAIL;
            case INTERNET -> Channel.ONLINE;
            case FAX -> Channel.FAX;
        };
    }
}
