package kapok.document.redaction;

import java.util.List;

/**
 * A document without what was marked (遮盖结果).
 *
 * @param places how many places were taken out
 * @param drawn pages, from 1, that could not be rewritten safely and are pictures now, whose words cannot be searched
 */
public record Redacted(byte[] content, int places, List<Integer> drawn) {
    public Redacted {
        drawn = List.copyOf(drawn);
    }
}
