package kapok.agency;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableReading;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Organs as a table. A row may come before its parent's; a code that is there already is brought up to date. */
@Component
final class OrganTable implements AgencyTable {
    private final AgencyDesk desk;
    private final Organs organs;
    private final Divisions divisions;
    private final Text words;

    OrganTable(AgencyDesk desk, Organs organs, Divisions divisions, MessageSource messages) {
        this.desk = desk;
        this.organs = organs;
        this.divisions = divisions;
        this.words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String kind() {
        return "organs";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "short-name", "kind", "parent", "division");
    }

    @Override
    public List<String> required() {
        return List.of("code", "name", "kind", "division");
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        file.require(required().stream().map(this::header).toArray(String[]::new));
        var reading = file.read(this::organ);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(problems(reading));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        if (problems.isEmpty() && !dryRun) {
            desk.takeOver(caller, parentsFirst(reading.values()));
        }
        var bad = (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
        var rows = reading.rows().size()
                + (int) reading.problems().stream()
                        .mapToInt(RowProblem::row)
                        .distinct()
                        .count();
        return new ImportResult(rows - bad, problems, dryRun);
    }

    private Organ organ(TableRow row) {
        var code = row.required(header("code"), 18);
        var refusal = code.isEmpty() ? null : OrganRules.codeRefusal(code);
        if (refusal != null) {
            row.problem(header("code"), refusal);
        }
        var kinds = new LinkedHashMap<String, String>();
        OrganKinds.CODES.forEach(kind -> kinds.put(words.localize("agency.kind." + kind), kind));
        var name = row.required(header("name"), 100);
        if (name.length() == 1) {
            row.problem(header("name"), "agency.name-too-short");
        }
        var shortName = row.text(header("short-name"), 30);
        return new Organ(
                code,
                name,
                shortName.isEmpty() ? shortened(name) : shortName,
                row.requiredChoice(header("kind"), kinds),
                blankAsNull(row.text(header("parent"), 18)),
                row.required(header("division"), 12));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 30 ? name : name.substring(0, name.offsetByCodePoints(0, 30));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What shows only when the rows stand side by side, and beside those already here. */
    private List<RowProblem> problems(TableReading<Organ> reading) {
        var parents = parents(reading.values());
        var known = divisions.codes();
        var seen = new HashSet<String>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var organ = row.value();
            if (!seen.add(organ.code())) {
                problems.add(problem(row.row(), "code", organ.code(), "agency.twice"));
            }
            if (!known.contains(organ.division())) {
                problems.add(
                        problem(row.row(), "division", organ.division(), "agency.unknown-division", organ.division()));
            }
            var parent = organ.parent();
            if (parent != null && !parents.containsKey(parent)) {
                problems.add(problem(row.row(), "parent", parent, "agency.unknown-parent", parent));
            } else if (parent != null && OrganRules.circular(organ.code(), parents)) {
                problems.add(problem(row.row(), "parent", parent, "agency.circular", parent));
            }
        }
        return problems;
    }

    /** Every organ's parent as it would be after the import; those without one have null. */
    private Map<String, String> parents(List<Organ> fresh) {
        var parents = new HashMap<String, String>();
        organs.all().forEach(one -> parents.put(one.code(), one.parent()));
        fresh.forEach(one -> parents.put(one.code(), one.parent()));
        return parents;
    }

    private List<Organ> parentsFirst(List<Organ> fresh) {
        var parents = parents(fresh);
        return fresh.stream()
                .sorted(Comparator.comparingInt(one -> depth(one.code(), parents)))
                .toList();
    }

    private static int depth(String code, Map<String, String> parents) {
        int depth = 0;
        for (var at = parents.get(code); at != null; at = parents.get(at)) {
            depth++;
        }
        return depth;
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
        TableSheet.<Organ>of(words.localize("agency.organs"))
                .column(header("code"), Organ::code)
                .column(header("name"), Organ::name)
                .column(header("short-name"), Organ::shortName)
                .column(header("kind"), one -> words.localizeOr("agency.kind." + one.kind(), one.kind()))
                .column(header("parent"), Organ::parent)
                .column(header("division"), Organ::division)
                .write(format, organs.all().iterator(), out);
    }
}
