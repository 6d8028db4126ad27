package kapok.table;

import java.util.List;

/**
 * What came of an import (导入结果), shown by the template {@code table/importResult}.
 *
 * @param accepted rows that were taken, or would be
 * @param problems every reason against every other row, in the order of the file
 * @param dryRun nothing was written (试导入)
 */
public record ImportResult(int accepted, List<RowProblem> problems, boolean dryRun) {
    private static final int SHOWN = 500;

    public ImportResult {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }

    public long badRows() {
        return problems.stream().mapToInt(RowProblem::row).distinct().count();
    }

    /** As many as a page can hold. */
    public List<RowProblem> shown() {
        return problems.subList(0, Math.min(SHOWN, problems.size()));
    }

    /** How many more there are than shown. */
    public int hidden() {
        return problems.size() - shown().size();
    }
}
