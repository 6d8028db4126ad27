package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks reports (年度报告检查): one by one, and each against the one of the year before where both are given. */
public final class ReportChecker {
    private ReportChecker() {}

    /** All reports, in the order given. */
    public static List<CheckedReport> check(List<ReportInput> reports) {
        var byYear = reports.stream()
                .filter(report ->
                        report.year() != null && !YearCheck.plainName(report).isEmpty())
                .collect(Collectors.groupingBy(report -> Objects.requireNonNull(report.year())));
        return reports.parallelStream()
                .map(report -> {
                    var before = yearBefore(report, byYear);
                    return check(
                            report, before.map(one -> YearCheck.of(one, report)).orElse(List.of()), before.isPresent());
                })
                .toList();
    }

    private static Optional<ReportInput> yearBefore(ReportInput report, Map<Integer, List<ReportInput>> byYear) {
        if (report.year() == null || YearCheck.plainName(report).isEmpty()) {
            return Optional.empty();
        }
        return byYear.getOrDefault(report.year() - 1, List.of()).stream()
                .filter(other -> YearCheck.sameOrgan(other, report))
                .findFirst();
    }

    /**
     * What a draft has wrong (草稿检查): its cells against the constraints, its words against its cells.
     *
     * @param cells by id; what is unknown is left out
     * @param before the cells of last year's report; empty when there is none
     */
    public static List<Finding> checkDraft(
            String organ,
            int year,
            String format,
            Map<String, BigDecimal> cells,
            String text,
            Map<String, BigDecimal> before) {
        var draft = draft(organ, year, format, cells, text);
        var carried =
                before.isEmpty() ? List.<Finding>of() : YearCheck.of(draft(organ, year - 1, format, before, ""), draft);
        return check(draft, carried, !before.isEmpty()).findings();
    }

    private static ReportInput draft(
            String organ, int year, String format, Map<String, BigDecimal> cells, String text) {
        var texts = cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> CellText.of(cell.getValue())));
        var title = organ + year + "年政府信息公开工作年度报告"; // a draft bears it without anybody writing it
        return new ReportInput("draft", title, organ, year, format, texts, Map.of(), text, true, List.of(), List.of());
    }

    private static CheckedReport check(ReportInput report, List<Finding> carried, boolean yearBefore) {
        var tables = TableCheck.of(report);
        var repaired = EncodingRepair.of(report.text());
        var paragraphs = Prose.paragraphs(repaired.text());
        var findings = new ArrayList<>(tables.findings());
        findings.addAll(carried);
        findings.addAll(repaired.findings());
        findings.addAll(FigureCheck.of(report, paragraphs));
        findings.addAll(BreakdownCheck.of(paragraphs, report.breakdowns()));
        findings.addAll(ShareCheck.of(paragraphs, report.shares()));
        findings.addAll(RemainderCheck.of(paragraphs));
        findings.addAll(DateCheck.of(report, paragraphs));
        findings.addAll(WordCheck.of(paragraphs));
        findings.addAll(SectionCheck.of(report));
        findings.addAll(StyleCheck.of(report, repaired.text(), paragraphs));
        var notChecked = new ArrayList<>(tables.notChecked().stream().distinct().toList());
        if (!yearBefore && !report.format().equals("2018")) {
            notChecked.add("X-CARRY");
        }
        return new CheckedReport(
                report.file(),
                report.organ(),
                report.year(),
                report.format(),
                report.cells().size(),
                notChecked,
                findings);
    }
}
