package kapok.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every duty on a publication from draft to withdrawal (主动公开工作台), one method each, one transaction each. What hangs on it,
 * such as files and links: {@link AppendageDesk}.
 */
@Service
public class PublicationDesk {
    private final Publications publications;
    private final Appendages appendages;
    private final Intake intake;
    private final DueDays dueDays;
    private final AgencyDirectory agencies;
    private final PublicationTrail trail;
    private final JsonMapper json;
    private final Clock clock;

    PublicationDesk(
            Publications publications,
            Appendages appendages,
            Intake intake,
            DueDays dueDays,
            AgencyDirectory agencies,
            PublicationTrail trail,
            JsonMapper json,
            Clock clock) {
        this.publications = publications;
        this.appendages = appendages;
        this.intake = intake;
        this.dueDays = dueDays;
        this.agencies = agencies;
        this.trail = trail;
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
        trail.note(caller, draft, Step.Act.WROTE, "");
        return draft.id();
    }

    /** Rewrites a draft (修改). */
    @Transactional
    public void revise(Caller caller, long id, int version, Manuscript written) {
        var before = locked(caller, PublicationPermissions.WRITE, id, version);
        var after = before.revise(written.settled());
        store(caller, after);
        publications.saveBody(after);
        trail.note(caller, after, Step.Act.REVISED, "");
    }

    /** Hands a draft to the first reviewer (送审). */
    @Transactional
    public void submit(Caller caller, long id, int version) {
        var after = locked(caller, PublicationPermissions.WRITE, id, version).submit();
        store(caller, after);
        trail.note(caller, after, Step.Act.SUBMITTED, "");
    }

    /** Passes the round of review at which it stands (审核通过). */
    @Transactional
    public void approve(Caller caller, long id, int version, String remark) {
        var before = reviewed(caller, id, version);
        var after = before.approve(caller.id());
        store(caller, after);
        trail.note(caller, after, Step.Act.of("approved_" + before.round()), remark);
    }

    /** Sends it back to its writer (退回修改). */
    @Transactional
    public void sendBack(Caller caller, long id, int version, String reason) {
        requireReason(reason);
        var after = reviewed(caller, id, version).sendBack();
        store(caller, after);
        trail.note(caller, after, Step.Act.SENT_BACK, reason);
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
        trail.note(caller, after, Step.Act.PUBLISHED, "");
        return number;
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
        trail.note(caller, after, Step.Act.CORRECTED, reason);
    }

    /** Takes back what is public, or gives up a draft (撤回). */
    @Transactional
    public void withdraw(Caller caller, long id, int version, String reason) {
        requireReason(reason);
        var before = publications.lock(id);
        var after = locked(caller, PublicationPermissions.toChange(before), id, version)
                .withdraw(today());
        appendages.stopCounting(id);
        storePublic(caller, before, after);
        trail.note(caller, after, Step.Act.WITHDRAWN, reason);
    }

    /** Repeals a document, notes that it ran out, or that another amended it (废止、失效、修改). */
    @Transactional
    public void end(Caller caller, long id, int version, Ending ending) {
        requireReason(ending.reason());
        var before = locked(caller, PublicationPermissions.CORRECT, id, version);
        var after = before.end(ending);
        storePublic(caller, before, after);
        trail.note(caller, after, Step.Act.of(ending.became().code()), ending.reason());
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
            trail.note(clockwork, after, after.standing().over() ? Step.Act.EXPIRED : Step.Act.CAME_INTO_FORCE, "");
        }
        return turning.size();
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
        trail.takenOver(caller, records.size());
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
        trail.changed(after);
    }

    private String facts(Publication publication) {
        return json.writeValueAsString(publication.manuscript().html(""));
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
