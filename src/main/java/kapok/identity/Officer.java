package kapok.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An officer's account (工作人员账号). */
record Officer(
        long id,
        String login,
        String name,
        String organ,
        String passwordHash,
        boolean mustChange,
        boolean disabled,
        String reach,
        int failures,
        @Nullable Instant lockedUntil,
        String changedBy,
        Instant changedAt,
        int version) {
    private static final int FREE_FAILURES = 4;
    private static final int LONGEST_LOCK_DOUBLINGS = 10;
    private static final long FIRST_LOCK_SECONDS = 30;

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** How long the account rests after so many failures: nothing for four, then 30 s, doubling up to about 8 hours. */
    static Duration lockAfter(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures - FREE_FAILURES - 1, LONGEST_LOCK_DOUBLINGS);
        return Duration.ofSeconds(FIRST_LOCK_SECONDS << doublings);
    }
}
