package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.springframework.http.ContentDisposition;

/**
 * A table on its way to a browser (下载): a route returns it, and its rows are streamed as a file.
 *
 * @param fileName without extension; may be Chinese
 */
public record TableDownload(TableFormat format, String fileName, Body body) {

    /** What writes the rows; leaves {@code out} open. */
    public interface Body {
        void write(TableFormat format, OutputStream out) throws IOException;
    }

    public static <T> TableDownload of(
            TableFormat format, String fileName, TableSheet<T> sheet, Iterator<? extends T> rows) {
        return new TableDownload(format, fileName, (kind, out) -> sheet.write(kind, rows, out));
    }

    /** A file that bears the name of its sheet. @param extension as the address has it */
    public static <T> TableDownload of(String extension, TableSheet<T> sheet, Iterator<? extends T> rows) {
        return of(TableFormat.of(extension), sheet.name(), sheet, rows);
    }

    /** The header that has a browser keep the file under its name. */
    String disposition() {
        return ContentDisposition.attachment()
                .filename(fileName + "." + format.extension(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    void write(OutputStream out) throws IOException {
        body.write(format, out);
    }
}
