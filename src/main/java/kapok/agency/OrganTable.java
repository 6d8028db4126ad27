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
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Organs as a table. A row may come before its parent's; a code that is there already is brought up to date. */
@Component
final class OrganTable implements AgencyTable<Organ> {
    private final AgencyDesk desk;
    private final Organs organs;
    private final Divisions divisions;
    private final TableColumns<Organ> columns;
    private final Map<String, String> kinds;

    OrganTable(AgencyDesk desk, Organs organs, Divisions divisions, MessageSource messages) {
        this.desk = desk;
        this.organs = organs;
        this.divisions = divisions;
        var words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        kinds = TableColumns.choices(OrganKinds.CODES, kind -> words.localize("agency.kind." + kind));
        columns = TableColumns.<Organ>of("agency", "agency.organs", messages)
                .required("code", Organ::code)
                .required("name", Organ::name)
                .optional("short-name", Organ::shortName)
                .required("kind", one -> words.localizeOr("agency.kind." + one.kind(), one.kind()))
                .optional("parent", Organ::parent)
                .required("division", Organ::division);
    }

    @Override
    public String kind() {
        return "organs";
    }

    @Override
    public TableColumns<Organ> columns() {
        return columns;
    }

    @Override
    public String address() {
        return "/desk/organs";
    }

    @Override
    public Iterator<Organ> lines(Caller caller) {
        caller.require(AgencyPermissions.VIEW);
        return organs.all().iterator();
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        var stored = new HashMap<String, Organ>();
        organs.all().forEach(one -> stored.put(one.code(), one));
        var reading = file.read(columns, row -> organ(row, stored));
        var parents = parents(stored, reading.values());
        var problems = problems(reading, parents);
        problems.addAll(reading.repeated(
                Organ::code, _ -> List.of(), (row, code) -> columns.problem(row, "code", code, "agency.twice")));
        return reading.refusing(problems).take(dryRun, fresh -> desk.takeOver(caller, parentsFirst(fresh, parents)));
    }

    /** A column that the table does not have leaves the organ as it stands. */
    private Organ organ(TableRow row, Map<String, Organ> stored) {
        var code = row.required("code", 18);
        var before = stored.get(code);
        var refusal = code.isEmpty() ? null : OrganRules.codeRefusal(code);
        if (refusal != null) {
            row.problem("code", refusal);
        }
        var name = row.required("name", 100);
        if (name.codePointCount(0, name.length()) == 1) {
            row.problem("name", "agency.name-too-short");
        }
        var shortName = row.has("short-name") || before == null ? row.text("short-name", 30) : before.shortName();
        var parent = row.has("parent") || before == null ? row.text("parent", 18) : before.parent();
        return new Organ(
                code,
                name,
                shortName.isEmpty() ? shortened(name) : shortName,
                row.requiredChoice("kind", kinds),
                parent == null || parent.isEmpty() ? null : parent,
                row.required("division", 12));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 30 ? name : name.substring(0, name.offsetByCodePoints(0, 30));
    }

    /** Every organ's parent as it would be after the import; those without one have null. */
    private static Map<String, @Nullable String> parents(Map<String, Organ> stored, List<Organ> fresh) {
        var parents = new HashMap<String, @Nullable String>();
        stored.values().forEach(one -> parents.put(one.code(), one.parent()));
        fresh.forEach(one -> parents.put(one.code(), one.parent()));
        return parents;
    }

    /** What shows only when the rows stand side by side, and beside those already here. */
    private List<RowProblem> problems(TableReading<Organ> reading, Map<String, @Nullable String> parents) {
        var known = divisions.codes();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var division = row.value().division();
            if (!known.contains(division)) {
                problems.add(columns.problem(row, "division", division, "agency.unknown-division", division));
            }
            var parent = row.value().parent();
            if (parent != null && !parents.containsKey(parent)) {
                problems.add(columns.problem(row, "parent", parent, "agency.unknown-parent", parent));
            } else if (parent != null && OrganRules.circular(row.value().code(), parents)) {
                problems.add(columns.problem(row, "parent", parent, "agency.circular", parent));
            }
        }
        return problems;
    }

    private static List<Organ> parentsFirst(List<Organ> fresh, Map<String, @Nullable String> parents) {
        return fresh.stream()
                .sorted(Comparator.comparingInt(one -> depth(one.code(), parents)))
                .toList();
    }

    private static int depth(String code, Map<String, @Nullable String> parents) {
        int depth = 0;
        for (var at = parents.get(code); at != null; at = parents.get(at)) {
            depth++;
        }
        return depth;
    }
}
