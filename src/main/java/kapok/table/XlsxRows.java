package kapok.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kapok.web.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of an XLSX workbook. */
final class XlsxRows implements RowSource {
    /** Built-in number formats that are dates or times, the East Asian ones (27–36, 50–58) included. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int columns;

    XlsxRows(Path file, int columns) {
        this.columns = columns;
        workbook = reading(() -> workbook(file));
        stream = reading(() -> rows(workbook));
        rows = stream.iterator();
    }

    private static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> rows(ReadableWorkbook workbook) {
        try {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("table.empty"))
                    .openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return reading(rows::hasNext);
    }

    @Override
    public RawRow next() {
        return reading(() -> {
            var row = rows.next();
            return new RawRow(row.getRowNum(), cells(row));
        });
    }

    /** The library lets out whatever it stumbles over: a cell without a column, a number that is none. */
    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuleViolation refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private List<TableCell> cells(Row row) {
        if (row.getCellCount() > columns) {
            throw new RuleViolation("table.too-many-columns", columns);
        }
        var cells = new ArrayList<TableCell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(TableCell.EMPTY));
        }
        return cells;
    }

    private TableCell cell(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> TableCell.EMPTY;
            case NUMBER -> number(cell);
            case FORMULA -> result(cell);
            case STRING, BOOLEAN, ERROR -> TableCell.of(XmlText.decode(cell.getText()));
        };
    }

    private TableCell number(Cell cell) {
        if (isDate(cell)) {
            return TableCell.of(cell.asDate());
        }
        return TableCell.of(tidy(cell.asNumber()));
    }

    /** What the formula came to when the file was saved. */
    private static TableCell result(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> TableCell.of(tidy(number));
            case null -> TableCell.EMPTY;
            case Object other -> TableCell.of(XmlText.decode(other.toString()));
        };
    }

    /** Excel keeps binary fractions: 65.17 may stand in the file as 65.170000000000002. */
    private static BigDecimal tidy(BigDecimal number) {
        return number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        return id != null && DATE_FORMATS.contains(id) || isDate(cell.getDataFormatString());
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var codes = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return codes.contains("y") || codes.contains("d") && !codes.contains("general") || codes.contains("m/");
    }

    private static RuleViolation damaged(RuntimeException cause) {
        var violation = new RuleViolation("table.damaged");
        violation.initCause(cause);
        return violation;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
