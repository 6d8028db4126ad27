package kapok.document.redaction;

import java.util.List;
import java.util.Map;

/**
 * A document without what was marked (遮盖结果).
 *
 * @param places how many places were taken out
 * @param drawn pages, from 1, that could not be rewritten safely and are pictures now, whose words cannot be searched
 * @param byTerm how many of the places each word was; areas are the rest
 */
public record Redacted(byte[] content, int places, List<Integer> drawn, Map<String, Integer> byTerm) {
    public Redacted {
        drawn = List.copyOf(drawn);
        byTerm = Map.copyOf(byTerm);
    }
}
