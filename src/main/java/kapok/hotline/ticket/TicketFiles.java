package kapok.hotline.ticket;

import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.hotline.arrival.FrontDoor;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Who may read photos and other files that came with a ticket (工单附件): whoever may read the ticket. */
@Component
class TicketFiles implements AttachmentOwner {
    static final String KIND = FrontDoor.FILES;

    private final TicketSight sight;

    TicketFiles(TicketSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return caller.may(TicketPermissions.READ) && sight.readable(attachment.ownerId(), TicketScope.of(caller));
    }
}
