package kapok.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import kapok.web.RuleViolation;

/** The rows of a CSV file; numbered as records, the way a spreadsheet program counts them. */
final class CsvRows implements RowSource {
    private final CloseableIterator<CsvRecord> records;
    private int number;
    /** The next row; empty when it has not been read. */
    private List<String> ahead = List.of();

    CsvRows(Path file) {
        var text = CsvText.of(file);
        try {
            records = CsvReader.builder()
                    .fieldSeparator(text.separator())
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(text.open(file))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.separatorLine() && hasNext()) {
            next();
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = read();
        }
        return !ahead.equals(List.of(CsvText.END));
    }

    private List<String> read() {
        try {
            return records.next().getFields();
        } catch (CsvParseException | UncheckedIOException e) {
            throw damaged(e);
        }
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        } else if (ahead.getLast().endsWith(CsvText.END)) {
            throw new RuleViolation("table.damaged-row", number + 1);
        }
        var cells = ahead.stream().map(FormulaGuard::lift).map(TableCell::of).toList();
        ahead = List.of();
        return new RawRow(++number, cells);
    }

    private RuleViolation damaged(RuntimeException cause) {
        var violation = new RuleViolation("table.damaged-row", number + 1);
        violation.initCause(cause);
        return violation;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
