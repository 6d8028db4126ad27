package kapok.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The columns of a register (名册的栏目): the same go in and come out. Each has a key; what stands above it is the message
 * {@code <words>.header.<key>}, in Chinese for every reader, and what to write there {@code <words>.column-hint.<key>}.
 * Immutable; {@link #required} and its like give a larger one.
 *
 * <pre>{@code
 * TableColumns.<Line>of("remedy", "remedy.remedies", messages)
 *         .required("organ", Line::organ, 22)
 *         .optional("document", Line::document);
 * }</pre>
 *
 * @param <L> a line of the register, as it goes out
 */
public final class TableColumns<L> {
    private final String words;
    private final String name;
    private final Text chinese;
    private final Map<String, Column<L>> columns;

    private record Column<L>(
            String header,
            boolean required,
            Function<? super L, ? extends @Nullable Object> value,
            int width,
            boolean goesOut) {}

    private TableColumns(String words, String name, Text chinese, Map<String, Column<L>> columns) {
        this.words = words;
        this.name = name;
        this.chinese = chinese;
        this.columns = columns;
    }

    /**
     * A register without columns yet.
     *
     * @param words before the keys of the messages
     * @param name the message that names the sheet and the file
     */
    public static <L> TableColumns<L> of(String words, String name, MessageSource messages) {
        var chinese = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        return new TableColumns<>(words, chinese.localize(name), chinese, Map.of());
    }

    /** A column that every row must fill, as wide as its header asks. */
    public TableColumns<L> required(String key, Function<? super L, ? extends @Nullable Object> value) {
        return required(key, value, TableSheet.width(header(key)));
    }

    /** @param width in characters of Latin script */
    public TableColumns<L> required(String key, Function<? super L, ? extends @Nullable Object> value, int width) {
        return with(key, new Column<>(header(key), true, value, width, true));
    }

    public TableColumns<L> optional(String key, Function<? super L, ? extends @Nullable Object> value) {
        return optional(key, value, TableSheet.width(header(key)));
    }

    public TableColumns<L> optional(String key, Function<? super L, ? extends @Nullable Object> value, int width) {
        return with(key, new Column<>(header(key), false, value, width, true));
    }

    /** Columns that come in and never go out in a table, such as personal data. */
    public TableColumns<L> incoming(List<String> keys) {
        var more = this;
        for (var key : keys) {
            more = more.with(key, new Column<>(header(key), false, _ -> "", TableSheet.width(header(key)), false));
        }
        return more;
    }

    private TableColumns<L> with(String key, Column<L> column) {
        var more = new LinkedHashMap<>(columns);
        more.put(key, column);
        return new TableColumns<>(words, name, chinese, more);
    }

    /** The words of a choice in their order, each with what it stands for. */
    public static <T> Map<String, T> choices(Collection<T> values, Function<? super T, String> word) {
        var choices = new LinkedHashMap<String, T>();
        values.forEach(value -> choices.put(word.apply(value), value));
        return choices;
    }

    /** What stands above a column. */
    public String header(String key) {
        var column = columns.get(key);
        return column == null ? chinese.localize(words + ".header." + key) : column.header();
    }

    String[] headers(boolean requiredOnly) {
        Predicate<Column<L>> wanted = column -> column.required() || !requiredOnly;
        return columns.values().stream().filter(wanted).map(Column::header).toArray(String[]::new);
    }

    /** What is wrong with a row that could be read; for what shows only beside the other rows. */
    public RowProblem problem(TableReading.Numbered<?> row, String key, Object value, String code, Object... args) {
        return new RowProblem(row.row(), header(key), value.toString(), code, Arrays.asList(args));
    }

    /** The table as it goes out. */
    public TableSheet<L> sheet() {
        return sheet(Column::goesOut);
    }

    /** An empty table to fill in: every column that an import reads. */
    public TableSheet<L> sample() {
        return sheet(_ -> true);
    }

    private TableSheet<L> sheet(Predicate<Column<L>> shown) {
        var sheet = TableSheet.<L>of(name);
        for (var column : columns.values().stream().filter(shown).toList()) {
            sheet = sheet.column(column.header(), column.value(), column.width());
        }
        return sheet;
    }

    /** The form that takes the table in. */
    public UploadForm form(String action, String sample, Text text) {
        var hints = new ArrayList<UploadForm.Column>();
        columns.forEach((key, column) -> hints.add(new UploadForm.Column(
                column.header(), column.required(), text.localize(words + ".column-hint." + key))));
        return new UploadForm(action, hints, sample);
    }

    /** The page that takes the table in, at {@code <register>/import}; its words are {@code <words>.import.title} and {@code .lede}. */
    public ImportPage importPage(String register, Text text) {
        return ImportPage.empty(
                text.localize(words + ".import.title"),
                text.localize(words + ".import.lede"),
                register,
                form(register + "/import", register + "/sample.xlsx", text));
    }
}
