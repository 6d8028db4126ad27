package kapok.remedy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import kapok.remedy.page.RemedyQueue.Filter;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cases as a table (导入导出): the same columns go in and come out. */
@Component
class RemedyTable implements TableImport, TableExport {
    private static final List<String> COLUMNS = List.of(
            "number",
            "organ",
            "kind",
            "case-number",
            "body",
            "filed-on",
            "request",
            "matter",
            "counted-elsewhere",
            "responded-on",
            "decided-on",
            "result",
            "document");
    private static final int EXPORT_PAGE = 2_000;
    private static final Set<String> REQUIRED = Set.of("organ", "kind", "body", "filed-on", "matter");

    private final RemedyDesk desk;
    private final Text words;
    private final RemedyPages pages;
    private final Map<String, RemedyKind> kinds = new LinkedHashMap<>();
    private final Map<String, RemedyResult> results = new LinkedHashMap<>();

    RemedyTable(RemedyDesk desk, RemedyPages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        for (var kind : RemedyKind.values()) {
            kinds.put(words.localize("remedy.kind." + kind.code()), kind);
        }
        for (var result : RemedyResult.values()) {
            results.put(words.localize("remedy.result." + result.code()), result);
        }
    }

    UploadForm form(Text text) {
        var columns = COLUMNS.stream()
                .map(column -> new UploadForm.Column(
                        header(column), REQUIRED.contains(column), text.localize("remedy.column-hint." + column)))
                .toList();
        return new UploadForm("/desk/remedies/import", columns, "/desk/remedies/sample.xlsx");
    }

    @Override
    public String kind() {
        return "remedies";
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        var all = new Filter("all", "", "", "");
        var total = pages.counts(all, caller.scope()).everything();
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> pages.list(all, caller.scope(), offset, EXPORT_PAGE).stream())
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

    TableSheet<RemedyPages.Line> sheet() {
        return TableSheet.<RemedyPages.Line>of(words.localize("remedy.remedies"))
                .column(header("number"), RemedyPages.Line::number, 20)
                .column(header("organ"), RemedyPages.Line::organ, 22)
                .column(header("kind"), line -> words.localize("remedy.kind." + line.kind()))
                .column(header("case-number"), RemedyPages.Line::caseNumber, 24)
                .column(header("body"), RemedyPages.Line::body, 24)
                .column(header("filed-on"), RemedyPages.Line::filedOn)
                .column(header("request"), RemedyPages.Line::request, 20)
                .column(header("matter"), RemedyPages.Line::matter, 50)
                .column(header("counted-elsewhere"), RemedyPages.Line::countedElsewhere)
                .column(header("responded-on"), RemedyPages.Line::respondedOn)
                .column(header("decided-on"), RemedyPages.Line::decidedOn)
                .column(
                        header("result"),
                        line -> line.result() == null ? null : words.localize("remedy.result." + line.result()))
                .column(header("document"), RemedyPages.Line::document, 24);
    }

    private String header(String column) {
        return words.localize("remedy.header." + column);
    }

    private RemedyRecord read(Caller caller, TableRow row, Set<String> organs) {
        var number = row.text(header("number"));
        if (!number.isEmpty() && !RemedyDesk.valid(number)) {
            row.problem(header("number"), "remedy.not-a-number", number);
        }
        var elsewhere = row.yesNo(header("counted-elsewhere"));
        var filing = new Filing(
                row.requiredChoice(header("kind"), kinds),
                row.required(header("organ")),
                row.text(header("case-number"), 100),
                row.required(header("body"), 100),
                row.requiredDay(header("filed-on")),
                row.text(header("request"), 40),
                row.required(header("matter"), 500),
                elsewhere != null && elsewhere);
        var candidate = new RemedyRecord(number.isEmpty() ? null : number, steps(caller, row, filing));
        if (row.ok()) {
            check(caller, row, candidate, organs);
        }
        return candidate;
    }

    private List<RemedyStep> steps(Caller caller, TableRow row, Filing filing) {
        var steps = new ArrayList<RemedyStep>();
        steps.add(new RemedyStep(filing.filedOn(), caller.name(), new RemedyEvent.Filed(filing)));
        var respondedOn = row.day(header("responded-on"));
        if (respondedOn != null) {
            steps.add(new RemedyStep(respondedOn, caller.name(), new RemedyEvent.Responded("")));
        }
        var decidedOn = row.day(header("decided-on"));
        var result = row.choice(header("result"), results);
        var document = row.text(header("document"), 100);
        if (decidedOn != null && result != null) {
            steps.add(new RemedyStep(decidedOn, caller.name(), new RemedyEvent.Decided(result, document)));
        } else if ((decidedOn != null || result != null) && row.ok()) {
            row.problem(header(decidedOn == null ? "decided-on" : "result"), "remedy.row-result");
        }
        return steps;
    }

    private void check(Caller caller, TableRow row, RemedyRecord candidate, Set<String> organs) {
        try {
            desk.check(caller, candidate, organs);
        } catch (RuleViolation slip) {
            var column = switch (slip.code()) {
                case "remedy.not-your-organ", "remedy.unknown-organ" -> "organ";
                case "remedy.matter-length" -> "matter";
                case "remedy.before-last", "remedy.future" -> "decided-on";
                default -> "filed-on";
            };
            row.problem(header(column), slip.code(), slip.arguments());
        }
    }

    /** Numbers that stand twice in the file or are in the register already. */
    private List<RowProblem> taken(TableReading<RemedyRecord> reading) {
        var firsts = new HashMap<String, Integer>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var number = row.value().number();
            if (number != null && firsts.putIfAbsent(number, row.row()) != null) {
                problems.add(problem(row.row(), number));
            }
        }
        desk.taken(List.copyOf(firsts.keySet()))
                .forEach(number -> problems.add(problem(firsts.getOrDefault(number, 0), number)));
        return problems;
    }

    private RowProblem problem(int row, String number) {
        return new RowProblem(row, header("number"), number, "remedy.number-taken", List.of(number));
    }
}
