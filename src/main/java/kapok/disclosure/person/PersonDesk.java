package kapok.disclosure.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.disclosure.Applicant;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.person.CaseHeads.CaseHead;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty about the persons behind requests (申请人个人信息), each looking at who may and leaving its trace. */
@Service
public class PersonDesk {
    private static final int SHORTEST_REASON = 4;

    private final Applicants applicants;
    private final ApplicantErasure erasure;
    private final CaseHeads cases;
    private final AuditTrail audit;
    private final Clock clock;

    PersonDesk(Applicants applicants, ApplicantErasure erasure, CaseHeads cases, AuditTrail audit, Clock clock) {
        this.applicants = applicants;
        this.erasure = erasure;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The applicant in full, for showing masked only: the caller of this method masks. */
    Applicant toMask(Caller caller, String number) {
        caller.require(DisclosurePermissions.READ, head(number).organ());
        return applicants.of(number);
    }

    /**
     * Shows the applicant in full (查看完整信息); leaves a trace with the reason.
     *
     * @throws RuleViolation if the reason says nothing
     */
    @Transactional
    public Applicant reveal(Caller caller, String number, String reason) {
        caller.require(DisclosurePermissions.REVEAL, head(number).organ());
        demandReason(reason);
        audit.record(caller, "disclosure.reveal", "request", number, "查看申请人完整信息，事由：" + reason);
        return applicants.of(number);
    }

    /**
     * Erases the applicant's data before their time (提前删除个人信息), for instance because the person asks for it.
     *
     * @param everything the name too; otherwise only how to reach the person and the numbers of papers
     * @throws RuleViolation while the case is open: the answer could not be delivered
     */
    @Transactional
    public void erase(Caller caller, String number, boolean everything, String reason) {
        var head = head(number);
        caller.require(DisclosurePermissions.ERASE, head.organ());
        demandReason(reason);
        if (head.closedOn() == null) {
            throw new RuleViolation("disclosure.person.erase-open");
        }
        var erased = everything ? erasure.erase(number, today()) : erasure.eraseContact(List.of(number), today());
        if (erased == 0) {
            throw new RuleViolation("disclosure.person.erased-already");
        }
        erasure.eraseMessages(List.of(number));
        audit.record(
                caller,
                "disclosure.erase",
                "request",
                number,
                (everything ? "删除申请人全部个人信息，事由：" : "删除申请人联系方式和证件号码，事由：") + reason);
    }

    /** Corrects who the applicant is (更正申请人信息). */
    @Transactional
    public void correct(Caller caller, String number, Applicant applicant) {
        caller.require(DisclosurePermissions.WRITE, head(number).organ());
        applicants.keep(Map.of(number, applicant));
        audit.record(caller, "disclosure.applicant", "request", number, "更正申请人信息");
    }

    CaseHead head(String number) {
        return cases.head(number).orElseThrow(() -> new NotFound("request", number));
    }

    private static void demandReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleViolation("disclosure.person.reason");
        }
    }

    private LocalDate today() {
        return Beijing.today(clock);
    }
}
