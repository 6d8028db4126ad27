package kapok.document;

import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Files of which nobody said that they are public; anybody may read those under {@code open}. */
@Component
class PersonalOwner implements AttachmentOwner {
    static final String KIND = "test-personal";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return attachment.ownerId().equals("open");
    }
}
