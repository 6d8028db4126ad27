package kapok.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a context brought to the public lately (最新动态): a bean of that context; the portal's home page shows it. */
public interface NewsSource {
    /** The newest, in front what came last. */
    News newest(int most, Text text);

    /**
     * News of one kind.
     *
     * @param order of the kinds on the page
     * @param all address of the whole list
     * @param none what to say where there are none
     */
    record News(int order, String label, String all, String allLabel, String none, List<Row> rows) {
        public News {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One of them.
     *
     * @param style class of the badge that says what it is
     */
    record Row(
            String title,
            String href,
            String style,
            String badge,
            @Nullable LocalDate on) {}
}
