package kapok.disclosure.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.application.Drafts.Draft;
import kapok.disclosure.application.Submissions.Submission;
import kapok.disclosure.person.Applicants;
import kapok.disclosure.person.Retention;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Every duty towards somebody who applies without an account (网上申请): keep the draft, take the application, give a receipt. */
@Service
public class ApplicationDesk {
    /** How long the same button pressed again gives the same receipt, and the receipt can be looked at. */
    private static final Duration RECEIPT = Duration.ofHours(2);

    private final Drafts drafts;
    private final Submissions submissions;
    private final QueryCodes codes;
    private final Messages messages;
    private final Applicants applicants;
    private final DisclosureDesk desk;
    private final ApplicantFiles files;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApplicationDesk(
            Drafts drafts,
            Submissions submissions,
            QueryCodes codes,
            Messages messages,
            Applicants applicants,
            DisclosureDesk desk,
            ApplicantFiles files,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.codes = codes;
        this.messages = messages;
        this.applicants = applicants;
        this.desk = desk;
        this.files = files;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret, under which a draft can be kept. */
    String newKey() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Optional<Draft> draft(String key) {
        return drafts.find(key, clock.instant());
    }

    /** Keeps what was typed so far (存草稿). */
    @Transactional
    public void save(String key, Map<String, String> typed) {
        var now = clock.instant();
        drafts.save(key, typed, now, Beijing.end(Beijing.day(now).plus(Retention.DRAFT)));
    }

    /** Adds a file to a draft. @throws RuleViolation if it is too large, one too many, or not of a kind that is accepted */
    @Transactional
    public void attach(String key, MultipartFile file) {
        var draft = draft(key).orElseThrow(() -> new RuleViolation("disclosure.apply.expired"));
        if (files(draft.id()).size() >= ApplicantFiles.MOST) {
            throw new RuleViolation("disclosure.apply.file-many", ApplicantFiles.MOST);
        }
        files.keep(Caller.anybody(), ApplicantFiles.OF_DRAFT, draft.id().toString(), file);
    }

    List<Attachment> files(UUID draft) {
        return attachments.of(ApplicantFiles.OF_DRAFT, draft.toString());
    }

    /** Takes a file out of a draft; one of another draft stays where it is. */
    @Transactional
    public void detach(String key, UUID file) {
        draft(key).stream()
                .flatMap(draft -> files(draft.id()).stream())
                .filter(known -> known.id().equals(file))
                .forEach(known -> attachments.remove(known.id()));
    }

    @Transactional
    public void discard(String key) {
        draft(key).ifPresent(draft -> {
            attachments.removeAll(ApplicantFiles.OF_DRAFT, draft.id().toString());
            drafts.remove(draft.id());
        });
    }

    /** What the applicant takes away (回执). */
    record Receipt(String number, String code) {}

    /**
     * Takes an application in (提交申请). Sending the same draft again gives the same receipt.
     *
     * @throws RuleViolation if the draft is gone
     */
    @Transactional
    public Receipt send(String key, Submission submission) {
        var now = clock.instant();
        var draft = drafts.lock(key, now).orElseThrow(() -> new RuleViolation("disclosure.apply.expired"));
        var known = draft.number();
        if (known != null) {
            return new Receipt(known, codes.of(known, key));
        }
        var number = wait(Caller.system("applicant"), submission);
        moveFiles(ApplicantFiles.OF_DRAFT, draft.id().toString(), number);
        drafts.sent(draft.id(), number, now.plus(RECEIPT));
        var code = codes.of(number, key);
        codes.keep(number, code, now);
        return new Receipt(number, code);
    }

    /** The receipt of a draft that was sent, while it can still be shown. */
    Optional<Receipt> receipt(String key) {
        return draft(key).map(Draft::number).map(number -> new Receipt(number, codes.of(number, key)));
    }

    /** An application waits under its number until its receipt is certain. */
    String wait(Caller caller, Submission submission) {
        var now = clock.instant();
        var number = desk.reserve(Beijing.day(now).getYear());
        submissions.insert(number, submission, now);
        applicants.keep(Map.of(number, submission.applicant()));
        if (!submission.purpose().isEmpty()) {
            messages.send(number, submission.organ(), "purpose", submission.purpose(), "", null, now);
        }
        audit.record(caller, "disclosure.submit", "request", number, "收到政府信息公开申请，待与申请人确认");
        return number;
    }

    /** A fresh code for a request of which the applicant lost it, or that an officer entered (重发查询码). */
    String newCode(String number) {
        var code = codes.of(number, newKey());
        codes.keep(number, code, clock.instant());
        return code;
    }

    private void moveFiles(String kind, String from, String number) {
        for (var file : attachments.of(kind, from)) {
            try (var content = attachments.open(file)) {
                attachments.keep(Caller.system("applicant"), ApplicantFiles.OF_REQUEST, number, file.name(), content);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            attachments.remove(file.id());
        }
    }

    LocalDate today() {
        return Beijing.today(clock);
    }
}
