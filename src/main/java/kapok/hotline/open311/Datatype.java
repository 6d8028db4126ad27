package kapok.hotline.open311;

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

    private static final int LONGEST = 4_000;

    private static final Pattern NUMERAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

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
            case STRING -> one(values) && values.getFirst().lines().count() == 1;
            case TEXT -> one(values);
            case NUMBER ->
                values.size() == 1 && NUMERAL.matcher(values.getFirst()).matches();
            case DATETIME -> values.size() == 1 && moment(values.getFirst());
            case SINGLEVALUELIST -> values.size() == 1 && listed(values, allowed);
            case MULTIVALUELIST -> listed(values, allowed);
        };
    }

    private static boolean one(List<String> values) {
        return values.size() == 1 && values.getFirst().length() <= LONGEST;
    }

    /** With an offset or, as a browser's field gives it, without. */
    private static boolean moment(String value) {
        var zoned = value.matches(".*T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?") ? value + "+08:00" : value;
        try {
            return W3cTime.read(zoned) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean listed(List<String> values, List<Attribute.Value> allowed) {
        return values.stream()
                .allMatch(value -> allowed.stream().anyMatch(one -> one.key().equals(value)));
    }
}
