package kapok.workpoints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import kapok.table.Batches;
import kapok.table.ImportResult;
import kapok.table.RegisterTable;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.workpoints.page.PointList.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Work points as a table (导入导出): the same columns go in and come out. */
@Component
class WorkPointTable implements RegisterTable<WorkPointPages.Line> {
    private static final Map<String, String> BLAMED = Map.of(
            "workpoints.unknown-organ", "owner",
            "workpoints.not-your-organ", "owner",
            "workpoints.text-length", "text",
            "workpoints.not-a-link", "evidence",
            "workpoints.future", "done-on");

    private final WorkPointDesk desk;
    private final WorkPointPages pages;
    private final WorkPointDays days;
    private final TableColumns<WorkPointPages.Line> columns;

    WorkPointTable(WorkPointDesk desk, WorkPointPages pages, WorkPointDays days, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.days = days;
        columns = TableColumns.<WorkPointPages.Line>of("workpoints", "workpoints.sheet", messages)
                .required("year", WorkPointPages.Line::year)
                .required("plan", WorkPointPages.Line::plan, 24)
                .required("number", WorkPointPages.Line::number)
                .optional("theme", WorkPointPages.Line::theme, 30)
                .required("text", WorkPointPages.Line::text, 60)
                .required("owner", WorkPointPages.Line::owner, 22)
                .optional("co-owners", WorkPointPages.Line::coOwners, 24)
                .optional("due-on", WorkPointPages.Line::dueOn)
                .optional("done-on", WorkPointPages.Line::doneOn)
                .optional("evidence", WorkPointPages.Line::evidence, 40);
    }

    @Override
    public TableColumns<WorkPointPages.Line> columns() {
        return columns;
    }

    @Override
    public String address() {
        return WorkPointsController.DESK;
    }

    @Override
    public String kind() {
        return "workpoints";
    }

    @Override
    public Iterator<WorkPointPages.Line> lines(Caller caller) {
        return lines(caller, new Filter("all", "", "", ""));
    }

    /** What the caller may see of a list, in its order. */
    Iterator<WorkPointPages.Line> lines(Caller caller, Filter filter) {
        return Batches.of((offset, limit) -> pages.list(filter, caller.scope(), days.days(), offset, limit));
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        var organs = desk.organs();
        return file.read(columns, row -> read(caller, row, organs))
                .unique(
                        WorkPointRecord::place,
                        desk::taken,
                        (row, place) -> columns.problem(
                                row, "number", place.number(), "workpoints.taken", place.number(), place.plan()))
                .take(dryRun, records -> desk.takeOver(caller, records));
    }

    private WorkPointRecord read(Caller caller, TableRow row, Set<String> organs) {
        var assignment = new Assignment(
                ranged(row, "year", 1990, 2999),
                row.required("plan", 100),
                ranged(row, "number", 1, 9999),
                row.text("theme", 200),
                row.required("text", 1_000),
                row.required("owner"),
                new HashSet<>(row.list("co-owners")),
                row.day("due-on"));
        var steps = new ArrayList<WorkPointStep>();
        var doneOn = row.day("done-on");
        var evidence = row.text("evidence", 500);
        steps.add(
                new WorkPointStep(planned(assignment, doneOn), caller.name(), new WorkPointEvent.Assigned(assignment)));
        if (doneOn != null) {
            steps.add(new WorkPointStep(doneOn, caller.name(), new WorkPointEvent.Done("", evidence)));
        }
        var candidate = new WorkPointRecord(steps);
        row.check(BLAMED, "number", () -> check(caller, candidate, organs));
        return candidate;
    }

    private int ranged(TableRow row, String column, int least, int most) {
        var value = row.requiredWhole(column);
        if (row.ok() && (value < least || value > most)) {
            row.problem(column, "workpoints.not-a-place");
        }
        return row.ok() ? (int) value : least;
    }

    /** A table does not say when the plan was made: the first day of its year, or earlier where a task was done before. */
    private LocalDate planned(Assignment assignment, @Nullable LocalDate doneOn) {
        var today = days.days().today();
        var first = LocalDate.of(assignment.year(), 1, 1);
        var planned = first.isAfter(today) ? today : first;
        return doneOn != null && doneOn.isBefore(planned) ? doneOn : planned;
    }

    private void check(Caller caller, WorkPointRecord candidate, Set<String> organs) {
        var owner = desk.check(candidate, organs).assignment().owner();
        if (!caller.scope().includes(owner)) {
            throw new RuleViolation("workpoints.not-your-organ", owner);
        }
    }
}
