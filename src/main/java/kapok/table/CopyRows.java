package kapok.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table of the database by COPY (批量写入), many at a time. */
public final class CopyRows {
    private final String into;
    private final StringBuilder lines = new StringBuilder();

    /** @param into table and columns, as {@code schema.name (one, other)} */
    public CopyRows(String into) {
        this.into = into;
    }

    /** A row; the cells in the order of the columns. Texts, numbers, truth, moments, days, bytes and lists of texts are understood. */
    public void add(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            cell(cells[i]);
        }
        lines.append('\n');
    }

    private void cell(@Nullable Object cell) {
        switch (cell) {
            case null -> lines.append("\\N");
            case String text -> escape(text);
            case byte[] bytes -> lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case int[] numbers ->
                escape(java.util.Arrays.stream(numbers)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "{", "}")));
            case List<?> texts ->
                escape(texts.stream().map(CopyRows::element).collect(Collectors.joining(",", "{", "}")));
            case Instant at -> lines.append(at);
            default -> lines.append(cell);
        }
    }

    private static String element(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\0' -> {}
                default -> lines.append(one);
            }
        }
    }

    /** Writes and forgets what was added, in the transaction of the connection. */
    public void write(Connection connection) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        try {
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        lines.setLength(0);
    }
}
