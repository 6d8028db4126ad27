package kapok.hotline.open311;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer to a service's question may be (属性类型). */
enum Datatype {
    STRING,
    NUMBER,
    DATETIME,
    TEXT,
    SINGLEVALUELIST,
    MULTIVALUELIST;

    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Datatype> of(String code) {
        for (var one : values()) {
            if (one.code().equals(code.toLowerCase(Locale.ROOT))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    boolean listed() {
        return this == SINGLEVALUELIST || this == MULTIVALUELIST;
    }

    /** Whether the values, none of them blank, answer such a question. */
    boolean accepts(List<String> values, List<Attribute.Value> allowed) {
        return switch (this) {
            case STRING, TEXT -> values.size() == 1;
            case NUMBER ->
                values.size() == 1 && NUMERAL.matcher(values.getFirst()).matches() && finite(values);
            case DATETIME -> values.size() == 1 && moment(values.getFirst());
            case SINGLEVALUELIST -> values.size() == 1 && listed(values, allowed);
            case MULTIVALUELIST -> listed(values, allowed);
        };
    }

    private static boolean finite(List<String> values) {
        return new BigDecimal(values.getFirst()).precision() <= 25;
    }

    private static boolean moment(String value) {
        try {
            return W3cTime.read(value) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean listed(List<String> values, List<Attribute.Value> allowed) {
        return values.stream()
                .allMatch(value -> allowed.stream().anyMatch(one -> one.key().equals(value)));
    }
}
