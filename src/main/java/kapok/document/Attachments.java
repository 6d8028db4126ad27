package kapok.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kapok.document.ContentStore.Stored;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that belong to records (附件): checked, named safely, stored once. The context that owns the record has checked
 * who may add or remove; who may read, its {@link AttachmentOwner} says.
 */
@Component
public class Attachments {
    /** Bytes of one file; the web server takes no more either. */
    private static final long LARGEST = 50L << 20;
    /** Files of one record. */
    private static final int MOST = 50;

    private final AttachmentRows rows;
    private final ContentStore store;
    private final List<AttachmentOwner> owners;
    private final Clock clock;

    Attachments(AttachmentRows rows, ContentStore store, List<AttachmentOwner> owners, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.owners = List.copyOf(owners);
        this.clock = clock;
    }

    /**
     * Refuses a file by its size alone, before anything of it is read: for who looks into it in memory first.
     *
     * @param size in bytes
     * @throws RuleViolation if it is too large, saying how large it is and how large it may be
     */
    public static void demandFits(String fileName, long size) {
        if (size > LARGEST) {
            throw new RuleViolation(
                    "document.attachment.too-large-named", FileName.clean(fileName), size >> 20, LARGEST >> 20);
        }
    }

    /**
     * Keeps a file for a record, in the caller's transaction.
     *
     * @param fileName as the uploader's machine called it
     * @throws RuleViolation if it is empty, too large, one too many, of a kind that is not accepted, or not what its
     *     name says
     */
    @Transactional
    public Attachment keep(Caller caller, String ownerKind, String ownerId, String fileName, InputStream content) {
        if (rows.count(ownerKind, ownerId) >= MOST) {
            throw new RuleViolation("document.attachment.too-many", MOST);
        }
        var name = FileName.clean(fileName);
        try {
            var arrival = store.receive(content, LARGEST);
            try {
                var kind = FileKind.of(name, arrival.file());
                rows.lock(arrival.sm3());
                var stored = store.keep(arrival, personal(ownerKind));
                return insert(caller, ownerKind, ownerId, name, kind, arrival.size(), stored);
            } finally {
                store.discard(arrival);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store an attachment", e);
        }
    }

    /** Sealed unless its owner says that anybody may read it. */
    private boolean personal(String ownerKind) {
        return owners.stream().noneMatch(owner -> owner.kind().equals(ownerKind) && !owner.personal());
    }

    private Attachment insert(
            Caller caller, String ownerKind, String ownerId, String name, FileKind kind, long size, Stored stored) {
        var attachment = new Attachment(
                UUID.randomUUID(),
                ownerKind,
                ownerId,
                name,
                kind.mediaType(),
                size,
                stored.sm3(),
                stored.sealed(),
                clock.instant());
        rows.insert(attachment, caller.id());
        return attachment;
    }

    /** The attachments of a record in the order they came. */
    public List<Attachment> of(String ownerKind, String ownerId) {
        return rows.of(ownerKind, ownerId);
    }

    /** @throws NotFound if there is none, or the owner does not let this caller read it */
    public Attachment get(Caller caller, UUID id) {
        return rows.find(id)
                .filter(attachment -> owners.stream()
                        .anyMatch(
                                owner -> owner.kind().equals(attachment.ownerKind()) && owner.may(caller, attachment)))
                .orElseThrow(() -> new NotFound("attachment", id.toString()));
    }

    /** The content, for programs; the caller closes it. */
    public InputStream open(Attachment attachment) {
        try {
            return store.open(new Stored(attachment.sm3(), attachment.sealed()));
        } catch (IOException e) {
            throw new UncheckedIOException("The content of attachment " + attachment.id() + " is gone", e);
        }
    }

    /** The content, for serving; from the disk itself where it is not sealed. */
    Resource resource(Attachment attachment) {
        return attachment.sealed()
                ? new SealedContent(this, attachment)
                : new FileSystemResource(store.path(new Stored(attachment.sm3(), false)));
    }

    /** Takes one attachment away, in the caller's transaction; the content goes later, unless another uses it. */
    @Transactional
    public void remove(UUID id) {
        rows.delete(id);
    }

    /** Takes all attachments of a record away; gives how many there were. */
    @Transactional
    public int removeAll(String ownerKind, String ownerId) {
        return rows.deleteAll(ownerKind, ownerId);
    }

    List<Stored> storedBefore(Instant before) {
        try {
            return store.storedBefore(before);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the attachments", e);
        }
    }

    /** Deletes content that no row uses: left by a transaction that did not end well, or after a removal. */
    @Transactional
    public boolean sweep(Stored stored) {
        rows.lock(stored.sm3());
        if (rows.uses(stored)) {
            return false;
        }
        try {
            store.delete(stored);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + stored, e);
        }
    }
}
