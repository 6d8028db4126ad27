package kapok.publication;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kapok.agency.AgencyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a manuscript from what somebody typed, in a form or in a table (读稿). One pass finds every slip; the law and the
 * database see only what passed.
 */
@Component
class ManuscriptReader {
    /** Characters of the text as HTML. */
    static final int LONGEST_TEXT = 1_000_000;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,14}(\\.[0-9]{1,2})?");

    private final AgencyDirectory agencies;

    ManuscriptReader(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    /** The manuscript, if nothing is wrong with it. */
    record Reading(Optional<Manuscript> manuscript, List<Slip> slips) {}

    /** @param typed what stands in a field; empty for nothing */
    Reading read(UnaryOperator<String> typed) {
        var slips = new ArrayList<Slip>();
        var fields = new Fields(typed, slips);
        var kind = kind(fields);
        var formedOn = fields.day("formedOn");
        if (formedOn == null && slips.stream().noneMatch(slip -> slip.field().equals("formedOn"))) {
            slips.add(Slip.of("formedOn", "day-missing"));
        }
        var manuscript = manuscript(fields, kind, formedOn == null ? LocalDate.EPOCH : formedOn);
        check(manuscript, slips);
        return new Reading(slips.isEmpty() ? Optional.of(manuscript) : Optional.empty(), slips);
    }

    /** Slips stand in the order in which the fields are read: that of the form. */
    private Manuscript manuscript(Fields fields, Kind kind, LocalDate formedOn) {
        var organ = organ(fields);
        var office = fields.text("office", 100);
        var classification = new Classification(kind, contentClass(fields, kind), column(fields, kind));
        var title = fields.required("title", 300);
        var docNumber = fields.text("docNumber", 100);
        var summary = fields.text("summary", 600);
        var html = fields.required("html", LONGEST_TEXT);
        var source = fields.text("source", 100);
        var keywords = fields.text("keywords", 200);
        return new Manuscript(
                new Provenance(organ, office, source, docNumber, formedOn),
                classification,
                new Content(title, summary, html, keywords),
                new Term(fields.day("effectiveOn"), fields.day("expiresOn")),
                particulars(fields));
    }

    private static Particulars particulars(Fields fields) {
        return new Particulars(
                fields.day("heldOn"),
                fields.text("place", 200),
                !fields.raw("byHead").isEmpty(),
                fields.text("spokesperson", 100),
                fields.text("incident", 200),
                fields.choice("form", Set.of("text", "picture", "video", "qa")),
                fields.choice("motionBody", Set.of("npc", "cppcc")),
                fields.choice("motionResult", Set.of("A", "B", "C", "D")),
                fields.amount());
    }

    private static void check(Manuscript text, List<Slip> slips) {
        if (text.content().title().codePointCount(0, text.content().title().length()) == 1) {
            slips.add(Slip.of("title", "too-short"));
        }
        var from = text.term().effectiveOn();
        var to = text.term().expiresOn();
        if (from != null && to != null && to.isBefore(from)) {
            slips.add(Slip.of("expiresOn", "expires-before"));
        }
        if (text.classification().kind() == Kind.HOTSPOT_RESPONSE
                && text.particulars().incident().isEmpty()) {
            slips.add(Slip.of("incident", "incident-missing"));
        }
        if (!text.content().html().isEmpty()
                && SafeHtml.plain(SafeHtml.of(text.content().html())).isBlank()) {
            slips.add(Slip.of("html", "text-empty"));
        }
    }

    private String organ(Fields fields) {
        var code = fields.raw("organ");
        if (agencies.find(code).isEmpty()) {
            fields.slip("organ", "no-such-organ");
        }
        return code;
    }

    private static Kind kind(Fields fields) {
        var code = fields.raw("kind");
        var kind = Arrays.stream(Kind.values())
                .filter(known -> known.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            fields.slip("kind", "kind-missing");
        }
        return kind.orElse(Kind.OTHER);
    }

    private static ContentClass contentClass(Fields fields, Kind kind) {
        var code = fields.raw("contentClass");
        return Arrays.stream(ContentClass.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(kind.usualClass());
    }

    private static String column(Fields fields, Kind kind) {
        var code = fields.raw("column");
        return Columns.has(code) ? code : Columns.usual(kind);
    }

    /** The fields with the slips they gave. */
    private record Fields(UnaryOperator<String> typed, List<Slip> slips) {
        String raw(String field) {
            return typed.apply(field).strip();
        }

        void slip(String field, String code, Object... args) {
            slips.add(Slip.of(field, code, args));
        }

        String required(String field, int longest) {
            if (raw(field).isEmpty()) {
                slip(field, field + "-missing");
            }
            return text(field, longest);
        }

        String text(String field, int longest) {
            var text = raw(field).replace("\r\n", "\n");
            var lines = field.equals("html") || field.equals("summary");
            var wrong =
                    text.codePoints().filter(point -> !readable(point, lines)).findFirst();
            if (wrong.isPresent()) {
                slip(field, "control", "U+%04X".formatted(wrong.getAsInt()));
            }
            var length = text.codePointCount(0, text.length());
            if (length > longest) {
                slip(field, "too-long", longest, length);
            }
            return text;
        }

        /** Every character of every script, but nothing that is none: XML and readers choke on those. */
        private static boolean readable(int point, boolean lines) {
            if (point == '\n' || point == '\t') {
                return lines;
            }
            return !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE
                    && (point & 0xFFFE) != 0xFFFE;
        }

        @Nullable
        LocalDate day(String field) {
            var text = raw(field);
            if (text.isEmpty()) {
                return null;
            }
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() >= 1949 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeException e) {
                // said below, in the reader's words
            }
            slip(field, "day");
            return null;
        }

        String choice(String field, Set<String> known) {
            var code = raw(field);
            return known.contains(code) ? code : "";
        }

        @Nullable
        BigDecimal amount() {
            var text = raw("amount");
            if (text.isEmpty()) {
                return null;
            }
            if (AMOUNT.matcher(text).matches()) {
                return new BigDecimal(text);
            }
            slip("amount", "amount");
            return null;
        }
    }
}
