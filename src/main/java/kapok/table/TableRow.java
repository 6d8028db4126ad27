package kapok.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One row below the header (数据行). A value that cannot be read becomes a problem of the row, never an exception, so
 * that one pass finds everything. What a {@code required} accessor returns after a problem is only a stand-in: use the
 * row only when {@link #ok()}.
 */
public final class TableRow {
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}");
    private static final Pattern LIST = Pattern.compile("[、；;|\\n]+");
    private static final BigDecimal EXCEL_KEEPS = new BigDecimal("1E15");
    /** Days since 1899-12-30 for 1950 and 2100: a number outside is no date that Excel lost the format of. */
    private static final int FIRST_SERIAL = 18_264;

    private static final int LAST_SERIAL = 73_415;
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("√", true),
            Map.entry("y", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("×", false),
            Map.entry("n", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("0", false));

    private final int number;
    private final TableHeader header;
    private final UnaryOperator<String> names;
    private final List<TableCell> cells;
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param names from what the accessors are given to what stands in the header */
    TableRow(int number, TableHeader header, UnaryOperator<String> names, List<TableCell> cells) {
        this.number = number;
        this.header = header;
        this.names = names;
        this.cells = cells;
    }

    /** As a spreadsheet program shows it, from 1; the header counts. */
    public int number() {
        return number;
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** Adds what only the owner of the records can find wrong. */
    public void problem(String column, String code, Object... args) {
        var value = cell(column).text();
        problems.add(new RowProblem(number, names.apply(column), value, code, Arrays.asList(args)));
    }

    /**
     * Lets the owner of the records judge a row that could be read; a refusal becomes a problem of one column.
     *
     * @param blamed code of a refusal to the column it blames
     * @param otherwise the column for any other refusal
     */
    public void check(Map<String, String> blamed, String otherwise, Runnable check) {
        if (!ok()) {
            return;
        }
        try {
            check.run();
        } catch (RuleViolation refused) {
            problem(blamed.getOrDefault(refused.code(), otherwise), refused.code(), refused.arguments());
        }
    }

    /** Finds cells that stand below no name, most often for a comma in a text without quotation marks. */
    TableRow demandNames() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).empty() && !header.names(i)) {
                var value = cells.get(i).text();
                problems.add(new RowProblem(number, Integer.toString(i + 1), value, "table.no-header", List.of()));
            }
        }
        return this;
    }

    /** Whether the table has this column at all. */
    public boolean has(String column) {
        return header.has(names.apply(column));
    }

    /** Trimmed; empty if the cell is blank or the table has no such column. */
    public String text(String column) {
        var cell = cell(column);
        var exact = cell.number();
        if (exact != null && exact.abs().compareTo(EXCEL_KEEPS) >= 0) {
            problem(column, "table.rounded");
        } else if (cell.text().indexOf('\0') >= 0) {
            problem(column, "table.nul");
        }
        return cell.text();
    }

    /** Like {@link #text(String)}, at most so many characters long. */
    public String text(String column, int longest) {
        var text = text(column);
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            problem(column, "table.too-long", longest, length);
        }
        return text;
    }

    public String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            problem(column, "table.required");
        }
        return text;
    }

    public String required(String column, int longest) {
        if (cell(column).empty()) {
            return required(column);
        }
        return text(column, longest);
    }

    /** A cell that lists things: 甲、乙；丙, or one per line. */
    public List<String> list(String column) {
        return LIST.splitAsStream(text(column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A day, or null for a blank cell. */
    public @Nullable LocalDate day(String column) {
        var cell = cell(column);
        if (cell.empty() || cell.day() != null) {
            return cell.day();
        }
        var day = LooseDay.parse(cell.text());
        if (day == null) {
            day = serial(cell);
        }
        if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
            problem(column, "table.not-a-day");
            return null;
        }
        return day;
    }

    public LocalDate requiredDay(String column) {
        var day = day(column);
        demand(column);
        return day == null ? LocalDate.EPOCH : day;
    }

    /** A number, or null for a blank cell; 1,286 and １２８６ are read too. */
    public @Nullable BigDecimal number(String column) {
        var cell = cell(column);
        if (cell.empty() || cell.number() != null) {
            return cell.number();
        }
        var text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        problem(column, "table.not-a-number");
        return null;
    }

    public BigDecimal requiredNumber(String column) {
        var value = number(column);
        demand(column);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A whole number, or null for a blank cell. */
    public @Nullable Long whole(String column) {
        var value = number(column);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(EXCEL_KEEPS) >= 0) {
            problem(column, "table.not-whole");
            return null;
        }
        return value.longValueExact();
    }

    public long requiredWhole(String column) {
        var value = whole(column);
        demand(column);
        return value == null ? 0 : value;
    }

    /** One of a few words, or null for a blank cell. Upper and lower case, spaces and full width do not matter. */
    public <T> @Nullable T choice(String column, Map<String, T> choices) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        for (var choice : choices.entrySet()) {
            if (TableHeader.key(choice.getKey()).equals(TableHeader.key(text))) {
                return choice.getValue();
            }
        }
        problem(column, "table.not-a-choice", String.join("、", words(choices)));
        return null;
    }

    /** Those for people: a code that stands for itself is understood, but not offered beside its word. */
    private static <T> Collection<String> words(Map<String, T> choices) {
        var words = choices.entrySet().stream()
                .filter(choice -> !choice.getKey().equals(choice.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return words.isEmpty() ? choices.keySet() : words;
    }

    /** @param choices not empty */
    public <T> T requiredChoice(String column, Map<String, T> choices) {
        var value = choice(column, choices);
        demand(column);
        return value == null ? choices.values().iterator().next() : value;
    }

    /** 是 or 否 in the usual ways to write them, or null for a blank cell. */
    public @Nullable Boolean yesNo(String column) {
        var text = text(column);
        var value = YES_NO.get(TableHeader.key(text));
        if (value == null && !text.isEmpty()) {
            problem(column, "table.not-yes-or-no");
        }
        return value;
    }

    private void demand(String column) {
        if (cell(column).empty()) {
            problem(column, "table.required");
        }
    }

    private static @Nullable LocalDate serial(TableCell cell) {
        if (!SERIAL.matcher(cell.text()).matches()) {
            return null;
        }
        var days = Integer.parseInt(cell.text());
        return days < FIRST_SERIAL || days > LAST_SERIAL
                ? null
                : LocalDate.of(1899, 12, 30).plusDays(days);
    }

    private TableCell cell(String column) {
        var at = header.position(names.apply(column));
        return at < 0 || at >= cells.size() ? TableCell.EMPTY : cells.get(at);
    }
}
