package kapok.disclosure.letter;

import java.util.UUID;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Who may read the files of letters (文书文件): officers who may read the case. Applicants get them by tracking. */
@Component
class LetterFiles implements AttachmentOwner {
    private final Letters letters;

    LetterFiles(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return LetterDesk.OWNER;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return caller.may(
                DisclosurePermissions.READ,
                letters.get(UUID.fromString(attachment.ownerId())).organ());
    }
}
