package kapok.hotline.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter, read (来信).
 *
 * @param id its Message-ID, or what stands in for one
 * @param from address of the sender, in lower case
 * @param text as plain text, without the quoted letter it answers
 * @param machine why it is known to be a machine's; absent: a person wrote it
 */
record Letter(
        String id,
        String from,
        String name,
        String subject,
        String text,
        Instant sentAt,
        List<Enclosure> enclosures,
        @Nullable String machine) {
    /** A file that came with it. */
    record Enclosure(String name, byte[] content) {}

    Letter {
        enclosures = List.copyOf(enclosures);
    }
}
