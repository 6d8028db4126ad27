package kapok.table;

import java.util.List;

/**
 * A whole table, read (读取结果): what the good rows say, and what is wrong with the others.
 *
 * @param rows in the order of the file; each with its row number, for problems that show only later, such as a duplicate
 */
public record TableReading<T>(List<Numbered<T>> rows, List<RowProblem> problems) {
    /** What one row says, and where it stood. */
    public record Numbered<T>(int row, T value) {}

    public TableReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public List<T> values() {
        return rows.stream().map(Numbered::value).toList();
    }

    public boolean clean() {
        return problems.isEmpty();
    }

    public ImportResult result(boolean dryRun) {
        return new ImportResult(rows.size(), problems, dryRun);
    }
}
