package kapok.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Parts of regular expressions over many Chinese characters (汉字集合). The engine compares a character with every member of a
 * class, and tries every word of a choice, one after the other; written like this most fall out after a few comparisons.
 */
final class Han {
    private Han() {}

    /** A class of these characters; may stand within another class. */
    static String anyOf(String characters) {
        var sorted = characters.codePoints().distinct().sorted().toArray();
        int size = Math.max(1, (int) Math.sqrt(sorted.length));
        var groups = new StringBuilder("[");
        for (int from = 0; from < sorted.length; from += size) {
            var group = Arrays.copyOfRange(sorted, from, Math.min(from + size, sorted.length));
            groups.append("[%s-%s&&[%s]]"
                    .formatted(
                            Character.toString(group[0]),
                            Character.toString(group[group.length - 1]),
                            Arrays.stream(group).mapToObj(Character::toString).collect(Collectors.joining())));
        }
        return groups.append(']').toString();
    }

    /**
     * A choice of words.
     *
     * @param words divided by |, each beginning with a character that stands for itself
     */
    static String words(String words) {
        var first = Arrays.stream(words.split("\\|"))
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining());
        return "(?=" + anyOf(first) + ")(?:" + words + ")";
    }
}
