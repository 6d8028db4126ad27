package kapok.document;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** An encrypted file as the web server reads it, whole or in part (密存附件). */
final class SealedContent extends AbstractResource {
    private final Attachments attachments;
    private final Attachment attachment;

    SealedContent(Attachments attachments, Attachment attachment) {
        this.attachments = attachments;
        this.attachment = attachment;
    }

    @Override
    public InputStream getInputStream() {
        return attachments.open(attachment);
    }

    @Override
    public long contentLength() {
        return attachment.size();
    }

    @Override
    public String getFilename() {
        return attachment.name();
    }

    @Override
    public String getDescription() {
        return "attachment " + attachment.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedContent that && that.attachment.equals(attachment);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(attachment);
    }
}
