package kapok.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed into a form (表单读取). What cannot be used becomes a sentence beside its field, never an
 * exception, so that one pass finds everything. What a {@code required} accessor returns after a slip is only a stand-in:
 * use the values only when {@link #ok()}.
 */
public final class Fields {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
    private static final int LONGEST_SHOWN = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Text text;
    private final Map<String, String> typed;
    private final String ownWords;
    private final Map<String, String> slips = new LinkedHashMap<>();

    public Fields(Text text, Map<String, String> typed) {
        this(text, typed, "web.field.required.");
    }

    /**
     * @param ownWords begins the codes of the form's own sentences about what is missing, such as {@code
     *     disclosure.apply.missing.}; a list of errors in which every line says the same helps nobody find the field
     */
    public Fields(Text text, Map<String, String> typed, String ownWords) {
        this.text = text;
        this.typed = Map.copyOf(typed);
        this.ownWords = ownWords;
    }

    public boolean ok() {
        return slips.isEmpty();
    }

    public Slips slips() {
        return new Slips(slips);
    }

    /** Adds what only the owner of the form can find wrong; the first slip of a field is kept. */
    public void slip(String field, String code, Object... args) {
        slips.putIfAbsent(field, text.localize(code, args));
    }

    /** Says that a field must not stay empty, in the form's own words if it has some. */
    public void missing(String field) {
        missing(field, "web.field.required");
    }

    private void missing(String field, String otherwise) {
        slips.putIfAbsent(field, text.localizeOr(ownWords + field, text.localize(otherwise)));
    }

    /** Says beside a field why a rule refuses. */
    public void slip(String field, RuleViolation refused) {
        slip(field, refused.code(), refused.arguments());
    }

    /** Says beside a field who changed the record in the meantime, and when. */
    void slip(String field, StaleVersion stale) {
        slip(field, "web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
    }

    /** Which version of the record the form showed; none that there is where the form does not say. */
    public int version() {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    public boolean has(String field) {
        return !raw(field).isEmpty();
    }

    /** One line, stripped; may be empty. */
    public String line(String field, int longest) {
        return checked(field, longest, false);
    }

    /** Several lines, stripped, with plain line feeds; may be empty. */
    public String lines(String field, int longest) {
        return checked(field, longest, true);
    }

    public String required(String field, int longest) {
        demand(field);
        return line(field, longest);
    }

    public String requiredLines(String field, int longest) {
        demand(field);
        return lines(field, longest);
    }

    /** A day, or null when left empty: 2018-03-01, 2018/3/1, 2018年3月1日. */
    public @Nullable LocalDate day(String field) {
        if (!has(field)) {
            return null;
        }
        var parts = DAY.matcher(Normalizer.normalize(raw(field), Normalizer.Form.NFKC));
        if (parts.matches()) {
            try {
                var day = LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException impossible) {
                // 2月30日: the same sentence as for what is no date at all.
            }
        }
        slip(field, "web.field.day", shown(field));
        return null;
    }

    public LocalDate requiredDay(String field) {
        demand(field);
        var day = day(field);
        return day == null ? LocalDate.EPOCH : day;
    }

    /** An instant with its offset, or null when left empty: 2026-11-23T10:00:00+08:00; of the years in which days are taken too. */
    public @Nullable Instant instant(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            var instant = OffsetDateTime.parse(raw(field));
            if (instant.getYear() >= FIRST_YEAR && instant.getYear() <= LAST_YEAR) {
                return instant.toInstant();
            }
        } catch (DateTimeException impossible) {
            // 02-30, or no offset: the same sentence as for what is no instant at all.
        }
        slip(field, "web.field.instant");
        return null;
    }

    /** A number, or null when left empty; 1,286 and full width are read too. */
    public @Nullable BigDecimal number(String field) {
        if (!has(field)) {
            return null;
        }
        var plain = Normalizer.normalize(raw(field), Normalizer.Form.NFKC).replace(",", "");
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        slip(field, "web.field.number", shown(field));
        return null;
    }

    public BigDecimal requiredNumber(String field) {
        demand(field);
        var number = number(field);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A whole number of a range; a stand-in of {@code least} after a slip. */
    public int requiredWhole(String field, int least, int most) {
        var number = requiredNumber(field);
        var whole = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!whole) {
            slip(field, "web.field.whole", Integer.toString(least), Integer.toString(most));
        }
        return whole ? number.intValueExact() : least;
    }

    /** One of some codes, as a select or radio sends them. */
    public <T> @Nullable T choice(String field, Map<String, T> choices) {
        var found = choices.get(raw(field));
        if (found == null && has(field)) {
            slip(field, "web.field.choice");
        }
        return found;
    }

    /** @param choices not empty */
    public <T> T requiredChoice(String field, Map<String, T> choices) {
        if (!has(field)) {
            missing(field, "web.field.choose");
        }
        var found = choice(field, choices);
        return found == null ? choices.values().iterator().next() : found;
    }

    public boolean yes(String field) {
        return raw(field).equals("true");
    }

    private String checked(String field, int longest, boolean manyLines) {
        var value = raw(field).replace("\r\n", "\n").replace('\r', '\n');
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(manyLines && (c == '\n' || c == '\t')))) {
            slip(field, "web.field.control");
        }
        var length = value.codePointCount(0, value.length());
        if (length > longest) {
            slip(field, "web.field.long", Integer.toString(longest), Integer.toString(length));
        }
        return value;
    }

    private void demand(String field) {
        if (!has(field)) {
            missing(field);
        }
    }

    private String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String shown(String field) {
        var value = raw(field);
        return value.length() <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
    }
}
