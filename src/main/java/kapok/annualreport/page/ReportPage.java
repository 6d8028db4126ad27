package kapok.annualreport.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annual report as the public reads it (年度报告页).
 *
 * @param title as official reports are titled
 * @param address of this edition, without the ending of a download
 * @param published when, and whether in time; a sentence
 * @param balance the check that is printed under the table of requests; empty for none
 */
public record ReportPage(
        String title,
        String organ,
        int year,
        int edition,
        String reason,
        String address,
        String query,
        String published,
        List<Link> years,
        List<Link> editions,
        List<Kpi> kpis,
        List<SectionView> sections,
        List<ChangeLine> changes,
        String balance) {
    public ReportPage {
        years = List.copyOf(years);
        editions = List.copyOf(editions);
        kpis = List.copyOf(kpis);
        sections = List.copyOf(sections);
        changes = List.copyOf(changes);
    }

    /** A link among others. */
    public record Link(String label, String href, boolean current) {}

    /** A number at the top. */
    public record Kpi(
            String label,
            String value,
            String unit,
            @Nullable String href,
            String note) {}

    /** A section with its words, charts and tables. */
    public record SectionView(
            String id, String heading, List<List<Piece>> paragraphs, List<Chart> charts, List<Grid> grids) {
        public SectionView {
            paragraphs = List.copyOf(paragraphs);
            charts = List.copyOf(charts);
            grids = List.copyOf(grids);
        }
    }

    /** Words, or a number that opens. */
    public record Piece(String text, @Nullable String href) {}

    /** What an edition changed against the one before. */
    public record ChangeLine(String where, String before, String after) {}

    /** Where a download of a kind is. */
    public String download(String kind) {
        return address + "." + kind + query;
    }
}
