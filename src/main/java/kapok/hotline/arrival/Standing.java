package kapok.hotline.arrival;

import java.time.Instant;

/**
 * How a matter stands, in words for who filed it (办理状态).
 *
 * @param state {@code received}, {@code handling}, {@code answered} or {@code closed}
 */
public record Standing(String state, Instant since) {
    /** Message key. */
    public String label() {
        return "hotline.standing." + state;
    }
}
