package kapok.hotline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text is made of (文本特征): pairs of neighbouring Chinese characters, since words stand unmarked, and words of other
 * scripts. Figures and marks count for nothing.
 */
final class Features {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WORD = 24;

    private Features() {}

    /** Each once, in the order of the text. */
    static Set<String> of(String text) {
        var plain = Normalizer.normalize(text.substring(0, Math.min(LONGEST_TEXT, text.length())), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var features = new LinkedHashSet<String>();
        for (var run : runs(plain)) {
            if (Character.isIdeographic(run.codePointAt(0))) {
                pairs(run, features);
            } else if (run.length() > 1 && run.length() <= LONGEST_WORD) {
                features.add(run);
            }
        }
        return features;
    }

    private static void pairs(String run, Set<String> features) {
        var points = run.codePoints().toArray();
        if (points.length == 1) {
            features.add(run);
        }
        for (int i = 0; i + 1 < points.length; i++) {
            features.add(new String(points, i, 2));
        }
    }

    /** Stretches of Chinese characters, and of letters of other scripts. */
    private static List<String> runs(String plain) {
        var runs = new ArrayList<String>();
        int start = 0;
        int kind = 0;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            int here = Character.isIdeographic(c) ? 1 : Character.isLetter(c) ? 2 : 0;
            if (here != kind) {
                if (kind != 0) {
                    runs.add(plain.substring(start, at));
                }
                start = at;
                kind = here;
            }
            at += Character.charCount(c);
        }
        if (kind != 0) {
            runs.add(plain.substring(start));
        }
        return runs;
    }
}
