package kapok.agency;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableReading;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Divisions as a table. A row may come before its parent's. */
@Component
final class DivisionTable implements AgencyTable {
    static final List<String> LEVELS = List.of("province", "city", "district", "town", "village");

    private final AgencyDesk desk;
    private final Divisions divisions;
    private final Text words;

    DivisionTable(AgencyDesk desk, Divisions divisions, MessageSource messages) {
        this.desk = desk;
        this.divisions = divisions;
        this.words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String kind() {
        return "divisions";
    }

    @Override
    public List<String> columns() {
        return List.of("division", "name", "level", "parent-division");
    }

    @Override
    public List<String> required() {
        return List.of("division", "name", "level");
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        file.require(required().stream().map(this::header).toArray(String[]::new));
        var reading = file.read(this::division);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(problems(reading));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        if (problems.isEmpty() && !dryRun) {
            var order = Comparator.<Division>comparingInt(one -> LEVELS.indexOf(one.level()))
                    .thenComparing(Division::code);
            desk.takeOverDivisions(
                    caller, reading.values().stream().sorted(order).toList());
        }
        var bad = (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
        var rows = reading.rows().size()
                + (int) reading.problems().stream()
                        .mapToInt(RowProblem::row)
                        .distinct()
                        .count();
        return new ImportResult(rows - bad, problems, dryRun);
    }

    private Division division(TableRow row) {
        var code = row.required(header("division"), 12);
        if (!code.isEmpty() && !code.matches("\\d{12}")) {
            row.problem(header("division"), "agency.bad-division");
        }
        var levels = new java.util.LinkedHashMap<String, String>();
        LEVELS.forEach(level -> levels.put(words.localize("agency.level." + level), level));
        var parent = row.text(header("parent-division"), 12);
        return new Division(
                code,
                row.required(header("name"), 100),
                row.requiredChoice(header("level"), levels),
                parent.isEmpty() ? null : parent);
    }

    /** What shows only when the rows stand side by side. */
    private List<RowProblem> problems(TableReading<Division> reading) {
        var known = divisions.codes();
        var levels = new java.util.HashMap<String, String>();
        reading.values().forEach(one -> levels.put(one.code(), one.level()));
        var seen = new HashSet<String>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            if (!seen.add(row.value().code())) {
                problems.add(problem(row.row(), "division", row.value().code(), "agency.twice"));
            }
            checkParent(row, known, levels, problems);
        }
        return problems;
    }

    /** A parent on a higher level also rules out circles. */
    private void checkParent(
            TableReading.Numbered<Division> row,
            Set<String> known,
            Map<String, String> levels,
            List<RowProblem> problems) {
        var parent = row.value().parent();
        if (parent == null) {
            return;
        } else if (!levels.containsKey(parent) && !known.contains(parent)) {
            problems.add(problem(row.row(), "parent-division", parent, "agency.unknown-division", parent));
            return;
        }
        var above = levels.containsKey(parent) ? levels.get(parent) : level(parent);
        if (LEVELS.indexOf(above) >= LEVELS.indexOf(row.value().level())) {
            problems.add(problem(row.row(), "parent-division", parent, "agency.parent-not-above"));
        }
    }

    private String level(String code) {
        return divisions.find(code).map(Division::level).orElse("");
    }

    private RowProblem problem(int row, String column, String value, String code, Object... args) {
        return new RowProblem(row, header(column), value, code, List.of(args));
    }

    private String header(String key) {
        return words.localize("agency.column." + key);
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        caller.require(AgencyPermissions.VIEW);
        TableSheet.<Division>of(words.localize("agency.divisions"))
                .column(header("division"), Division::code)
                .column(header("name"), Division::name)
                .column(header("level"), one -> words.localize("agency.level." + one.level()))
                .column(header("parent-division"), Division::parent)
                .write(format, divisions.all().iterator(), out);
    }
}
