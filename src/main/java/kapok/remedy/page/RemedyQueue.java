package kapok.remedy.page;

import java.util.List;
import kapok.web.page.Chip;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Tab;

/**
 * The register of reconsiderations and suits, filtered.
 *
 * @param query of the present filter, for the export; starts with {@code ?}
 */
public record RemedyQueue(
        List<Tab> tabs,
        Filter filter,
        List<Choice> kinds,
        List<Choice> years,
        List<Line> lines,
        Pager pager,
        String query,
        boolean mayWrite,
        boolean mayImport) {
    /** What is filtered by; empty for all. */
    public record Filter(String tab, String words, String kind, String year) {
        /** The same in another view. */
        public Filter on(String other) {
            return new Filter(other, words, kind, year);
        }
    }

    /** A case. */
    public record Line(
            String number,
            String matter,
            String kind,
            String body,
            String caseNumber,
            String organ,
            Chip chip,
            String filedOn,
            String decidedOn) {}
}
