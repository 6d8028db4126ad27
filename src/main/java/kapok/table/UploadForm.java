package kapok.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes a table in (导入表单), shown by the template {@code table/upload}. It posts {@code file} and {@code
 * dryRun} ({@code true} unless the officer chose to import).
 *
 * @param action where it posts to
 * @param columns what the table should hold
 * @param sample address of an empty table with these headers, or null
 */
public record UploadForm(
        String action, List<Column> columns, @Nullable String sample) {
    public UploadForm {
        columns = List.copyOf(columns);
    }

    /**
     * A column the import reads.
     *
     * @param header as it must stand in the file
     * @param hint what to write there, in the reader's language
     */
    public record Column(String header, boolean required, String hint) {}
}
