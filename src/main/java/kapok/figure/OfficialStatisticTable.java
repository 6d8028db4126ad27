package kapok.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import kapok.figure.page.StatisticsPage.Filter;
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
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official statistics as a table (导入导出): the same columns go in and come out. */
@Component
class OfficialStatisticTable implements TableImport, TableExport {
    private static final List<String> COLUMNS =
            List.of("figure", "organ", "year", "label", "qualifier", "value", "unit", "source", "source-date");
    private static final int EXPORT_PAGE = 2_000;
    private static final Set<String> REQUIRED =
            Set.of("figure", "organ", "year", "label", "value", "source", "source-date");

    private final OfficialStatisticDesk desk;
    private final Text words;
    private final OfficialStatistics statistics;

    OfficialStatisticTable(OfficialStatisticDesk desk, OfficialStatistics statistics, MessageSource messages) {
        this.desk = desk;
        this.statistics = statistics;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    UploadForm form(Text text) {
        var columns = COLUMNS.stream()
                .map(column -> new UploadForm.Column(
                        header(column), REQUIRED.contains(column), text.localize("figure.column-hint." + column)))
                .toList();
        return new UploadForm("/desk/statistics/import", columns, "/desk/statistics/sample.xlsx");
    }

    @Override
    public String kind() {
        return "statistics";
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        var all = new Filter("", "");
        var total = statistics.count(all, caller.scope());
        var lines = LongStream.iterate(0, offset -> offset < total, offset -> offset + EXPORT_PAGE)
                .boxed()
                .flatMap(offset -> statistics.list(all, caller.scope(), offset, EXPORT_PAGE).stream())
                .map(OfficialStatistics.Stored::statistic)
                .iterator();
        sheet().write(format, lines, out);
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        file.require(
                COLUMNS.stream().filter(REQUIRED::contains).map(this::header).toArray(String[]::new));
        file.permit(COLUMNS.stream().map(this::header).toArray(String[]::new));
        var computed = desk.computed();
        var reading = file.read(row -> read(caller, row, computed));
        var twice = twice(reading);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(twice);
        problems.sort(Comparator.comparingInt(RowProblem::row));
        if (!dryRun && problems.isEmpty()) {
            desk.takeOver(caller, reading.values());
        }
        return new ImportResult(reading.rows().size() - twice.size(), problems, dryRun);
    }

    TableSheet<OfficialStatistic> sheet() {
        return TableSheet.<OfficialStatistic>of(words.localize("figure.statistics"))
                .column(header("figure"), OfficialStatistic::figure, 30)
                .column(header("organ"), OfficialStatistic::organ, 22)
                .column(header("year"), OfficialStatistic::year)
                .column(header("label"), OfficialStatistic::label, 30)
                .column(header("qualifier"), OfficialStatistic::qualifier)
                .column(header("value"), OfficialStatistic::value)
                .column(header("unit"), OfficialStatistic::unit)
                .column(header("source"), OfficialStatistic::source, 40)
                .column(header("source-date"), OfficialStatistic::sourceDate);
    }

    private String header(String column) {
        return words.localize("figure.header." + column);
    }

    private OfficialStatistic read(Caller caller, TableRow row, Set<String> computed) {
        var year = row.requiredWhole(header("year"));
        var statistic = new OfficialStatistic(
                row.required(header("figure"), 80),
                row.required(header("organ"), 18),
                year < 0 || year > 9999 ? 0 : (int) year,
                row.requiredNumber(header("value")),
                row.text(header("unit"), 20),
                row.required(header("label"), 200),
                row.text(header("qualifier"), 20),
                row.required(header("source"), 300),
                row.requiredDay(header("source-date")));
        if (row.ok()) {
            check(caller, row, statistic, computed);
        }
        return statistic;
    }

    private void check(Caller caller, TableRow row, OfficialStatistic statistic, Set<String> computed) {
        try {
            desk.check(caller, statistic, computed);
        } catch (AccessDenied outside) {
            row.problem(header("organ"), "figure.statistic.not-your-organ", statistic.organ());
        } catch (RuleViolation slip) {
            row.problem(header(column(slip.code())), slip.code(), slip.arguments());
        }
    }

    /** The column to blame for a refusal; also the field of the form. */
    static String column(String code) {
        return switch (code) {
            case "figure.statistic.unknown-organ" -> "organ";
            case "figure.statistic.year" -> "year";
            case "figure.statistic.value" -> "value";
            case "figure.statistic.words" -> "label";
            case "figure.statistic.future" -> "source-date";
            default -> "figure";
        };
    }

    private List<RowProblem> twice(TableReading<OfficialStatistic> reading) {
        var seen = new HashSet<List<Object>>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var one = row.value();
            if (!seen.add(List.of(one.figure(), one.organ(), one.year()))) {
                problems.add(new RowProblem(
                        row.row(), header("figure"), one.figure(), "figure.statistic.twice", List.of(one.figure())));
            }
        }
        return problems;
    }
}
