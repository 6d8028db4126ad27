package kapok.table;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kapok.web.RuleViolation;

/**
 * A table that somebody uploaded (导入文件): CSV (UTF-8, UTF-16 with mark, or GB18030; comma, semicolon or tab) or XLSX.
 * What it is shows in its bytes; its name must agree. Rows stream: the file may be larger than the memory.
 *
 * <pre>{@code
 * try (var file = TableFile.open(upload.getOriginalFilename(), upload.getInputStream())) {
 *     file.require("标题", "成文日期");
 *     var reading = file.read(row -> new Line(row.required("标题", 200), row.requiredDay("成文日期")));
 *     …
 *     return reading.result(dryRun);
 * }
 * }</pre>
 *
 * <p>The header is the first row with two cells filled, so that a title above the table does no harm.
 */
public final class TableFile implements AutoCloseable, Iterable<TableRow> {
    /** How far down the header may stand. */
    private static final int HEADER_WITHIN = 10;

    private final Spool spool;
    private final RowSource source;
    private final TableLimits limits;
    private final Deque<RowSource.RawRow> ahead = new ArrayDeque<>();
    private final TableHeader header;

    private TableFile(Spool spool, TableLimits limits) {
        this.spool = spool;
        this.limits = limits;
        source = spool.open(limits);
        header = new TableHeader(headerRow().cells());
    }

    /**
     * Takes the upload in and reads its header.
     *
     * @param name as the uploader's machine called it
     * @throws RuleViolation if it is no table, too large, damaged, empty, or not what its name says
     */
    public static TableFile open(String name, InputStream content) {
        return open(name, content, TableLimits.USUAL);
    }

    public static TableFile open(String name, InputStream content, TableLimits limits) {
        return of(Spool.of(name, content, limits), limits);
    }

    /** Reads a file of this machine, for console commands. */
    public static TableFile open(Path file) {
        return of(Spool.of(file, TableLimits.USUAL), TableLimits.USUAL);
    }

    private static TableFile of(Spool spool, TableLimits limits) {
        try {
            return new TableFile(spool, limits);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private RowSource.RawRow headerRow() {
        while (ahead.size() < HEADER_WITHIN && source.hasNext()) {
            var row = source.next();
            if (!row.blank()) {
                ahead.add(row);
            }
        }
        if (ahead.isEmpty()) {
            throw new RuleViolation("table.empty");
        }
        var first = ahead.peek();
        while (!ahead.isEmpty()) {
            var row = ahead.remove();
            if (row.filled() > 1) {
                return row;
            }
        }
        return restart(first);
    }

    /** A table with a single column: its header is the very first row. */
    private RowSource.RawRow restart(RowSource.RawRow first) {
        try (var again = spool.open(limits)) {
            while (again.hasNext() && ahead.size() < HEADER_WITHIN) {
                var row = again.next();
                if (!row.blank()) {
                    ahead.add(row);
                }
            }
        }
        ahead.remove();
        return first;
    }

    /** The names of the columns as written, left to right. */
    public List<String> headers() {
        return header.names();
    }

    public boolean has(String column) {
        return header.has(column);
    }

    /** @throws RuleViolation naming every column that is missing */
    public void require(String... columns) {
        var missing = Arrays.stream(columns).filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "table.column-missing", String.join("、", missing), String.join("、", header.names()));
        }
    }

    /** @throws RuleViolation naming a column that nobody would read, so that a misspelt name loses no data */
    public void permit(String... columns) {
        var known = Arrays.stream(columns).map(TableHeader::key).toList();
        var unknown = header.names().stream()
                .filter(name -> !known.contains(TableHeader.key(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RuleViolation("table.column-unknown", String.join("、", unknown), String.join("、", columns));
        }
    }

    /**
     * Reads the table of a register; its rows answer to the keys of the columns.
     *
     * @throws RuleViolation naming every column that is missing or that nobody would read
     */
    public <T> TableReading<T> read(TableColumns<?> columns, Function<TableRow, T> reader) {
        require(columns.headers(true));
        permit(columns.headers(false));
        return read(new Rows(columns::header), row -> reader.apply(row.demandNames()));
    }

    /** Reads every row; a row with a problem gives its problems, any other gives what {@code reader} made of it. */
    public <T> TableReading<T> read(Function<TableRow, T> reader) {
        return read(iterator(), reader);
    }

    private static <T> TableReading<T> read(Iterator<TableRow> all, Function<TableRow, T> reader) {
        var rows = new ArrayList<TableReading.Numbered<T>>();
        var problems = new ArrayList<RowProblem>();
        while (all.hasNext()) {
            var row = all.next();
            var value = reader.apply(row);
            if (row.ok()) {
                rows.add(new TableReading.Numbered<>(row.number(), value));
            } else {
                problems.addAll(row.problems());
            }
        }
        return new TableReading<>(rows, problems);
    }

    /** The rows below the header, blank ones left out; can be walked once. */
    @Override
    public Iterator<TableRow> iterator() {
        return new Rows(UnaryOperator.identity());
    }

    private final class Rows implements Iterator<TableRow> {
        private final UnaryOperator<String> names;
        private int count;
        private final Deque<TableRow> next = new ArrayDeque<>(1);

        Rows(UnaryOperator<String> names) {
            this.names = names;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && (!ahead.isEmpty() || source.hasNext())) {
                var raw = ahead.isEmpty() ? source.next() : ahead.remove();
                if (!raw.blank()) {
                    count(raw);
                    next.add(new TableRow(raw.number(), header, names, raw.cells()));
                }
            }
            return !next.isEmpty();
        }

        private void count(RowSource.RawRow raw) {
            if (raw.cells().size() > limits.columns()) {
                throw new RuleViolation("table.too-many-columns", limits.columns());
            }
            if (++count > limits.rows()) {
                throw new RuleViolation("table.too-many-rows", limits.rows());
            }
        }

        @Override
        public TableRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.remove();
        }
    }

    @Override
    public void close() {
        source.close();
        spool.close();
    }
}
