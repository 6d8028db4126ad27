package kapok.document;

import kapok.web.Caller;

/** A context whose records have attachments (附件归属); a bean of that context. It decides who may read them. */
public interface AttachmentOwner {
    /** The word that the context uses as {@code ownerKind}. */
    String kind();

    /** Whether the caller, who may be anybody, may read this attachment now. */
    boolean may(Caller caller, Attachment attachment);

    /** Whether these files may hold personal data, and lie encrypted on the disk (加密存储); not for what is published anyway. */
    default boolean personal() {
        return true;
    }
}
