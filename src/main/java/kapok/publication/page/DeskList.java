package kapok.publication.page;

import java.time.LocalDate;
import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the desk (主动公开队列).
 *
 * @param views tabs with their counts
 */
public record DeskList(
        String view,
        List<Facet> views,
        List<Choice> organs,
        List<Choice> kinds,
        String organ,
        String kind,
        String words,
        List<Row> rows,
        Pager pager,
        boolean mayWrite,
        boolean mayImport,
        boolean mayExport,
        String exportQuery) {

    /**
     * A line of the queue.
     *
     * @param daysLeft until the statutory last day; negative when late; absent when no duty runs
     */
    public record Row(
            long id,
            String title,
            String kind,
            String organ,
            String stage,
            String author,
            LocalDate formedOn,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysLeft,
            @Nullable LocalDate publishedOn,
            @Nullable String indexNumber,
            String changedAt) {
        public String chip() {
            if (daysLeft == null) {
                return "chip-done";
            }
            return daysLeft < 0 ? "chip-late" : daysLeft <= 5 ? "chip-soon" : "chip-ok";
        }
    }
}
