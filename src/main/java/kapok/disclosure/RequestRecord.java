package kapok.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with its history, as another system or the demo city hands it over (接收记录).
 *
 * @param number the number it already has, such as {@code RQ-2018-000089-K}; absent: the next of its year
 * @param steps oldest first; the first is {@link RequestEvent.Received}
 */
public record RequestRecord(@Nullable String number, Applicant applicant, List<RequestStep> steps) {
    public RequestRecord {
        steps = List.copyOf(steps);
    }
}
