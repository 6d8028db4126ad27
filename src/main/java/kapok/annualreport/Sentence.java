package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence of a narrative template (模板句) and when it is written. */
record Sentence(List<Condition> conditions, String text) {
    /** What must hold of a figure. */
    record Condition(Test test, String figure) {
        boolean holds(@Nullable BigDecimal value) {
            return switch (test) {
                case KNOWN -> value != null;
                case UNKNOWN -> value == null;
                case POSITIVE -> value != null && value.signum() > 0;
                case ZERO -> value != null && value.signum() == 0;
            };
        }
    }

    /** The four questions one may ask. */
    enum Test {
        KNOWN,
        UNKNOWN,
        POSITIVE,
        ZERO
    }

    /** Reads {@code [positive a.b, zero c] words {{a.b}}}. */
    static Sentence parse(String line) {
        if (!line.startsWith("[")) {
            return new Sentence(List.of(), line);
        }
        int end = line.indexOf(']');
        var conditions = new ArrayList<Condition>();
        for (var part : line.substring(1, end).split(",", -1)) {
            var words = part.strip().split(" ", -1);
            if (words.length == 2) {
                conditions.add(new Condition(Test.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), words[1]));
            }
        }
        return new Sentence(conditions, line.substring(end + 1).strip());
    }

    /** All its conditions hold and all its numbers are known. */
    boolean applies(Map<String, BigDecimal> values) {
        return conditions.stream().allMatch(condition -> condition.holds(values.get(condition.figure())))
                && values.keySet().containsAll(Narrative.parse(text).figures());
    }

    Set<String> figures() {
        var figures = new LinkedHashSet<>(Narrative.parse(text).figures());
        conditions.forEach(condition -> figures.add(condition.figure()));
        return figures;
    }
}
