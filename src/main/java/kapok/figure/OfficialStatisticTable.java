package kapok.figure;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.figure.page.StatisticsPage.Filter;
import kapok.table.Batches;
import kapok.table.ImportResult;
import kapok.table.RegisterTable;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Official statistics as a table (导入导出): the same columns go in and come out. */
@Component
class OfficialStatisticTable implements RegisterTable<OfficialStatistic> {
    /** The column to blame for a refusal; also the field of the form. */
    private static final Map<String, String> BLAMED = Map.of(
            "figure.statistic.not-your-organ", "organ",
            "figure.statistic.unknown-organ", "organ",
            "figure.statistic.year", "year",
            "figure.statistic.value", "value",
            "figure.statistic.words", "label",
            "figure.statistic.future", "source-date");

    private final OfficialStatisticDesk desk;
    private final OfficialStatistics statistics;
    private final TableColumns<OfficialStatistic> columns;

    OfficialStatisticTable(OfficialStatisticDesk desk, OfficialStatistics statistics, MessageSource messages) {
        this.desk = desk;
        this.statistics = statistics;
        columns = TableColumns.<OfficialStatistic>of("figure", "figure.statistics", messages)
                .required("figure", OfficialStatistic::figure, 30)
                .required("organ", OfficialStatistic::organ, 22)
                .required("year", OfficialStatistic::year)
                .required("label", OfficialStatistic::label, 30)
                .optional("qualifier", OfficialStatistic::qualifier)
                .required("value", OfficialStatistic::value)
                .optional("unit", OfficialStatistic::unit)
                .required("source", OfficialStatistic::source, 40)
                .required("source-date", OfficialStatistic::sourceDate);
    }

    @Override
    public TableColumns<OfficialStatistic> columns() {
        return columns;
    }

    @Override
    public String address() {
        return OfficialStatisticsController.PLACE;
    }

    @Override
    public String kind() {
        return "statistics";
    }

    @Override
    public Iterator<OfficialStatistic> lines(Caller caller) {
        return lines(caller, new Filter("", ""));
    }

    /** What the caller may see of a list, in its order. */
    Iterator<OfficialStatistic> lines(Caller caller, Filter filter) {
        return Batches.of((offset, limit) -> statistics.list(filter, caller.scope(), offset, limit).stream()
                .map(OfficialStatistics.Stored::statistic)
                .toList());
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        var computed = desk.computed();
        return file.read(columns, row -> read(caller, row, computed))
                .unique(
                        one -> List.of(one.figure(), one.organ(), one.year()),
                        _ -> List.of(), // one that is there already is replaced
                        (row, _) -> columns.problem(
                                row,
                                "figure",
                                row.value().figure(),
                                "figure.statistic.twice",
                                row.value().figure()))
                .take(dryRun, batch -> desk.takeOver(caller, batch));
    }

    private OfficialStatistic read(Caller caller, TableRow row, Set<String> computed) {
        var year = row.requiredWhole("year");
        var statistic = new OfficialStatistic(
                row.required("figure", 80),
                row.required("organ", 18),
                year < 0 || year > 9999 ? 0 : (int) year,
                row.requiredNumber("value"),
                row.text("unit", 20),
                row.required("label", 200),
                row.text("qualifier", 20),
                row.required("source", 300),
                row.requiredDay("source-date"));
        row.check(BLAMED, "figure", () -> check(caller, statistic, computed));
        return statistic;
    }

    private void check(Caller caller, OfficialStatistic statistic, Set<String> computed) {
        try {
            desk.check(caller, statistic, computed);
        } catch (AccessDenied outside) {
            throw new RuleViolation("figure.statistic.not-your-organ", statistic.organ());
        }
    }

    static String blamed(RuleViolation slip) {
        return BLAMED.getOrDefault(slip.code(), "figure");
    }
}
