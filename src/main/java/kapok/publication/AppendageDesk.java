package kapok.publication;

import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import kapok.calendar.Beijing;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a publication (附件、关联与发布渠道): files, links to others, where else it went out; its text stays as it is. */
@Service
class AppendageDesk {
    private final Publications publications;
    private final Appendages appendages;
    private final Attachments attachments;
    private final PublicationTrail trail;
    private final Clock clock;

    AppendageDesk(
            Publications publications,
            Appendages appendages,
            Attachments attachments,
            PublicationTrail trail,
            Clock clock) {
        this.publications = publications;
        this.appendages = appendages;
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Notes that it also went out elsewhere (增加发布渠道). */
    @Transactional
    public void release(Caller caller, long id, Release release) {
        var publication = publications.lock(id);
        caller.require(PublicationPermissions.PUBLISH, publication.organ());
        publication.requirePublished();
        if (release.on().isAfter(Beijing.today(clock))) {
            throw new RuleViolation("publication.release-in-future");
        }
        appendages.addRelease(id, publication.organ(), release);
        done(caller, publication, Step.Act.RELEASED, release.channel().code() + " " + release.outlet());
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
        done(caller, source, Step.Act.LINKED, reference.role().code() + " " + reference.target());
    }

    /** Adds a file (加附件). @throws RuleViolation if the store does not take it */
    @Transactional
    public void attach(Caller caller, long id, String fileName, InputStream content) {
        var publication = publications.lock(id);
        caller.require(PublicationPermissions.toChange(publication), publication.organ());
        var file = attachments.keep(caller, PublicationFiles.KIND, String.valueOf(id), fileName, content);
        appendages.addAttachment(id, file);
        done(caller, publication, Step.Act.REVISED, "+ " + file.name());
    }

    /** Takes a file off (去附件). */
    @Transactional
    public void detach(Caller caller, long id, int position) {
        var publication = publications.lock(id);
        caller.require(PublicationPermissions.toChange(publication), publication.organ());
        appendages.removeAttachment(id, position).ifPresent(file -> attachments.remove(UUID.fromString(file)));
        done(caller, publication, Step.Act.REVISED, "- " + position);
    }

    private void done(Caller caller, Publication publication, Step.Act act, String note) {
        publications.touch(publication.id(), clock.instant());
        trail.note(caller, publication, act, note);
        trail.changed(publication);
    }
}
