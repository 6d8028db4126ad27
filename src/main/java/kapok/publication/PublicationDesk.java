package kapok.publication;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every duty on the register (主动公开工作台), one method each, one transaction each. */
@Service
public class PublicationDesk {
    private final Publications publications;
    private final Appendages appendages;
    private final Intake intake;
    private final DueDays dueDays;
    private final Attachments attachments;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    PublicationDesk(
            Publications publications,
            Appendages appendages,
            Intake intake,
            DueDays dueDays,
            Attachments attachments,
            AgencyDirectory agencies,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.publications = publications;
        this.appendages = appendages;
        this.intake = intake;
        this.dueDays = dueDays;
        this.attachments = attachments;
        this.agencies = agencies;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a draft (拟稿). @return its id on the desk */
    @Transactional
    public long draft(Caller caller, Manuscript written) {
        caller.require(PublicationPermissions.WRITE, written.provenance().organ());
        agencies.organ(written.provenance().organ());
        var text = written.settled();
        var draft = Publication.draft(publications.newId(), text);
        publications.insert(draft, caller, clock.instant(), dueOn(text));
        note(caller, draft, Step.Act.WROTE, "");
        return draft.id();
    }

    /** Rewrites a draft (修改). */
    @Transactional
    public void revise(Caller caller, long id, int version, Manuscript written) {
        var before = locked(caller, PublicationPermissions.WRITE, id, version);
        var after = before.revise(written.settled());
        store(caller, after);
        publications.saveBody(after);
        note(caller, after, Step.Act.REVISED, "");
    }

    /** Hands a draft to the first reviewer (送审). */
    @Transactional
    public void submit(Caller caller, long id, int version) {
        var after = locked(caller, PublicationPermissions.WRITE, id, version).submit();
        store(caller, after);
        note(caller, after, Step.Act.SUBMITTED, "");
    }

    /** Passes the round of review at which it stands (审核通过). */
    @Transactional
    public void approve(Caller caller, long id, int version, String remark) {
        var before = reviewed(caller, id, version);
        var after = before.approve(caller.id());
        store(caller, after);
        note(caller, after, Step.Act.of("approved_" + before.round()), remark);
    }

    /** Sends it back to its writer (退回修改). */
    @Transactional
    public void sendBack(Caller caller, long id, int version, String reason) {
        var after = reviewed(caller, id, version).sendBack();
        store(caller, after);
        note(caller, after, Step.Act.SENT_BACK, reason);
    }

    /** Lets the public read it (发布) through the site and what else is named. */
    @Transactional
    public IndexNumber publish(Caller caller, long id, int version, List<Release> releases) {
        var before = locked(caller, PublicationPermissions.PUBLISH, id, version);
        var number = before.indexNumber() == null
                ? publications.nextNumber(before.organ(), today().getYear())
                : before.indexNumber();
        var after = before.publish(number, today());
        var all = releases.isEmpty() ? List.of(Release.on(Channel.WEBSITE, today())) : releases;
        all.forEach(release -> appendages.addRelease(id, after.organ(), release));
        storePublic(caller, before, after);
        note(caller, after, Step.Act.PUBLISHED, "");
        return number;
    }

    /** Notes that it also went out elsewhere (增加发布渠道). */
    @Transactional
    public void release(Caller caller, long id, Release release) {
        var publication = publications.lock(id);
        caller.require(PublicationPermissions.PUBLISH, publication.organ());
        publication.requirePublished();
        if (release.on().isAfter(today())) {
            throw new RuleViolation("publication.release-in-future");
        }
        appendages.addRelease(id, publication.organ(), release);
        publications.touch(id, clock.instant());
        note(caller, publication, Step.Act.RELEASED, release.channel().code() + " " + release.outlet());
        changed(publication);
    }

    /** Corrects what is public (更正); the old text stays readable on the desk. */
    @Transactional
    public void correct(Caller caller, long id, int version, Manuscript written, String reason) {
        requireReason(reason);
        var before = locked(caller, PublicationPermissions.CORRECT, id, version);
        var after = before.correct(written.settled(), today());
        appendages.keepEdition(before, facts(before), clock.instant(), caller.name(), reason);
        publications.saveBody(after);
        storePublic(caller, before, after);
        note(caller, after, Step.Act.CORRECTED, reason);
    }

    /** Takes back what is public, or gives up a draft (撤回). */
    @Transactional
    public void withdraw(Caller caller, long id, int version, String reason) {
        requireReason(reason);
        var before = publications.lock(id);
        var needed = before.stage() instanceof Stage.Published
                ? PublicationPermissions.CORRECT
                : PublicationPermissions.WRITE;
        var after = locked(caller, needed, id, version).withdraw(today());
        appendages.stopCounting(id);
        storePublic(caller, before, after);
        note(caller, after, Step.Act.WITHDRAWN, reason);
    }

    /** Repeals a document, notes that it ran out, or that another amended it (废止、失效、修改). */
    @Transactional
    public void end(Caller caller, long id, int version, Ending ending) {
        requireReason(ending.reason());
        var before = locked(caller, PublicationPermissions.CORRECT, id, version);
        var after = before.end(ending);
        storePublic(caller, before, after);
        note(caller, after, Step.Act.of(ending.became().code()), ending.reason());
    }

    /** Brings documents into force and lets them run out as their own dates say (有效性随日更新). @return how many */
    @Transactional
    public int turnOfDay() {
        var clockwork = Caller.system("calendar");
        var turning = publications.turning(today());
        for (var id : turning) {
            var before = publications.lock(id);
            var after = before.turn(today());
            storePublic(clockwork, before, after);
            note(clockwork, after, after.standing().over() ? Step.Act.EXPIRED : Step.Act.CAME_INTO_FORCE, "");
        }
        return turning.size();
    }

    /** Links two publications (建立关联), such as an interpretation with its policy. */
    @Transactional
    public void link(Caller caller, long id, Reference reference) {
        var source = publications.lock(id);
        caller.require(PublicationPermissions.WRITE, source.organ());
        var target = publications
                .idOf(reference.target())
                .filter(other -> other != id)
                .orElseThrow(() -> new RuleViolation("publication.no-such-number", reference.target()));
        appendages.addLink(id, target, reference.role());
        publications.touch(id, clock.instant());
        note(caller, source, Step.Act.LINKED, reference.role().code() + " " + reference.target());
        changed(source);
    }

    /** Adds a file (加附件). @throws RuleViolation if the store does not take it */
    @Transactional
    public void attach(Caller caller, long id, String fileName, InputStream content) {
        var publication = publications.lock(id);
        caller.require(attachPermission(publication), publication.organ());
        var file = attachments.keep(caller, PublicationFiles.KIND, String.valueOf(id), fileName, content);
        appendages.addAttachment(id, file);
        publications.touch(id, clock.instant());
        note(caller, publication, Step.Act.REVISED, "+ " + file.name());
        changed(publication);
    }

    /** Takes a file off (去附件). */
    @Transactional
    public void detach(Caller caller, long id, int position) {
        var publication = publications.lock(id);
        caller.require(attachPermission(publication), publication.organ());
        appendages.removeAttachment(id, position).ifPresent(file -> attachments.remove(UUID.fromString(file)));
        publications.touch(id, clock.instant());
        note(caller, publication, Step.Act.REVISED, "- " + position);
        changed(publication);
    }

    /**
     * Takes over finished records with their history (接收历史记录): for imports and the demo city. Index numbers come back
     * in the order of the records; null for those that are not public.
     *
     * @throws RuleViolation {@code publication.take-over} with the first record that cannot be, nothing stored
     */
    @Transactional
    public List<@Nullable IndexNumber> takeOver(Caller caller, List<RegisterRecord> records) {
        records.stream()
                .map(record -> record.manuscript().provenance().organ())
                .distinct()
                .forEach(organ -> caller.require(PublicationPermissions.IMPORT, organ));
        var numbers = intake.takeOver(caller, records, today());
        audit.record(caller, "publication.take-over", "publication", "batch", "接收主动公开记录 " + records.size() + " 条");
        events.publishEvent(PublicationChanged.anything());
        return numbers;
    }

    private Publication reviewed(Caller caller, long id, int version) {
        var publication = publications.lock(id);
        var permission = publication.stage() instanceof Stage.Cleared
                ? PublicationPermissions.PUBLISH
                : "publication.review" + publication.round();
        return locked(caller, permission, id, version);
    }

    private Publication locked(Caller caller, String permission, long id, int version) {
        var publication = publications.lock(id);
        caller.require(permission, publication.organ());
        if (publication.version() != version) {
            throw publications.stale(id);
        }
        return publication;
    }

    private void store(Caller caller, Publication after) {
        publications.save(after, caller, clock.instant(), dueOn(after.manuscript()));
    }

    /** Stores what the public sees: counts, words, the pages that link here. */
    private void storePublic(Caller caller, Publication before, Publication after) {
        publications.count(before.id(), -1);
        store(caller, after);
        publications.count(before.id(), 1);
        publications.putWords(after.id(), after);
        publications.touch(after.id(), clock.instant());
        changed(after);
    }

    private void changed(Publication publication) {
        var number = publication.indexNumber();
        if (number != null) {
            events.publishEvent(new PublicationChanged(appendages.around(publication.id())));
        }
    }

    private void note(Caller caller, Publication publication, Step.Act act, String note) {
        var at = clock.instant();
        appendages.addStep(publication.id(), new Step(act, at, caller.id(), caller.name(), note.strip()));
        audit.record(
                caller,
                "publication." + act.code(),
                "publication",
                String.valueOf(publication.id()),
                publication.manuscript().content().title());
    }

    private String facts(Publication publication) {
        return json.writeValueAsString(publication.manuscript().html(""));
    }

    private static String attachPermission(Publication publication) {
        return publication.stage() instanceof Stage.Published
                ? PublicationPermissions.CORRECT
                : PublicationPermissions.WRITE;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("publication.reason-missing");
        }
    }

    private @Nullable LocalDate dueOn(Manuscript text) {
        return dueDays.lastDay(text.provenance().formedOn());
    }

    private LocalDate today() {
        return Beijing.today(clock);
    }
}
