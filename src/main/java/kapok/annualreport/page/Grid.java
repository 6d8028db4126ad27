package kapok.annualreport.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the national form (统计表), cell by cell as printed.
 *
 * @param caption what the table is, for those who cannot see it
 */
public record Grid(String id, String caption, List<Row> head, List<Row> body) {
    public Grid {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /** A row. */
    public record Row(List<Slot> slots, boolean total) {
        public Row {
            slots = List.copyOf(slots);
        }
    }

    /**
     * One cell with its span.
     *
     * @param scope of a header: {@code col}, {@code colgroup}, {@code row} or {@code rowgroup}; null for a value
     * @param href where a value opens
     * @param muted zero, unknown or typed
     */
    public record Slot(
            String text,
            int columns,
            int rows,
            @Nullable String scope,
            @Nullable String href,
            boolean muted,
            boolean bold) {
        public static Slot header(String text, String scope) {
            return header(text, 1, 1, scope);
        }

        public static Slot header(String text, int columns, int rows, String scope) {
            return new Slot(text, columns, rows, scope, null, false, false);
        }

        public boolean isHeader() {
            return scope != null;
        }
    }
}
