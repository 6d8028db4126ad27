package kapok.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a record (附件).
 *
 * @param ownerKind the owning context's word for its record, for example {@code publication}
 * @param name cleaned, with extension; shown and offered for saving
 * @param mediaType as the content shows it, not as the uploader said
 * @param size in bytes
 * @param sm3 hash of the content, in hex
 * @param sealed whether its content lies encrypted on the disk
 */
public record Attachment(
        UUID id,
        String ownerKind,
        String ownerId,
        String name,
        String mediaType,
        long size,
        String sm3,
        boolean sealed,
        Instant keptAt) {
    /** Where it is served. */
    public String href() {
        return "/attachments/" + id;
    }

    /** In capitals, for the list of files: PDF, DOCX. */
    public String extension() {
        return FileName.extension(name).toUpperCase(java.util.Locale.ROOT);
    }

    /** For people: 420 KB. */
    public String readableSize() {
        return size < 1 << 20 ? Math.max(1, size >> 10) + " KB" : "%.1f MB".formatted(size / 1048576.0);
    }
}
