package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table to write (导出表): its columns, and how each is read from a record. Immutable; {@link #column} gives a larger
 * one. Rows are written as they come and none is kept.
 *
 * <pre>{@code
 * TableSheet.<Organ>of("机关").column("代码", Organ::code).column("成立日期", Organ::foundedOn)
 *         .write(TableFormat.XLSX, organs.iterator(), out);
 * }</pre>
 *
 * A value may be text, a number, a boolean (是, 否), a {@code LocalDate}, an {@code Instant} (written in Beijing time),
 * an enum or record (its {@code toString}), or null for a blank cell.
 */
public final class TableSheet<T> {
    private final String name;
    private final List<Column<T>> columns;

    record Column<T>(String header, Function<? super T, ? extends @Nullable Object> value, int width) {}

    private TableSheet(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /** @param name of the sheet; at most 31 characters of it are used */
    public static <T> TableSheet<T> of(String name) {
        return new TableSheet<>(name, List.of());
    }

    /** A column whose width follows from its header. */
    public TableSheet<T> column(String header, Function<? super T, ? extends @Nullable Object> value) {
        return column(header, value, width(header));
    }

    static int width(String header) {
        return Math.clamp(header.length() * 2L + 4, 12, 40);
    }

    /** @param width in characters of Latin script, as spreadsheet programs count it */
    public TableSheet<T> column(String header, Function<? super T, ? extends @Nullable Object> value, int width) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(header, value, width));
        return new TableSheet<>(name, more);
    }

    public String name() {
        return name;
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** Writes all rows; leaves {@code out} open. */
    public void write(TableFormat format, Iterator<? extends T> rows, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvSheet.write(columns, rows, out);
            case XLSX -> XlsxSheet.write(name, columns, rows, out);
        }
    }
}
