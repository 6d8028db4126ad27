package kapok.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time in which a clock of hours stands still (暂停): the start is in, the end is out. */
public record Break(Instant from, Instant to) {
    public Break {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A break cannot end before it begins: " + from + ", " + to);
        }
    }

    /** In order, and those that touch or overlap made one. */
    static List<Break> merged(List<Break> breaks) {
        var merged = new ArrayList<Break>();
        for (var next :
                breaks.stream().sorted(Comparator.comparing(Break::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from.isAfter(last.to)) {
                merged.add(next);
            } else if (next.to.isAfter(last.to)) {
                merged.set(merged.size() - 1, new Break(last.from, next.to));
            }
        }
        return merged;
    }
}
