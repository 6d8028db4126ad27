package kapok.table;

import java.util.Iterator;
import java.util.List;

/** The bare rows of a file, header row and blank rows included, one element per row of the sheet. */
sealed interface RowSource extends Iterator<RowSource.RawRow>, AutoCloseable permits CsvRows, XlsxRows {
    /**
     * A row before headers are known.
     *
     * @param number as a spreadsheet program shows it, from 1
     */
    record RawRow(int number, List<TableCell> cells) {
        public RawRow {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return filled() == 0;
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.empty()).count();
        }
    }

    @Override
    void close();
}
