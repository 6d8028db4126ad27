package kapok.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again (重试间隔): after one, five, thirty minutes, then hours; given up within a day and a half. */
final class Attempts {
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private Attempts() {}

    /** How long to wait after so many failures; empty once it is time to give up. */
    static Optional<Duration> delayAfter(int failures) {
        return failures > DELAYS.size() ? Optional.empty() : Optional.of(DELAYS.get(failures - 1));
    }
}
