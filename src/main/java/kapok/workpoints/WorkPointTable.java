package kapok.workpoints;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableExport;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableImport;
import kapok.table.TableReading;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.table.UploadForm;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.workpoints.page.PointList.Filter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Work points as a table (导入导出): the same columns go in and come out. */
@Component
class WorkPointTable implements TableImport, TableExport {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<String> COLUMNS =
            List.of("year", "plan", "number", "theme", "text", "owner", "co-owners", "due-on", "done-on", "evidence");
    private static final int EXPORT_PAGE = 2_000;
    private static final Set<String> REQUIRED = Set.of("year", "plan", "number", "text", "owner");

    private final WorkPointDesk desk;
    private final Clock clock;
    private final Text words;
    private final WorkPointPages pages;

    WorkPointTable(WorkPointDesk desk, WorkPointPages pages, Clock clock, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    UploadForm form(Text text) {
        var columns = COLUMNS.stream()
                .map(column -> new UploadForm.Column(
                        header(column), REQUIRED.contains(column), text.localize("workpoints.column-hint." + column)))
                .toList();
        return new UploadForm("/desk/workpoints/import", columns, "/desk/workpoints/sample.xlsx");
    }

    @Override
    public String kind() {
        return "workpoints";
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        var all = new Filter("all", "", "", "");
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        var total = pages.counts(all, caller.scope(), today).everything();
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> pages.list(all, caller.scope(), today, offset, EXPORT_PAGE).stream())
                .iterator();
        sheet().write(format, lines, out);
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        file.require(
                COLUMNS.stream().filter(REQUIRED::contains).map(this::header).toArray(String[]::new));
        file.permit(COLUMNS.stream().map(this::header).toArray(String[]::new));
        var organs = desk.organs();
        var reading = file.read(row -> read(caller, row, organs));
        var taken = taken(reading);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(taken);
        problems.sort(Comparator.comparingInt(RowProblem::row));
        if (!dryRun && problems.isEmpty()) {
            desk.takeOver(caller, reading.values());
        }
        return new ImportResult(reading.rows().size() - taken.size(), problems, dryRun);
    }

    TableSheet<WorkPointPages.Line> sheet() {
        return TableSheet.<WorkPointPages.Line>of(words.localize("workpoints.points"))
                .column(header("year"), WorkPointPages.Line::year)
                .column(header("plan"), WorkPointPages.Line::plan, 24)
                .column(header("number"), WorkPointPages.Line::number)
                .column(header("theme"), WorkPointPages.Line::theme, 30)
                .column(header("text"), WorkPointPages.Line::text, 60)
                .column(header("owner"), WorkPointPages.Line::owner, 22)
                .column(header("co-owners"), WorkPointPages.Line::coOwners, 24)
                .column(header("due-on"), WorkPointPages.Line::dueOn)
                .column(header("done-on"), WorkPointPages.Line::doneOn)
                .column(header("evidence"), WorkPointPages.Line::evidence, 40);
    }

    private String header(String column) {
        return words.localize("workpoints.header." + column);
    }

    private WorkPointRecord read(Caller caller, TableRow row, Set<String> organs) {
        var assignment = new Assignment(
                ranged(row, "year", 1990, 2999),
                row.required(header("plan"), 100),
                ranged(row, "number", 1, 9999),
                row.text(header("theme"), 200),
                row.required(header("text"), 1_000),
                row.required(header("owner")),
                new HashSet<>(row.list(header("co-owners"))),
                row.day(header("due-on")));
        var steps = new ArrayList<WorkPointStep>();
        var doneOn = row.day(header("done-on"));
        var evidence = row.text(header("evidence"), 500);
        steps.add(
                new WorkPointStep(planned(assignment, doneOn), caller.name(), new WorkPointEvent.Assigned(assignment)));
        if (doneOn != null) {
            steps.add(new WorkPointStep(doneOn, caller.name(), new WorkPointEvent.Done("", evidence)));
        }
        var candidate = new WorkPointRecord(steps);
        if (row.ok()) {
            check(caller, row, candidate, organs);
        }
        return candidate;
    }

    private int ranged(TableRow row, String column, int least, int most) {
        var value = row.requiredWhole(header(column));
        if (row.ok() && (value < least || value > most)) {
            row.problem(header(column), "workpoints.not-a-place");
        }
        return row.ok() ? (int) value : least;
    }

    /** A table does not say when the plan was made: the first day of its year, or earlier where a task was done before. */
    private LocalDate planned(Assignment assignment, @org.jspecify.annotations.Nullable LocalDate doneOn) {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        var first = LocalDate.of(assignment.year(), 1, 1);
        var planned = first.isAfter(today) ? today : first;
        return doneOn != null && doneOn.isBefore(planned) ? doneOn : planned;
    }

    private void check(Caller caller, TableRow row, WorkPointRecord candidate, Set<String> organs) {
        try {
            var point = desk.check(candidate, organs);
            if (!caller.scope().includes(point.assignment().owner())) {
                row.problem(
                        header("owner"),
                        "workpoints.not-your-organ",
                        point.assignment().owner());
            }
        } catch (RuleViolation slip) {
            var column = switch (slip.code()) {
                case "workpoints.unknown-organ" -> "owner";
                case "workpoints.text-length" -> "text";
                case "workpoints.not-a-link" -> "evidence";
                case "workpoints.future" -> "done-on";
                default -> "number";
            };
            row.problem(header(column), slip.code(), slip.arguments());
        }
    }

    /** Tasks that stand twice in the file or are in the plan already. */
    private List<RowProblem> taken(TableReading<WorkPointRecord> reading) {
        var seen = new HashSet<List<Object>>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var assignment = WorkPoint.of(row.value().steps()).assignment();
            var fresh = seen.add(List.of(assignment.year(), assignment.plan(), assignment.number()));
            if (!fresh || desk.taken(assignment)) {
                var number = Integer.toString(assignment.number());
                problems.add(new RowProblem(
                        row.row(), header("number"), number, "workpoints.taken", List.of(number, assignment.plan())));
            }
        }
        return problems;
    }
}
