package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code TEXT-NUMBER}: counts in the narrative against the tables (文表一致). */
final class FigureCheck {
    private static final String U = "(?:件|宗|条|份|起|次)";
    private static final String GAP = "[^，。；：\\d、]{0,14}?";
    private static final Pattern ELSEWHERE = Pattern.compile("建议|提案|议案|问政|留言|信箱|热线|来信|咨询|投诉|舆情");

    /** Documents made are disclosed or not as well as documents asked for. */
    private static final Pattern MADE = Pattern.compile("制发|拟制");

    private static final Pattern ASKED = Pattern.compile("申请|答复|办结");

    /** There were none; of a particular outcome there may be none though there were cases. */
    private static final Map<String, Pattern> NONE = Map.of(
            "review.total", Pattern.compile("(?:没有|未|无)(?:发生|收到|出现|产生)[^，。；\\d]{0,30}行政复议(?!.*(?:纠|败诉|撤销|维持))"),
            "suit.total", Pattern.compile("(?:没有|未|无)(?:发生|收到|出现|产生)[^，。；\\d]{0,40}行政诉讼(?!.*(?:纠|败诉|撤销|维持))"));

    private static final Map<String, Pattern> PHRASES = phrases();

    private FigureCheck() {}

    private static Map<String, Pattern> phrases() {
        var phrases = new LinkedHashMap<String, Pattern>();
        phrases.put("new", Pattern.compile("(?:收到|受理|新收)" + GAP + "申请" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put(
                "carried_in",
                Pattern.compile(
                        "(?:上年度?|上一年度?|去年)结转" + GAP + "(\\d[\\d,]*)" + U + "|结转上一?年度?" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put(
                "carried_out",
                Pattern.compile("结转(?:至)?(?:下年度?|下一年度?|次年|\\d{4}年)(?:继续办理)?" + GAP + "(\\d[\\d,]*)" + U
                        + "|(\\d[\\d,]*)" + U + "[^，。；：\\d、]{0,16}?(?:转|顺延)(?:至|到)?下一?年"));
        phrases.put("handled", Pattern.compile("(?:办结|答复|共办理)" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("granted+partial", Pattern.compile("予以公开(?:及|和|、|或)部分公开" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("granted", Pattern.compile("(?:予以公开|(?<!不)同意公开)(?!及|和|、|或)" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("partial", Pattern.compile("(?<!及|和|、|或)部分公开" + GAP + "(\\d[\\d,]*)" + U + "?"));
        phrases.put("denied", Pattern.compile("不予公开" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("unavailable", Pattern.compile("无法提供" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("rejected", Pattern.compile("不予处理" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("other", Pattern.compile("其他处理" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("review.total", Pattern.compile("行政复议(?!、|和|及|与)(?:案件?|申请)?" + GAP + "(\\d[\\d,]*)" + U));
        phrases.put("suit.total", Pattern.compile("(?<!复议、|复议和|复议及)(?:行政)?诉讼(?:案件?)?" + GAP + "(\\d[\\d,]*)" + U));
        return phrases;
    }

    static List<Finding> of(ReportInput report, List<String> paragraphs) {
        var findings = new ArrayList<Finding>();
        var printed = read(paragraphs);
        printed.forEach((figure, value) -> {
            var table = inTable(report, figure);
            if (table != null && table.compareTo(value) != 0 && !withCarriedIn(report, figure, value)) {
                findings.add(Finding.error(
                        "TEXT-NUMBER",
                        figure,
                        TableCheck.show(value),
                        TableCheck.show(table),
                        "正文写 %s，表格是 %s；若正文只说本级、表格含下级，请写明范围。"
                                .formatted(TableCheck.show(value), TableCheck.show(table))));
            }
        });
        if (report.cells().keySet().stream().noneMatch(cell -> cell.startsWith("t3."))) {
            report.prose().forEach((id, value) -> printed.putIfAbsent(id.replace("requests.", ""), value));
            balance(printed, findings);
        }
        return findings;
    }

    /** The first mention of each figure. */
    static Map<String, BigDecimal> read(List<String> paragraphs) {
        var printed = new LinkedHashMap<String, BigDecimal>();
        for (var paragraph : paragraphs) {
            for (var sentence : Prose.sentences(paragraph)) {
                PHRASES.forEach((figure, phrase) -> mention(sentence, figure, phrase, printed));
                NONE.forEach((figure, none) -> {
                    if (none.matcher(sentence).find()) {
                        printed.putIfAbsent(figure, BigDecimal.ZERO);
                    }
                });
            }
        }
        return printed;
    }

    private static void mention(String sentence, String figure, Pattern phrase, Map<String, BigDecimal> printed) {
        var request = figure.equals("new") || figure.equals("handled");
        if (request && (ELSEWHERE.matcher(sentence).find() || !sentence.matches(".*(申请|公开).*"))) {
            return;
        }
        if (MADE.matcher(sentence).find() && !ASKED.matcher(sentence).find()) {
            return;
        }
        var found = phrase.matcher(sentence);
        if (found.find()) {
            var digits = found.group(1) == null && found.groupCount() > 1 ? found.group(2) : found.group(1);
            printed.putIfAbsent(
                    figure, new BigDecimal(Objects.requireNonNull(digits).replace(",", "")));
        }
    }

    private static @Nullable BigDecimal inTable(ReportInput report, String figure) {
        return switch (figure) {
            case "new", "carried_in", "carried_out", "granted", "partial" -> row(report, figure);
            case "handled" -> row(report, "total_handled");
            case "granted+partial" -> plus(row(report, "granted"), row(report, "partial"));
            case "denied", "unavailable", "rejected", "other" -> group(report, figure);
            case "review.total" -> report.number("t4.review.total");
            case "suit.total" ->
                plus(report.number("t4.suit_direct.total"), report.number("t4.suit_after_review.total"));
            default -> null;
        };
    }

    /** 受理 often counts what was carried in from the year before as well. */
    private static boolean withCarriedIn(ReportInput report, String figure, BigDecimal value) {
        var all = plus(row(report, "new"), row(report, "carried_in"));
        return figure.equals("new") && all != null && all.compareTo(value) == 0;
    }

    /** The total of a row; where its total cell is blank, the sum of its columns, none of which may be unknown. */
    private static @Nullable BigDecimal row(ReportInput report, String row) {
        var total = report.number("t3." + row + ".total");
        var cells = cells(report, row);
        if (total != null || cells.isEmpty()) {
            return total;
        }
        var numbers =
                cells.stream().map(CellText::number).filter(Objects::nonNull).toList();
        return numbers.isEmpty() ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All cells of a row; none if one of them is unknown. */
    private static List<CellText> cells(ReportInput report, String row) {
        var cells = FormLabels.of(report.format()).applicantColumns().stream()
                .map(column -> report.cells().get("t3." + row + "." + column))
                .toList();
        return cells.contains(null)
                ? List.of()
                : cells.stream().filter(Objects::nonNull).toList();
    }

    /** The sum of the rows of a group, or its one row where they are printed as one; a row that is blank throughout adds nothing. */
    private static @Nullable BigDecimal group(ReportInput report, String group) {
        var whole = row(report, group);
        if (whole != null) {
            return whole;
        }
        var rows = FormLabels.of(report.format()).applicationRows().stream()
                .filter(row -> row.startsWith(group + "_"))
                .toList();
        var sum = rows.isEmpty() ? null : BigDecimal.ZERO;
        for (var row : rows) {
            boolean blank =
                    !cells(report, row).isEmpty() && cells(report, row).stream().allMatch(CellText::blank);
            sum = blank ? sum : plus(sum, row(report, row));
        }
        return sum;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /** Without a table the narrative must still balance, when it names all four. */
    private static void balance(Map<String, BigDecimal> printed, List<Finding> findings) {
        var in = plus(printed.get("new"), printed.get("carried_in"));
        var out = plus(printed.get("handled"), printed.get("carried_out"));
        var alone = printed.get("new");
        if (in != null && out != null && in.compareTo(out) != 0 && !Objects.equals(alone, out)) {
            findings.add(Finding.error(
                    "TEXT-SUM",
                    "carried_out",
                    TableCheck.show(out),
                    TableCheck.show(in),
                    "新收加上年结转是 %s，办结加结转下年是 %s，两边应当相等。".formatted(TableCheck.show(in), TableCheck.show(out))));
        }
    }
}
