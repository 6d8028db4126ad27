package kapok.document.page;

import java.util.List;

/**
 * The answer to a citizen who dropped an OFD (验章结果).
 *
 * @param chip class of the mark: ok, late, wait
 * @param facts label and value, in order
 */
public record VerdictPage(
        String file, String chip, String headline, String advice, List<Fact> facts, List<String> problems) {
    /** One line about the signature. */
    public record Fact(String label, String value) {}
}
