package kapok.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one caller may ask at once (限流): a bucket of permits for each, which fills again evenly. Who floods empties
 * only their own. Kept in memory of this node; the callers longest unheard of are forgotten first.
 */
public final class RateLimit {
    private static final int MOST_CALLERS = 50_000;

    private final int most;
    private final Duration per;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private record Bucket(double permits, Instant at) {}

    /** @param most permits within {@code per}, and also how many at once */
    public RateLimit(int most, Duration per, Clock clock) {
        this.most = most;
        this.per = per;
        this.clock = clock;
    }

    /** Takes a permit of this caller's, if one is left. */
    public synchronized boolean admits(String caller) {
        var now = clock.instant();
        var bucket = buckets.getOrDefault(caller, new Bucket(most, now));
        var passed = Math.max(0, Duration.between(bucket.at(), now).toNanos());
        var permits = Math.min(most, bucket.permits() + (double) passed / per.toNanos() * most);
        buckets.put(caller, new Bucket(permits < 1 ? permits : permits - 1, now));
        return permits >= 1;
    }
}
