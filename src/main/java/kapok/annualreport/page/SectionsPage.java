package kapok.annualreport.page;

import java.util.List;
import kapok.annualreport.page.ReportPage.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a report being edited (修改叙述).
 *
 * @param stale who saved something else meanwhile; null for nobody
 * @param tokens figures that the text may name
 */
public record SectionsPage(
        DeskReport report,
        List<SectionForm> sections,
        List<TokenLine> tokens,
        @Nullable String stale) {
    public SectionsPage {
        sections = List.copyOf(sections);
        tokens = List.copyOf(tokens);
    }

    /** One section with its text area and its proof. */
    public record SectionForm(int ordinal, String heading, String narrative, boolean mayBeEmpty, Proof proof) {}

    /**
     * How a text prints and what is wrong in it (校样).
     *
     * @param problems sentences about numbers that contradict figures
     */
    public record Proof(List<List<Piece>> paragraphs, List<ProofLine> problems) {
        public Proof {
            paragraphs = List.copyOf(paragraphs);
            problems = List.copyOf(problems);
        }
    }

    /** A finding in the text. */
    public record ProofLine(boolean blocking, String sentence) {}

    /** A figure, as it is written into the text. */
    public record TokenLine(String token, String label, String value) {}
}
