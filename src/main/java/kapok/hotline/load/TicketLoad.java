package kapok.hotline.load;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import kapok.hotline.figures.Freezer;
import kapok.hotline.ticket.Histories;
import kapok.table.FileImport;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./kapok import hotline-tickets FILE.csv[.gz]} (批量装载工单): casework in the shape of New York's council data. Good
 * rows are taken in one transaction, every other row is listed with its reason. The file knows days, not hours: a case opens
 * at 09:00 and closes at 17:00. Each becomes a ticket that asks for help, sent to its account at once; who handled it and how
 * the file does not say, so a closed one was settled elsewhere.
 */
@Component
class TicketLoad implements FileImport {
    private static final int BATCH = 2_000;
    private static final int PARALLEL = 6;
    private static final int GZIP = 0x1f8b;

    private final TicketCopy copy;
    private final Freezer freezer;
    private final Histories histories;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TicketLoad(TicketCopy copy, Freezer freezer, Histories histories, TransactionTemplate transaction, Clock clock) {
        this.copy = copy;
        this.freezer = freezer;
        this.histories = histories;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "hotline-tickets";
    }

    @Override
    public boolean takesGoodRows() {
        return true;
    }

    @Override
    public ImportResult load(Caller caller, InputStream content, boolean dryRun) {
        try {
            var progress = new Progress(content, System.getenv("KAPOK_TERMINAL") == null ? null : error());
            var run = new Run(progress);
            transaction.executeWithoutResult(status -> {
                run.all(dryRun);
                if (dryRun) {
                    status.setRollbackOnly();
                }
            });
            if (!dryRun && run.earliest != null) {
                freezer.reopen(run.earliest);
                progress.say("counting the past");
                freezer.freezeAll();
            }
            progress.end();
            run.problems.sort(Comparator.comparingInt(RowProblem::row));
            return new ImportResult(run.accepted, run.problems, dryRun);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PrintStream error() {
        return new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    /** One run over a file. */
    private final class Run {
        private final Progress progress;
        private final List<RowProblem> problems = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private @Nullable LocalDate earliest;
        private int accepted;

        Run(Progress progress) {
            this.progress = progress;
        }

        private void all(boolean dryRun) {
            copy.stage(this::read);
            for (var known : copy.takeOutKnown()) {
                problems.add(
                        new RowProblem(known.row(), "unique_key", known.ticket(), "hotline.load.known", List.of()));
                accepted--;
            }
            if (!dryRun) {
                copy.months().forEach(histories::openMonth);
                write();
                copy.learn();
                copy.analyze();
            }
        }

        /** Several batches are folded and sealed side by side; the one connection of the transaction writes them in order. */
        private void write() {
            var now = clock.instant();
            int written = 0;
            var waiting = new ArrayDeque<CompletableFuture<Histories.Batch>>();
            var some = copy.after(0, BATCH);
            while (!some.isEmpty() || !waiting.isEmpty()) {
                if (some.isEmpty() || waiting.size() == PARALLEL) {
                    copy.write(waiting.remove().join());
                    written += BATCH;
                    progress.part((int) (100L * written / Math.max(1, accepted)), "writing");
                } else {
                    var rows = some;
                    waiting.add(CompletableFuture.supplyAsync(() -> batch(rows, now)));
                    some = copy.after(rows.getLast().row(), BATCH);
                }
            }
        }

        private Histories.Batch batch(List<TicketCopy.Loaded> rows, Instant now) {
            var batch = histories.batch();
            rows.forEach(row -> batch.add(PastCase.history(row, now)));
            return batch;
        }

        private void read(TicketCopy.Sink sink) {
            try (var csv = CsvReader.builder()
                    .ofCsvRecord(new InputStreamReader(unzipped(progress.content()), StandardCharsets.UTF_8))) {
                var rows = csv.iterator();
                var places = places(rows.hasNext() ? rows.next().getFields() : List.of());
                for (int number = 2; rows.hasNext(); number++) {
                    take(number, pick(rows.next().getFields(), places), sink);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(int number, List<String> cells, TicketCopy.Sink sink) {
            var read = CaseRow.of(number, cells);
            problems.addAll(read.problems());
            var row = read.row();
            if (row == null) {
                return;
            }
            var before = seen.putIfAbsent(row.key(), number);
            if (before != null) {
                problems.add(new RowProblem(number, "unique_key", row.key(), "hotline.load.twice", List.of(before)));
                return;
            }
            earliest = earliest == null || row.opened().isBefore(earliest) ? row.opened() : earliest;
            accepted++;
            sink.line(line(number, row));
        }

        private String line(int number, CaseRow row) {
            var type =
                    row.category().equals("unclassified") ? "未分类" : row.type().strip();
            return String.join(
                            "\t",
                            String.valueOf(number),
                            escaped(row.key()),
                            row.opened() + "T09:00:00+08:00",
                            escaped(row.category()),
                            escaped(type),
                            row.division(),
                            escaped(
                                    row.division().isEmpty()
                                            ? ""
                                            : row.borough().strip()),
                            escaped(row.account()),
                            row.closed() == null ? "\\N" : row.closed() + "T17:00:00+08:00",
                            escaped(row.words()))
                    + "\n";
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", " ")
                .replace("\n", " ")
                .replace("\r", " ")
                .replace("\0", "");
    }

    private static InputStream unzipped(InputStream content) throws IOException {
        var buffered = new BufferedInputStream(content, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    /** Where each wanted column stands. */
    private static int[] places(List<String> header) {
        var names =
                header.stream().map(name -> name.replace("\ufeff", "").strip()).toList();
        var missing = new HashSet<>(CaseRow.COLUMNS);
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "table.column-missing",
                    String.join("、", missing.stream().sorted().toList()),
                    String.join("、", names));
        }
        return CaseRow.COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private static List<String> pick(List<String> cells, int[] places) {
        return Arrays.stream(places)
                .mapToObj(at -> at < cells.size() ? cells.get(at) : "")
                .toList();
    }
}
