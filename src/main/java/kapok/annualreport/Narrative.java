package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a section (叙述) in which numbers stay live: {@code 受理申请{{requests.received}}宗}. A token may ask for the
 * value in ten thousands: {@code {{hall.accepted|万}}}.
 */
record Narrative(List<Paragraph> paragraphs) {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*([a-z][a-z0-9_.]*)\\s*(?:\\|\\s*(万)\\s*)?}}");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A paragraph (段落). */
    record Paragraph(List<Run> runs) {}

    /** A part of a paragraph. */
    sealed interface Run {
        /** Plain words (文字). */
        record Words(String text) implements Run {}

        /** A figure (活的数字). */
        record Number(String figure, boolean inTenThousands) implements Run {}
    }

    static Narrative parse(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var part : text.strip().split("\\R\\s*\\R|\\R")) {
            if (!part.isBlank()) {
                paragraphs.add(new Paragraph(runs(part.strip())));
            }
        }
        return new Narrative(paragraphs);
    }

    private static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            if (token.start() > from) {
                runs.add(new Run.Words(text.substring(from, token.start())));
            }
            runs.add(new Run.Number(token.group(1), token.group(2) != null));
            from = token.end();
        }
        if (from < text.length()) {
            runs.add(new Run.Words(text.substring(from)));
        }
        return runs;
    }

    /** Every figure the text names, in order. */
    Set<String> figures() {
        var figures = new LinkedHashSet<String>();
        for (var paragraph : paragraphs) {
            for (var run : paragraph.runs()) {
                if (run instanceof Run.Number(var figure, var _)) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** The text as people read it; an unknown number prints as a gap. */
    String print(Map<String, Cell> cells) {
        var text = new StringBuilder();
        for (var paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n");
            for (var run : paragraph.runs()) {
                text.append(print(run, cells));
            }
        }
        return text.toString();
    }

    static String print(Run run, Map<String, Cell> cells) {
        return switch (run) {
            case Run.Words(var words) -> words;
            case Run.Number(var figure, var inTenThousands) -> print(cells.get(figure), inTenThousands);
        };
    }

    private static String print(@Nullable Cell cell, boolean inTenThousands) {
        if (cell == null || cell.value() == null) {
            return "＿";
        }
        if (!inTenThousands) {
            return Printed.value(cell.value(), cell.unit());
        }
        return cell.value().divide(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }
}
