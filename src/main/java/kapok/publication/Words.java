package kapok.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words for searching (检索词). Chinese is not parted by spaces, so each pair of neighbouring characters is a word; what is
 * written in other scripts is parted as usual. The same cutting serves texts and queries.
 */
final class Words {
    private static final int LONGEST_WORD = 40;
    /** Characters that stand alone between the numbers of a document number or a day, and narrow no search. */
    private static final String MARKS = "号年月日第期";

    private Words() {}

    /** What a text is found by. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var run : runs(text)) {
            if (run.chinese()) {
                var points = run.points();
                for (int i = 0; i + 1 < points.length; i++) {
                    words.add(new String(points, i, 2));
                }
                words.add(new String(points, points.length - 1, 1));
            } else {
                words.add(run.text());
            }
        }
        return words;
    }

    /** A query of PostgreSQL that asks for every word; empty if there is nothing to ask for. */
    static String query(String typed) {
        var terms = new LinkedHashSet<String>();
        var marks = new LinkedHashSet<String>();
        for (var run : runs(typed)) {
            var points = run.points();
            if (!run.chinese()) {
                terms.add("'" + run.text() + "':*");
            } else if (points.length == 1 && MARKS.contains(run.text())) {
                marks.add("'" + run.text() + "':*");
            } else if (points.length == 1) {
                terms.add("'" + run.text() + "':*");
            } else {
                for (int i = 0; i + 1 < points.length; i++) {
                    terms.add("'" + new String(points, i, 2) + "'");
                }
            }
        }
        return String.join(" & ", terms.isEmpty() ? marks : terms);
    }

    /** What to mark in titles: the typed words, longest first. */
    static List<String> typed(String query) {
        return Normalizer.normalize(query, Normalizer.Form.NFKC)
                .codePoints()
                .mapToObj(point -> Character.isLetterOrDigit(point) ? Character.toString(point) : " ")
                .collect(Collectors.joining())
                .transform(spaced -> List.of(spaced.strip().split("\\s+")))
                .stream()
                .filter(word -> !word.isEmpty())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private record Run(boolean chinese, String text) {
        int[] points() {
            return text.codePoints().toArray();
        }
    }

    private static Collection<Run> runs(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var runs = new ArrayList<Run>();
        var current = new StringBuilder();
        var chinese = false;
        for (var point : plain.codePoints().toArray()) {
            var part = Character.isLetterOrDigit(point);
            if (!current.isEmpty() && (!part || chinese != isChinese(point))) {
                add(runs, chinese, current);
            }
            if (part) {
                chinese = isChinese(point);
                current.appendCodePoint(point);
            }
        }
        add(runs, chinese, current);
        return runs;
    }

    private static void add(List<Run> runs, boolean chinese, StringBuilder current) {
        if (!current.isEmpty()) {
            var text = current.toString();
            var length = text.codePointCount(0, text.length());
            runs.add(new Run(
                    chinese,
                    chinese || length <= LONGEST_WORD
                            ? text
                            : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD))));
            current.setLength(0);
        }
    }

    private static boolean isChinese(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
