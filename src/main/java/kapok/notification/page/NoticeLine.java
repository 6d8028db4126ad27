package kapok.notification.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice in the list.
 *
 * @param recipient masked
 * @param reason code of the last failure; empty for none
 */
public record NoticeLine(
        UUID id,
        String channel,
        String template,
        String recipient,
        String aboutKind,
        String aboutId,
        String stage,
        int attempts,
        String reason,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant doneAt) {
    /** The colour of its badge. */
    public String badge() {
        return switch (stage) {
            case "sent" -> "badge-ok";
            case "failed" -> "badge-late";
            default -> "badge-hold";
        };
    }
}
