package kapok.annualreport;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that came beside the register (导入数值): CSV or XLSX with the columns 指标 and 数值, or the JSON of a report. Each
 * is compared with what the register says, so that two swapped rows are found although their sums hold.
 */
@Component
class CellImport {
    static final String FIGURE = "指标";
    static final String VALUE = "数值";
    static final String REASON = "说明";
    private static final int LONGEST = 200;

    private final AnnualReportDesk desk;
    private final ReportContents contents;
    private final Duties duties;
    private final JsonMapper json;

    CellImport(AnnualReportDesk desk, ReportContents contents, Duties duties, JsonMapper json) {
        this.desk = desk;
        this.contents = contents;
        this.duties = duties;
        this.json = json;
    }

    /** What a file would do, or did. */
    record Outcome(ImportResult result, List<Difference> differences) {}

    /**
     * Reads a file into a draft; a dry run writes nothing.
     *
     * @throws RuleViolation if the file cannot be read at all
     */
    @Transactional
    Outcome take(Caller caller, AnnualReport report, String name, InputStream file, boolean dryRun) throws IOException {
        caller.require(AnnualReportPermissions.DRAFT, report.organ());
        var problems = new ArrayList<RowProblem>();
        var typed = name.endsWith(".json") ? fromJson(file.readAllBytes()) : fromTable(report, name, file, problems);
        var cells = new LinkedHashMap<>(contents.cells(report.id()));
        for (var one : typed) {
            cells.computeIfPresent(one.figure(), (_, cell) -> one.into(cell));
        }
        var named = new HashSet<String>();
        typed.forEach(one -> named.add(one.figure()));
        var differences =
                duties
                        .differences(
                                report,
                                Form.of(report.format()),
                                contents.get(report.id()).with(cells))
                        .stream()
                        .filter(difference -> named.contains(difference.figure()))
                        .toList();
        var wanted =
                typed.stream().filter(one -> cells.containsKey(one.figure())).toList();
        if (!dryRun && problems.isEmpty()) {
            desk.type(caller, report.id(), report.version(), wanted);
        }
        return new Outcome(new ImportResult(wanted.size(), problems, dryRun), differences);
    }

    private List<TypedValue> fromTable(AnnualReport report, String name, InputStream file, List<RowProblem> problems) {
        var known = contents.cells(report.id());
        var seen = new HashMap<String, Integer>();
        try (var table = TableFile.open(name, file)) {
            table.require(FIGURE, VALUE);
            var reading = table.read(row -> read(row, known, seen));
            problems.addAll(reading.problems());
            return reading.values().stream().filter(one -> one.value() != null).toList();
        }
    }

    private static TypedValue read(TableRow row, Map<String, Cell> known, Map<String, Integer> seen) {
        var figure = row.required(FIGURE, LONGEST);
        var value = row.number(VALUE);
        if (!figure.isEmpty() && !known.containsKey(figure)) {
            row.problem(FIGURE, "annualreport.import.unknown");
        }
        var before = seen.putIfAbsent(figure, row.number());
        if (before != null) {
            row.problem(FIGURE, "annualreport.import.twice", before);
        }
        return new TypedValue(figure, value, row.text(REASON, LONGEST));
    }

    private List<TypedValue> fromJson(byte[] bytes) {
        try {
            var typed = new LinkedHashMap<String, TypedValue>();
            var tree = json.readTree(bytes);
            tree.path("figures").forEach(figure -> put(typed, figure.path("id").asString(""), figure.path("value")));
            if (typed.isEmpty()) {
                tree.path("tables")
                        .properties()
                        .forEach(table ->
                                walk(typed, table.getKey().equals("stat") ? "" : table.getKey(), table.getValue()));
            }
            if (typed.isEmpty()) {
                throw new RuleViolation("annualreport.import.no-values");
            }
            return List.copyOf(typed.values());
        } catch (JacksonException unreadable) {
            throw new RuleViolation("annualreport.import.not-json");
        }
    }

    private static void walk(Map<String, TypedValue> typed, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(child -> walk(
                            typed, path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue()));
        } else {
            put(typed, path, node);
        }
    }

    private static void put(Map<String, TypedValue> typed, String figure, JsonNode value) {
        if (value.isNumber() && !figure.isEmpty()) {
            typed.put(figure, new TypedValue(figure, new BigDecimal(value.asString()), ""));
        }
    }
}
