package kapok.remedy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kapok.remedy.page.RemedyQueue.Filter;
import kapok.table.Batches;
import kapok.table.ImportResult;
import kapok.table.RegisterTable;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cases as a table (导入导出): the same columns go in and come out. */
@Component
class RemedyTable implements RegisterTable<RemedyPages.Line> {
    private static final Map<String, String> BLAMED = Map.of(
            "remedy.not-your-organ", "organ",
            "remedy.unknown-organ", "organ",
            "remedy.matter-length", "matter",
            "remedy.before-last", "decided-on",
            "remedy.future", "decided-on");

    private final RemedyDesk desk;
    private final RemedyPages pages;
    private final TableColumns<RemedyPages.Line> columns;
    private final Map<String, RemedyKind> kinds;
    private final Map<String, RemedyResult> results;

    RemedyTable(RemedyDesk desk, RemedyPages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        var words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        columns = columns(words, messages);
        kinds = TableColumns.choices(
                List.of(RemedyKind.values()), kind -> words.localize("remedy.kind." + kind.code()));
        results = TableColumns.choices(
                List.of(RemedyResult.values()), result -> words.localize("remedy.result." + result.code()));
    }

    private static TableColumns<RemedyPages.Line> columns(Text words, MessageSource messages) {
        return TableColumns.<RemedyPages.Line>of("remedy", "remedy.remedies", messages)
                .optional("number", RemedyPages.Line::number, 20)
                .required("organ", RemedyPages.Line::organ, 22)
                .required("kind", line -> words.localize("remedy.kind." + line.kind()))
                .optional("case-number", RemedyPages.Line::caseNumber, 24)
                .required("body", RemedyPages.Line::body, 24)
                .required("filed-on", RemedyPages.Line::filedOn)
                .optional("request", RemedyPages.Line::request, 20)
                .required("matter", RemedyPages.Line::matter, 50)
                .optional("counted-elsewhere", RemedyPages.Line::countedElsewhere)
                .optional("responded-on", RemedyPages.Line::respondedOn)
                .optional("decided-on", RemedyPages.Line::decidedOn)
                .optional(
                        "result",
                        line -> line.result() == null ? null : words.localize("remedy.result." + line.result()))
                .optional("document", RemedyPages.Line::document, 24);
    }

    @Override
    public TableColumns<RemedyPages.Line> columns() {
        return columns;
    }

    @Override
    public String address() {
        return RemediesController.PLACE;
    }

    @Override
    public String kind() {
        return "remedies";
    }

    @Override
    public Iterator<RemedyPages.Line> lines(Caller caller) {
        return lines(caller, new Filter("all", "", "", ""));
    }

    /** What the caller may see of a list, in its order. */
    Iterator<RemedyPages.Line> lines(Caller caller, Filter filter) {
        return Batches.of((offset, limit) -> pages.list(filter, caller.scope(), offset, limit));
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        var organs = desk.organs();
        return file.read(columns, row -> read(caller, row, organs))
                .unique(
                        RemedyRecord::number,
                        numbers -> desk.taken(List.copyOf(numbers)),
                        (row, number) -> columns.problem(row, "number", number, "remedy.number-taken", number))
                .take(dryRun, records -> desk.takeOver(caller, records));
    }

    private RemedyRecord read(Caller caller, TableRow row, Set<String> organs) {
        var number = row.text("number");
        if (!number.isEmpty() && !RemedyDesk.valid(number)) {
            row.problem("number", "remedy.not-a-number", number);
        }
        var elsewhere = row.yesNo("counted-elsewhere");
        var filing = new Filing(
                row.requiredChoice("kind", kinds),
                row.required("organ"),
                row.text("case-number", 100),
                row.required("body", 100),
                row.requiredDay("filed-on"),
                row.text("request", 40),
                row.required("matter", 500),
                elsewhere != null && elsewhere);
        var candidate = new RemedyRecord(number.isEmpty() ? null : number, steps(caller, row, filing));
        row.check(BLAMED, "filed-on", () -> desk.check(caller, candidate, organs));
        return candidate;
    }

    private List<RemedyStep> steps(Caller caller, TableRow row, Filing filing) {
        var steps = new ArrayList<RemedyStep>();
        steps.add(new RemedyStep(filing.filedOn(), caller.name(), new RemedyEvent.Filed(filing)));
        var respondedOn = row.day("responded-on");
        if (respondedOn != null) {
            steps.add(new RemedyStep(respondedOn, caller.name(), new RemedyEvent.Responded("")));
        }
        var decidedOn = row.day("decided-on");
        var result = row.choice("result", results);
        var document = row.text("document", 100);
        if (decidedOn != null && result != null) {
            steps.add(new RemedyStep(decidedOn, caller.name(), new RemedyEvent.Decided(result, document)));
        } else if ((decidedOn != null || result != null) && row.ok()) {
            row.problem(decidedOn == null ? "decided-on" : "result", "remedy.row-result");
        }
        return steps;
    }
}
