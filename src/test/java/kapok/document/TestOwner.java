package kapok.document;

import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Lets anybody read what lies under an id that begins with {@code open}; found by the scan, so no test needs a context of its own. */
@Component
class TestOwner implements AttachmentOwner {
    @Override
    public String kind() {
        return "test";
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return attachment.ownerId().startsWith("open") || caller.may("test.read");
    }
}
