package kapok.annualreport.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found, for people or as JSON (输出检查结果). */
final class CheckOutput {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckOutput() {}

    static void json(List<CheckOutcome> outcomes, PrintStream out) {
        out.println(JSON.writeValueAsString(
                outcomes.stream().map(CheckOutput::object).toList()));
    }

    private static Map<String, Object> object(CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Unreadable(var file, var code, var message) -> {
                var object = new LinkedHashMap<String, Object>();
                object.put("file", file);
                object.put("error", Map.of("code", code, "message", message));
                yield object;
            }
            case CheckOutcome.Checked(var report) -> object(report);
        };
    }

    private static Map<String, Object> object(CheckedReport report) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", report.file());
        object.put("organ", report.organ());
        object.put("year", report.year());
        object.put("format", report.format());
        object.put("cells_read", report.cellsRead());
        object.put("not_checked", report.notChecked());
        object.put(
                "findings", report.findings().stream().map(CheckOutput::object).toList());
        return object;
    }

    private static Map<String, Object> object(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", finding.id());
        object.put("severity", finding.severity().code());
        object.put("where", finding.where());
        object.put("printed", finding.printed());
        object.put("expected", finding.expected());
        object.put("message", finding.message());
        return object;
    }

    /** @param english whether to say in English why a file cannot be read; findings are in Chinese, as reports are */
    static void lines(List<CheckOutcome> outcomes, boolean english, PrintStream out) {
        outcomes.forEach(outcome -> {
            switch (outcome) {
                case CheckOutcome.Unreadable(var file, var code, var message) ->
                    out.println(file + "\n  " + (english ? inEnglish(code) : "读不了：" + message));
                case CheckOutcome.Checked(var report) -> lines(report, out);
            }
            out.println();
        });
        out.println(summary(outcomes));
    }

    private static String inEnglish(String code) {
        return "cannot be read: "
                + ResourceBundle.getBundle("messages.annualreportcheck", Locale.ENGLISH)
                        .getString("annualreport.check.unreadable." + code);
    }

    private static void lines(CheckedReport report, PrintStream out) {
        out.println(report.file());
        out.printf(
                "  %s · %s年度 · %s 年格式 · 读到 %d 个单元格%s%n",
                report.organ().isEmpty() ? "机关未写明" : report.organ(),
                report.year() == null ? "不明" : report.year(),
                report.format(),
                report.cellsRead(),
                report.notChecked().isEmpty()
                        ? ""
                        : "，%d 条勾稽关系因缺数未查".formatted(report.notChecked().size()));
        if (report.findings().isEmpty()) {
            out.println("  没有发现问题");
        }
        for (var finding : report.findings()) {
            out.printf("  [%s] %s · %s%n", label(finding.severity()), finding.id(), finding.where());
            if (!finding.printed().isEmpty() || !finding.expected().isEmpty()) {
                out.printf(
                        "         印为 %s%s%n",
                        finding.printed(), finding.expected().isEmpty() ? "" : "，应为 " + finding.expected());
            }
            out.println("         " + finding.message());
        }
    }

    private static String label(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "疑点";
            case NOTICE -> "提示";
        };
    }

    private static String summary(List<CheckOutcome> outcomes) {
        var findings = new ArrayList<Finding>();
        int unreadable = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case CheckOutcome.Unreadable _ -> unreadable++;
                case CheckOutcome.Checked(var report) -> findings.addAll(report.findings());
            }
        }
        return "共 %d 份：错误 %d 处，疑点 %d 处，提示 %d 处；读不了 %d 份。"
                .formatted(
                        outcomes.size(),
                        count(findings, Finding.Severity.ERROR),
                        count(findings, Finding.Severity.WARNING),
                        count(findings, Finding.Severity.NOTICE),
                        unreadable);
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }
}
