package kapok.hotline.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a ticket was with a unit which returned it (曾派单位): it counts with that unit, whoever has it now.
 *
 * @param turn 1 for the first unit that returned it
 */
public record SentBefore(
        String ticket,
        Instant receivedAt,
        int turn,
        String unit,
        @Nullable Instant sentAt,
        @Nullable Instant signDue,
        @Nullable Instant signedAt) {}
