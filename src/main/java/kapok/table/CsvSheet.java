package kapok.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV as RFC 4180 and Excel agree: UTF-8 with mark, CRLF, quotes where needed. */
final class CsvSheet {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private CsvSheet() {}

    static <T> void write(List<TableSheet.Column<T>> columns, Iterator<? extends T> rows, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF'); // without it Excel takes the file for GBK
        @SuppressWarnings("resource") // out stays open
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream()
                .map(column -> FormulaGuard.put(column.header()))
                .toList());
        var line = new ArrayList<String>();
        while (rows.hasNext()) {
            var row = rows.next();
            line.clear();
            columns.forEach(column -> line.add(text(column.value().apply(row))));
            csv.writeRecord(line);
        }
        csv.flush();
        writer.flush();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean yes -> yes ? "是" : "否";
            case Instant moment -> MOMENT.format(moment);
            case Object other -> FormulaGuard.put(other.toString());
        };
    }
}
