package kapok.disclosure.person;

import java.util.HashSet;
import java.util.Set;

/** How much two descriptions have in common (描述相似度): the share of equal pairs of characters, from 0 to 1. */
final class Likeness {
    /** From here on an officer should look. */
    static final double LIKE = 0.5;

    private final Set<String> pairs;

    Likeness(String text) {
        pairs = pairs(text);
    }

    double to(String other) {
        var others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var common = pairs.stream().filter(others::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var bare = text.replaceAll("[\\p{P}\\p{Z}\\s]+", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
