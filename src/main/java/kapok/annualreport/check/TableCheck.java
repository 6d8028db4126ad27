package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tables of one report against the constraints of its format (表内勾稽).
 *
 * <p>A missing cell leaves a constraint unchecked. Blank cells beside printed ones count as nothing, as organs mean them;
 * but a blank total is not a total, and where nothing is printed nothing is checked.
 */
final class TableCheck {
    private final ReportInput report;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();

    private TableCheck(ReportInput report) {
        this.report = report;
    }

    /** What came of it. */
    record Outcome(List<Finding> findings, List<String> notChecked) {}

    static Outcome of(ReportInput report) {
        var check = new TableCheck(report);
        Rule.of(report.format()).forEach(check::apply);
        if (!report.format().equals("2018")) {
            check.counts();
            check.rulePower();
        }
        return new Outcome(check.findings, check.notChecked);
    }

    private void apply(Rule rule) {
        var left = sides(rule, rule.left());
        if (left == null || !present(rule.right()) || blankTotal(rule) || nothingPrinted(rule, left)) {
            notChecked.add(rule.id());
            return;
        }
        var leftSum = sum(left);
        var rightSum = sum(rule.right());
        var holds = rule.op().equals("<=") ? leftSum.compareTo(rightSum) <= 0 : leftSum.compareTo(rightSum) == 0;
        if (!holds) {
            findings.add(violation(rule, left, leftSum, rightSum));
        }
    }

    /** Organs that print （六）其他处理 as one row, as the form of 2019 has it, mean its three sub-rows. */
    private @Nullable List<String> sides(Rule rule, List<String> cells) {
        if (present(cells)) {
            return cells;
        }
        if (!rule.sumOfResults()) {
            return null;
        }
        var column = rule.id().substring("T3-SUM-".length());
        var merged = Stream.concat(
                        cells.stream().filter(cell -> !cell.startsWith("t3.other_")), Stream.of("t3.other." + column))
                .distinct()
                .toList();
        return present(merged) ? merged : null;
    }

    private boolean present(List<String> cells) {
        return report.cells().keySet().containsAll(cells);
    }

    private boolean blankTotal(Rule rule) {
        return !rule.balance() && rule.right().stream().anyMatch(cell -> report.number(cell) == null);
    }

    private boolean nothingPrinted(Rule rule, List<String> left) {
        return Stream.concat(left.stream(), rule.balance() ? rule.right().stream() : Stream.of())
                .map(report::number)
                .allMatch(Objects::isNull);
    }

    private BigDecimal sum(List<String> cells) {
        return cells.stream().map(report::number).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Finding violation(Rule rule, List<String> left, BigDecimal leftSum, BigDecimal rightSum) {
        var message = rule.balance()
                ? "新收加上年结转应等于办结总计加结转下年：%s ≠ %s。".formatted(show(leftSum), show(rightSum))
                : rule.op().equals("<=")
                        ? "前者不应大于后者：%s > %s。".formatted(show(leftSum), show(rightSum))
                        : "各分项相加应等于合计：%s ≠ %s。".formatted(show(leftSum), show(rightSum));
        var where = String.join(" + ", rule.right());
        if (left.size() == 1) {
            where = left.getFirst() + " ~ " + where;
        }
        return new Finding(rule.id(), rule.grade(), where, show(rightSum), show(leftSum), message);
    }

    /** {@code ALL-NONNEG-INT}: every count is a whole number of nought or more; only money has decimals, only changes signs. */
    private void counts() {
        report.cells().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> count(entry.getKey(), entry.getValue()));
    }

    private void count(String id, CellText cell) {
        var money = id.endsWith(".amount");
        var number = cell.number();
        if (number == null) {
            if (!cell.blank()) {
                findings.add(Finding.error("ALL-NONNEG-INT", id, cell.printed(), "", "这里应当是数，印的却是文字。"));
            }
            return;
        }
        var whole = number.stripTrailingZeros().scale() <= 0;
        if (number.signum() < 0 && !id.endsWith(".change") || !whole && !money) {
            findings.add(Finding.error("ALL-NONNEG-INT", id, cell.printed(), "", "件数应当是不小于零的整数。"));
        } else if (cell.annotated()) {
            findings.add(
                    Finding.notice("CELL-ANNOTATED", id, cell.printed(), show(number), "单元格里除了数还有单位或说明，机器统计时容易读错。"));
        }
    }

    /** {@code T2-RULES-POWER}: only provinces and cities with districts make rules (规章), 立法法 第九十三条. */
    private void rulePower() {
        var name = report.organ() + report.title();
        var mayMakeRules = name.matches(".*(省|自治区|市)(人民政府|政府)?(办公厅)?.*")
                && !name.matches(".*(镇|乡|街道|街办|[区县](人民政府|政府)|局|委员会|中心|town|bureau|regulator).*");
        var unknown = !name.matches(".*(镇|乡|街道|街|局|区|县|town|bureau|regulator|办公室).*");
        if (mayMakeRules || unknown) {
            return;
        }
        report.cells().keySet().stream()
                .filter(cell -> cell.startsWith("t2.item1.regulations."))
                .sorted()
                .filter(cell -> report.number(cell) instanceof BigDecimal number && number.signum() > 0)
                .forEach(cell -> findings.add(Finding.warning(
                        "T2-RULES-POWER",
                        cell,
                        show(java.util.Objects.requireNonNull(report.number(cell))),
                        "0",
                        "这个机关没有规章制定权，规章一行应当为 0；可能填错了行。")));
    }

    static String show(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
