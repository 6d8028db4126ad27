package kapok.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import org.springframework.http.ContentDisposition;

/** Sends a table to a browser (下载). */
public final class TableDownload {
    private TableDownload() {}

    /**
     * Streams the rows as a file.
     *
     * @param fileName without extension; may be Chinese
     */
    public static <T> void send(
            HttpServletResponse response,
            TableFormat format,
            String fileName,
            TableSheet<T> sheet,
            Iterator<? extends T> rows)
            throws IOException {
        head(response, format, fileName);
        sheet.write(format, rows, response.getOutputStream());
    }

    /** Streams the rows as a file that bears the name of the sheet. @param extension as the address has it */
    public static <T> void send(
            HttpServletResponse response, String extension, TableSheet<T> sheet, Iterator<? extends T> rows)
            throws IOException {
        send(response, TableFormat.of(extension), sheet.name(), sheet, rows);
    }

    /** An empty table to fill in. */
    public static <T> void sample(HttpServletResponse response, String extension, TableColumns<T> columns)
            throws IOException {
        send(response, extension, columns.sample(), Collections.emptyIterator());
    }

    /** Says that a file comes; the rows follow. */
    public static void head(HttpServletResponse response, TableFormat format, String fileName) {
        var disposition = ContentDisposition.attachment()
                .filename(fileName + "." + format.extension(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
