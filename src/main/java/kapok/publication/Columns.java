package kapok.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of the catalogue (公开目录栏目) with the item of the law behind each: {@code publication/columns.csv}, in the
 * order of the pages.
 */
public final class Columns {
    private static final Map<String, Column> ALL = read();

    /**
     * A column.
     *
     * @param article of 政府信息公开条例
     * @param item of the article; empty where the article has none
     */
    public record Column(String code, String article, String item, List<String> kinds) {}

    private Columns() {}

    public static List<Column> all() {
        return List.copyOf(ALL.values());
    }

    public static boolean has(String code) {
        return ALL.containsKey(code);
    }

    /** Where publications of a kind usually stand. */
    static String usual(Kind kind) {
        return ALL.values().stream()
                .filter(column -> column.kinds().contains(kind.code()))
                .map(Column::code)
                .findFirst()
                .orElse("notices");
    }

    private static Map<String, Column> read() {
        try (var stream = Columns.class.getResourceAsStream("/publication/columns.csv")) {
            if (stream == null) {
                throw new IllegalStateException("publication/columns.csv is missing from the program");
            }
            var columns = new LinkedHashMap<String, Column>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> columns.put(cells[0], column(cells)));
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(String[] cells) {
        var kinds = cells[3].isEmpty() ? List.<String>of() : Arrays.asList(cells[3].split(" ", -1));
        return new Column(cells[0], cells[1], cells[2], kinds);
    }
}
