package kapok.hotline.results;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words for finding results (检索词). Chinese is not parted by spaces, so each pair of neighbouring characters is a word, and
 * the last character of a stretch; other scripts are parted as usual. The same cutting serves texts and queries.
 */
final class SearchWords {
    private static final int LONGEST_WORD = 40;
    private static final int MOST_TERMS = 24;

    private SearchWords() {}

    /** What a text is found by. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var run : runs(text)) {
            if (chinese(run.codePointAt(0))) {
                var points = run.codePoints().toArray();
                for (int i = 0; i + 1 < points.length; i++) {
                    words.add(new String(points, i, 2));
                }
                words.add(new String(points, points.length - 1, 1));
            } else {
                words.add(run.length() > LONGEST_WORD ? run.substring(0, LONGEST_WORD) : run);
            }
        }
        return words;
    }

    /** A query of PostgreSQL that asks for every word; empty if there is nothing to ask for. */
    static String query(String typed) {
        var terms = new LinkedHashSet<String>();
        for (var run : runs(typed)) {
            var points = run.codePoints().toArray();
            if (points.length == 1 || !chinese(points[0])) {
                terms.add("'" + run + "':*");
            }
            for (int i = 0; chinese(points[0]) && i + 1 < points.length; i++) {
                terms.add("'" + new String(points, i, 2) + "'");
            }
        }
        return String.join(" & ", terms.stream().limit(MOST_TERMS).toList());
    }

    private static List<String> runs(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var runs = new ArrayList<String>();
        var current = new StringBuilder();
        boolean han = false;
        for (int point : plain.codePoints().toArray()) {
            boolean part = Character.isLetterOrDigit(point);
            if (!current.isEmpty() && (!part || han != chinese(point))) {
                runs.add(current.toString());
                current.setLength(0);
            }
            if (part) {
                han = chinese(point);
                current.appendCodePoint(point);
            }
        }
        if (!current.isEmpty()) {
            runs.add(current.toString());
        }
        return runs;
    }

    private static boolean chinese(int point) {
        return Character.isIdeographic(point);
    }
}
