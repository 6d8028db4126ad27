package kapok.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its history, as another system or the demo city hands it over (接收记录).
 *
 * @param number the number it already has, such as {@code RM-2018-000009-K}; absent: the next of its year
 * @param steps oldest first; the first is {@link RemedyEvent.Filed}
 */
public record RemedyRecord(@Nullable String number, List<RemedyStep> steps) {
    public RemedyRecord {
        steps = List.copyOf(steps);
    }
}
