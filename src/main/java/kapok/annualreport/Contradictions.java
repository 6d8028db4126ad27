package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that an editor typed where a figure belongs (手填数字核对). What stands before a number tells which figure it
 * means: the words that stand before that figure in the templates, or the figure's own label.
 */
final class Contradictions {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern BREAK = Pattern.compile("[，。；：、（）()\\d%％\\s]");
    private static final Pattern LEAD = Pattern.compile("^(?:其中|共有|共|全年|本年度|本年|我局|本机关|通过)+");
    private static final int SHORTEST = 2;

    /** By the words before it; the longest first wins. */
    private final Map<String, List<Cell>> byWords = new LinkedHashMap<>();

    /**
     * A number in the text that a figure speaks about.
     *
     * @param agrees the value is right, but would not follow the figure
     */
    record Typed(String sentence, String printed, Cell figure, boolean agrees) {}

    /** @param templates texts with tokens, whose words before each token are learnt */
    Contradictions(Map<String, Cell> cells, List<String> templates) {
        for (var template : templates) {
            learn(Narrative.parse(template), cells);
        }
        for (var cell : cells.values()) {
            learn(cell.label(), cell);
        }
    }

    private void learn(Narrative narrative, Map<String, Cell> cells) {
        for (var paragraph : narrative.paragraphs()) {
            var before = "";
            for (var run : paragraph.runs()) {
                if (run instanceof Narrative.Run.Number(var figure, var _)) {
                    var cell = cells.get(figure);
                    if (cell != null) {
                        learn(key(before), cell);
                    }
                }
                before = run instanceof Narrative.Run.Words(var words) ? words : "";
            }
        }
    }

    private void learn(String words, Cell cell) {
        if (words.length() >= SHORTEST && cell.value() != null) {
            byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(cell);
        }
    }

    /** What the typed numbers of a text say against, or as well as, the figures. */
    List<Typed> in(String text) {
        var found = new ArrayList<Typed>();
        for (var paragraph : Narrative.parse(text).paragraphs()) {
            var before = "";
            for (var run : paragraph.runs()) {
                if (run instanceof Narrative.Run.Words(var words)) {
                    find(before, words, found);
                    before = words;
                } else {
                    before = "";
                }
            }
        }
        return found;
    }

    private void find(String before, String words, List<Typed> found) {
        var number = NUMBER.matcher(words);
        while (number.find()) {
            var after = words.substring(number.end());
            if (isDate(after) || isNumbering(words, number.start(), after)) {
                continue;
            }
            var printed = value(number.group(), after);
            var figure = figure(key(before + words.substring(0, number.start())), after, printed);
            if (figure != null) {
                var sentence = around(words, number.start(), number.end());
                found.add(new Typed(sentence, number.group(), figure, figure.sameValue(printed)));
            }
        }
    }

    private static BigDecimal value(String printed, String after) {
        var number = new BigDecimal(printed);
        return after.startsWith("万") && !after.startsWith("万元") ? number.movePointRight(4) : number;
    }

    private static boolean isDate(String after) {
        return after.startsWith("年") || after.startsWith("月") || after.startsWith("日");
    }

    /** （1）, 1. and 〔2019〕 are no figures. */
    private static boolean isNumbering(String words, int start, String after) {
        return after.startsWith("）")
                || after.startsWith(")")
                || after.startsWith("〕")
                || after.startsWith("号")
                || ((start == 0 || words.charAt(start - 1) == '\n')
                        && (after.startsWith(".") || after.startsWith("、")));
    }

    /** The figure meant, by the longest words that fit; where several share the words, one with this value if any. */
    private @Nullable Cell figure(String words, String after, BigDecimal printed) {
        var best = "";
        for (var known : byWords.keySet()) {
            if (words.endsWith(known) && known.length() > best.length()) {
                best = known;
            }
        }
        var candidates = byWords.getOrDefault(best, List.of()).stream()
                .filter(cell -> fits(cell.unit(), after))
                .toList();
        return candidates.stream()
                .filter(cell -> cell.sameValue(printed))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.getFirst());
    }

    /** 条 is counted in 条 and 件 in 宗 or 件; a percentage is no count. */
    private static boolean fits(String unit, String after) {
        boolean percent = after.startsWith("%") || after.startsWith("％");
        return percent == unit.startsWith("%");
    }

    private static String key(String before) {
        var parts = BREAK.split(before, -1);
        return LEAD.matcher(parts[parts.length - 1]).replaceFirst("");
    }

    private static String around(String words, int start, int end) {
        int from = Math.max(words.lastIndexOf('。', start) + 1, words.lastIndexOf('；', start) + 1);
        from = Math.max(from, words.lastIndexOf('，', start) + 1);
        int to = Math.min(words.length(), end + 6);
        return words.substring(from, to).strip();
    }
}
