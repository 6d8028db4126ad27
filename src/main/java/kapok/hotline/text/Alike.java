package kapok.hotline.text;

import java.time.Instant;

/**
 * A request that may be about the same (疑似同一诉求), and why.
 *
 * @param percent how much of the words they share
 * @param sameCategory and {@code samePlace}, {@code sameStreet}: what else speaks for it
 * @param hours between the two
 */
public record Alike(
        String ticket,
        String title,
        Instant filedAt,
        int percent,
        boolean sameCategory,
        boolean samePlace,
        boolean sameStreet,
        long hours) {
    /** How sure, for ordering: words first, then place, then time. */
    double weight() {
        return percent + (sameStreet ? 15 : samePlace ? 8 : 0) + (sameCategory ? 7 : 0) - Math.min(10, hours / 48.0);
    }
}
