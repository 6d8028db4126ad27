package kapok.publication;

import java.time.Clock;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every duty leaves behind (办理留痕): a step in the history, a row in the audit trail, and word to all who show the page. */
@Component
class PublicationTrail {
    private final Appendages appendages;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationTrail(Appendages appendages, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.appendages = appendages;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the public sees of it is no longer what it was. */
    void changed(Publication publication) {
        var number = publication.indexNumber();
        if (number != null) {
            events.publishEvent(new PublicationChanged(appendages.around(publication.id())));
        }
    }

    void note(Caller caller, Publication publication, Step.Act act, String note) {
        var at = clock.instant();
        appendages.addStep(publication.id(), new Step(act, at, caller.id(), caller.name(), note.strip()));
        audit.record(
                caller,
                "publication." + act.code(),
                "publication",
                String.valueOf(publication.id()),
                publication.manuscript().content().title());
    }

    /** Many records came at once. */
    void takenOver(Caller caller, int records) {
        audit.record(caller, "publication.take-over", "publication", "batch", "接收主动公开记录 " + records + " 条");
        events.publishEvent(PublicationChanged.anything());
    }
}
