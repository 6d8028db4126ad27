package kapok.hotline.text;

import java.util.List;

/**
 * A category that a text may belong to (分类建议), and why.
 *
 * @param category its code
 * @param probability from 0 to 1, by the model; 1 where a rule says so
 * @param words that speak for it, the strongest first
 * @param byRule a rule of the table says so, not the model
 */
public record Suggestion(String category, double probability, List<String> words, boolean byRule) {
    public Suggestion {
        words = List.copyOf(words);
    }

    public int percent() {
        return (int) Math.round(probability * 100);
    }
}
