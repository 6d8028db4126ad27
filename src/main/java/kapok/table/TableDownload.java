package kapok.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        var disposition = ContentDisposition.attachment()
                .filename(fileName + "." + format.extension(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        sheet.write(format, rows, response.getOutputStream());
    }
}
