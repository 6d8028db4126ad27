package kapok.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole table, read (读取结果): what the good rows say, and what is wrong with the others.
 *
 * @param rows in the order of the file; each with its row number, for problems that show only later, such as a duplicate
 * @param problems in the order of the file
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

    /** Refuses rows, good by themselves, for what shows only when all stand side by side. */
    public TableReading<T> refusing(List<RowProblem> found) {
        var refused = found.stream().map(RowProblem::row).collect(Collectors.toSet());
        var all = new ArrayList<>(problems);
        all.addAll(found);
        all.sort(Comparator.comparingInt(RowProblem::row));
        return new TableReading<>(
                rows.stream().filter(row -> !refused.contains(row.row())).toList(), all);
    }

    /** Refuses the {@link #repeated} rows. */
    public <K> TableReading<T> unique(
            Function<? super T, ? extends @Nullable K> key,
            Function<Set<K>, ? extends Collection<K>> taken,
            BiFunction<Numbered<T>, K, RowProblem> problem) {
        return refusing(repeated(key, taken, problem));
    }

    /**
     * A problem for every row whose key stands in a row above or is taken already.
     *
     * @param key of a row; null where it has none
     * @param taken which of some keys the register holds
     */
    public <K> List<RowProblem> repeated(
            Function<? super T, ? extends @Nullable K> key,
            Function<Set<K>, ? extends Collection<K>> taken,
            BiFunction<Numbered<T>, K, RowProblem> problem) {
        var keys = new HashSet<K>();
        for (var row : rows) {
            K mine = key.apply(row.value());
            if (mine != null) {
                keys.add(mine);
            }
        }
        var seen = new HashSet<K>(keys.isEmpty() ? List.of() : taken.apply(keys));
        var problems = new ArrayList<RowProblem>();
        for (var row : rows) {
            K mine = key.apply(row.value());
            if (mine != null && !seen.add(mine)) {
                problems.add(problem.apply(row, mine));
            }
        }
        return problems;
    }

    /** Hands all rows to {@code desk}, unless one of them is bad or this is only a look. */
    public ImportResult take(boolean dryRun, Consumer<List<T>> desk) {
        if (clean() && !dryRun) {
            desk.accept(values());
        }
        return result(dryRun);
    }

    public ImportResult result(boolean dryRun) {
        return new ImportResult(dryRun || clean() ? rows.size() : 0, problems, dryRun);
    }
}
