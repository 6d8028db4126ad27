package kapok.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kapok.web.RuleViolation;

/** The rows of a CSV file; numbered as records, the way a spreadsheet program counts them. */
final class CsvRows implements RowSource {
    private final CloseableIterator<CsvRecord> records;
    private int number;

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
        if (text.separatorLine() && records.hasNext()) {
            next();
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw damaged(e);
        }
    }

    @Override
    public RawRow next() {
        try {
            var fields = records.next().getFields();
            return new RawRow(
                    ++number,
                    fields.stream().map(FormulaGuard::lift).map(TableCell::of).toList());
        } catch (CsvParseException | UncheckedIOException e) {
            throw damaged(e);
        }
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
