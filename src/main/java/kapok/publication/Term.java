package kapok.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When it holds (施行期间), both days included. Whether it holds today is its {@link Validity}.
 *
 * @param effectiveOn first day (施行日期); absent: since it was published
 * @param expiresOn last day (有效期至); absent: until it is ended
 */
public record Term(
        @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
    static final Term OPEN = new Term(null, null);
}
