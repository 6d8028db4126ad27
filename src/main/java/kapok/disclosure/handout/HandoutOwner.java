package kapok.disclosure.handout;

import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Who may read what goes out (附件归属): officers who may read the case. The applicant comes by the tracking page. */
@Component
class HandoutOwner implements AttachmentOwner {
    private final CaseWindow cases;

    HandoutOwner(CaseWindow cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return HandoutDesk.FILES;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return cases.find(attachment.ownerId())
                .filter(one ->
                        caller.may(DisclosurePermissions.READ, one.application().organ()))
                .isPresent();
    }
}
