package kapok.disclosure.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.application.ApplicantFiles;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.document.redaction.Redacted;
import kapok.document.redaction.Redactor;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on redaction (区分处理), one method each. */
@Service
public class RedactionDesk {
    /** What an officer put in to be redacted. */
    static final String ORIGINAL = "redaction-original";
    /** What came of it and may be given out. */
    public static final String RESULT = "redaction-result";

    private final Redactions redactions;
    private final Redactor redactor;
    private final DisclosureDesk cases;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    RedactionDesk(
            Redactions redactions,
            Redactor redactor,
            DisclosureDesk cases,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.redactions = redactions;
        this.redactor = redactor;
        this.cases = cases;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Files of the case that can be redacted: put in here, and handed in by the applicant. */
    List<Attachment> originals(Caller caller, String number) {
        demand(caller, number);
        return Stream.concat(
                        attachments.of(ORIGINAL, number).stream(),
                        attachments.of(ApplicantFiles.OF_REQUEST, number).stream()
                                .filter(file -> Redactor.takes(file.mediaType())))
                .toList();
    }

    List<Attachment> results(String number) {
        return attachments.of(RESULT, number);
    }

    List<Redactions.Row> made(String number) {
        return redactions.of(number);
    }

    Attachment original(Caller caller, String number, UUID file) {
        return originals(caller, number).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment", file.toString()));
    }

    /** @throws RuleViolation if it is neither PDF nor DOCX */
    @Transactional
    public void putIn(Caller caller, String number, String name, InputStream content) {
        demand(caller, number);
        var kept = attachments.keep(caller, ORIGINAL, number, name, content);
        if (!Redactor.takes(kept.mediaType())) {
            throw new RuleViolation("document.redaction.unreadable");
        }
        audit.record(caller, "disclosure.redaction-original", "request", number, "放入待遮盖文件：" + kept.name());
    }

    /** Makes a new file without what was marked (遮盖); the original stays as it is. */
    @Transactional
    public void redact(Caller caller, String number, UUID file, List<Mark> marks) {
        var original = original(caller, number, file);
        var areas = marks.stream().map(Mark::area).filter(Objects::nonNull).toList();
        var terms =
                marks.stream().map(Mark::term).filter(term -> !term.isEmpty()).toList();
        var result = redactor.redact(original.mediaType(), bytes(original), areas, terms);
        var grounds = grounds(marks, result);
        var name = original.name().replaceFirst("(\\.[A-Za-z]+)$", "（已遮盖）$1");
        var kept = attachments.keep(caller, RESULT, number, name, new ByteArrayInputStream(result.content()));
        redactions.insert(new Redactions.Row(
                kept.id(), number, file, grounds, result.places(), result.drawn(), caller.id(), clock.instant()));
        audit.record(
                caller,
                "disclosure.redaction",
                "request",
                number,
                "遮盖" + original.name() + "，" + result.places() + " 处，依据 " + grounds);
    }

    /** How many places went on each ground; a word that was not there took none. */
    private static Map<String, Integer> grounds(List<Mark> marks, Redacted result) {
        var grounds = new TreeMap<String, Integer>();
        marks.forEach(mark -> {
            var places = mark.area() == null ? result.byTerm().getOrDefault(mark.term(), 0) : Integer.valueOf(1);
            if (places > 0) {
                grounds.merge(mark.ground().code(), places, Integer::sum);
            }
        });
        return grounds;
    }

    byte[] bytes(Attachment file) {
        try (var in = attachments.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void demand(Caller caller, String number) {
        caller.require(
                DisclosurePermissions.WRITE,
                cases.request(caller, number).application().organ());
    }
}
