package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kapok.annualreport.page.CheckPage;
import kapok.web.Text;

/** Puts what was found into the words of a page (检查结果的页面). */
final class CheckView {
    private final Text text;

    CheckView(Text text) {
        this.text = text;
    }

    List<CheckPage.Result> results(List<CheckOutcome> outcomes) {
        return outcomes.stream().map(this::result).toList();
    }

    String summary(List<CheckOutcome> outcomes) {
        long findings = 0;
        long unreadable = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case CheckOutcome.Unreadable _ -> unreadable++;
                case CheckOutcome.Checked(var report) ->
                    findings += report.findings().size();
            }
        }
        var sum = text.localize("annualreport.check.summary", outcomes.size(), findings);
        return unreadable == 0 ? sum : sum + text.localize("annualreport.check.summary-unreadable", unreadable);
    }

    private CheckPage.Result result(CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Unreadable(var file, var code, var message) ->
                new CheckPage.Result(
                        file,
                        text.localize("annualreport.check.unreadable." + code, message),
                        List.of(),
                        "",
                        List.of());
            case CheckOutcome.Checked(var report) -> result(report);
        };
    }

    private CheckPage.Result result(CheckedReport report) {
        var about = new ArrayList<String>();
        about.add(report.organ().isEmpty() ? text.localize("annualreport.check.no-organ") : report.organ());
        about.add(
                report.year() == null
                        ? text.localize("annualreport.check.no-year")
                        : text.localize("annualreport.check.year", String.valueOf(report.year())));
        about.add(text.localize("annualreport.check.format", report.format()));
        about.add(text.localize("annualreport.check.cells", report.cellsRead()));
        return new CheckPage.Result(
                report.file(),
                null,
                about,
                report.notChecked().isEmpty()
                        ? ""
                        : text.localize(
                                "annualreport.check.not-checked",
                                report.notChecked().size()),
                report.findings().stream().map(this::line).toList());
    }

    private CheckPage.Line line(Finding finding) {
        var look = switch (finding.severity()) {
            case ERROR -> "chip-late";
            case WARNING -> "chip-soon";
            case NOTICE -> "chip-hold";
        };
        return new CheckPage.Line(
                look,
                text.localize("annualreport.check." + finding.severity().code()),
                finding.id(),
                finding.where(),
                finding.printed(),
                finding.expected(),
                text.localize("annualreport.check.why." + reason(finding.id()), finding.message()));
    }

    /** In Chinese the message says all; other languages say what kind of slip it is. */
    private static String reason(String id) {
        return switch (id.replaceFirst("^(T3-BAL|T3-SUM|T3-ROW|T4-SUM|X-STOCK)-.*", "$1")) {
            case "T3-BAL" -> "balance";
            case "X-CARRY" -> "carry";
            case "X-STOCK" -> "stock";
            case "T2-RULES-POWER" -> "rules-power";
            case "ALL-NONNEG-INT" -> "count";
            case "CELL-ANNOTATED" -> "annotated";
            case "SECTION-MISSING", "SECTION-TITLE", "TITLE-MISSING" -> id.toLowerCase(Locale.ROOT);
            default -> id.startsWith("TEXT-") ? id.toLowerCase(Locale.ROOT) : "sum";
        };
    }
}
