package kapok.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableReading;
import kapok.table.TableReading.Numbered;
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Divisions as a table. A row may come before its parent's; a code that is there already is brought up to date. */
@Component
final class DivisionTable implements AgencyTable<Division> {
    static final List<String> LEVELS = List.of("province", "city", "district", "town", "village");

    private final AgencyDesk desk;
    private final Divisions divisions;
    private final TableColumns<Division> columns;
    private final Map<String, String> levels;

    DivisionTable(AgencyDesk desk, Divisions divisions, MessageSource messages) {
        this.desk = desk;
        this.divisions = divisions;
        var words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        levels = TableColumns.choices(LEVELS, level -> words.localize("agency.level." + level));
        columns = TableColumns.<Division>of("agency", "agency.divisions", messages)
                .required("division", Division::code)
                .required("name", Division::name)
                .required("level", one -> words.localize("agency.level." + one.level()))
                .optional("parent-division", Division::parent);
    }

    @Override
    public String kind() {
        return "divisions";
    }

    @Override
    public TableColumns<Division> columns() {
        return columns;
    }

    @Override
    public String address() {
        return "/desk/divisions";
    }

    @Override
    public Iterator<Division> lines(Caller caller) {
        caller.require(AgencyPermissions.VIEW);
        return divisions.all().iterator();
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        var stored = new HashMap<String, Division>();
        divisions.all().forEach(one -> stored.put(one.code(), one));
        var reading = file.read(columns, row -> division(row, stored));
        var problems = problems(reading, stored);
        problems.addAll(reading.repeated(
                Division::code, _ -> List.of(), (row, code) -> columns.problem(row, "division", code, "agency.twice")));
        return reading.refusing(problems).take(dryRun, fresh -> desk.takeOverDivisions(caller, topDown(fresh)));
    }

    private static List<Division> topDown(List<Division> fresh) {
        var order = Comparator.<Division>comparingInt(one -> LEVELS.indexOf(one.level()))
                .thenComparing(Division::code);
        return fresh.stream().sorted(order).toList();
    }

    private Division division(TableRow row, Map<String, Division> stored) {
        var code = row.required("division", 12);
        if (!code.isEmpty() && !code.matches("[0-9]{12}")) {
            row.problem("division", "agency.bad-division");
        }
        var before = stored.get(code);
        var parent = row.has("parent-division") || before == null ? row.text("parent-division", 12) : before.parent();
        return new Division(
                code,
                row.required("name", 100),
                row.requiredChoice("level", levels),
                parent == null || parent.isEmpty() ? null : parent);
    }

    /** What shows only in the whole tree as it would be: every parent is there, and on a higher level, so that none circles. */
    private List<RowProblem> problems(TableReading<Division> reading, Map<String, Division> stored) {
        var tree = new HashMap<>(stored);
        var rows = new HashMap<String, Numbered<Division>>();
        for (var row : reading.rows()) {
            tree.put(row.value().code(), row.value());
            rows.put(row.value().code(), row);
        }
        var problems = new ArrayList<RowProblem>();
        for (var one : tree.values()) {
            var own = rows.get(one.code());
            var blamed = own == null ? rows.get(one.parent()) : own;
            var problem = one.parent() == null || blamed == null ? null : problem(one, blamed, tree);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private @Nullable RowProblem problem(Division one, Numbered<Division> blamed, Map<String, Division> tree) {
        var parent = String.valueOf(one.parent());
        var above = tree.get(parent);
        if (above == null) {
            return columns.problem(blamed, "parent-division", parent, "agency.unknown-division", parent);
        } else if (LEVELS.indexOf(above.level()) < LEVELS.indexOf(one.level())) {
            return null;
        } else if (!blamed.value().equals(one)) {
            return columns.problem(blamed, "level", levelWord(above), "agency.child-not-below", one.code());
        }
        return columns.problem(blamed, "parent-division", parent, "agency.parent-not-above");
    }

    private String levelWord(Division one) {
        return levels.entrySet().stream()
                .filter(level -> level.getValue().equals(one.level()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
