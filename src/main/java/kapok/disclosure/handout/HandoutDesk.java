package kapok.disclosure.handout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.redaction.RedactionDesk;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.document.release.ReleaseGuard;
import kapok.law.LegalBasis;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty about what goes out with an answer (随答复提供的信息). */
@Service
public class HandoutDesk {
    /** Owner of the files, by number of the request. */
    public static final String FILES = "disclosure-handout";

    private final DisclosureDesk cases;
    private final Attachments attachments;
    private final HandoutFindings findings;
    private final ReleaseGuard guard;
    private final AuditTrail audit;
    private final Clock clock;

    HandoutDesk(
            DisclosureDesk cases,
            Attachments attachments,
            HandoutFindings findings,
            ReleaseGuard guard,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.findings = findings;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a file and looks into it (添加并检查). @throws RuleViolation once the answer was delivered */
    @Transactional
    @LegalBasis("政府信息公开条例 第四十条")
    public Attachment add(Caller caller, String number, String name, byte[] content) {
        demandOpen(caller, number);
        var file = attachments.keep(caller, FILES, number, name, new ByteArrayInputStream(content));
        var found = guard.inspect(file.name(), content);
        findings.add(number, file.id(), found);
        audit.record(
                caller,
                "disclosure.handout-add",
                "request",
                number,
                "添加随答复提供的文件 " + file.name() + "，检查发现 " + found.size() + " 处");
        return file;
    }

    /** Says why what was found may stay (说明可以提供的理由). */
    @Transactional
    public void answer(Caller caller, String number, UUID file, String kind, String reason) {
        demandOpen(caller, number);
        var name = file(number, file).name();
        var answered = findings.answer(file, kind, reason, caller.name(), clock.instant());
        if (answered > 0) {
            audit.record(
                    caller,
                    "disclosure.handout-answer",
                    "request",
                    number,
                    "对 " + name + " 的检查发现（" + kind + "，" + answered + " 处）说明理由：" + reason);
        }
    }

    @Transactional
    public void remove(Caller caller, String number, UUID file) {
        demandOpen(caller, number);
        var gone = file(number, file);
        findings.forget(file);
        attachments.remove(file);
        audit.record(caller, "disclosure.handout-remove", "request", number, "移除随答复提供的文件 " + gone.name());
    }

    /** @throws RuleViolation while somebody has still to answer for what the guard found */
    public void demandAnswered(String number) {
        var open =
                findings.of(number).stream().filter(HandoutFindings.Line::open).count();
        if (open > 0) {
            throw new RuleViolation("disclosure.handout.unanswered", open);
        }
    }

    List<HandoutFindings.Line> findings(String number) {
        return findings.of(number);
    }

    /** Files of a request; an applicant may have them once the answer was delivered. */
    public List<Attachment> of(String number) {
        return attachments.of(FILES, number);
    }

    /** Files that went through redaction, and may be taken from there. */
    List<Attachment> redacted(String number) {
        return attachments.of(RedactionDesk.RESULT, number);
    }

    /** Takes a redacted file over; it is looked into as any other. @throws NotFound if it is not of this request */
    @Transactional
    public Attachment addRedacted(Caller caller, String number, UUID id) {
        var result = redacted(number).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment", id.toString()));
        try (var content = attachments.open(result)) {
            return add(caller, number, result.name(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment file(String number, UUID id) {
        return of(number).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("handout", id.toString()));
    }

    private void demandOpen(Caller caller, String number) {
        var request = cases.request(caller, number);
        caller.require(DisclosurePermissions.WRITE, request.application().organ());
        if (request.delivered()) {
            throw new RuleViolation("disclosure.handout.delivered");
        }
    }
}
