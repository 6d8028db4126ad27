package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import kapok.annualreport.form.FormSheet;

/** A report of our own invention whose figures all agree, to be written in every kind of file and then spoilt. */
final class SampleReport {
    static final String ORGAN = "红棉市青榕区数据局";
    static final int YEAR = 2024;
    private static final FormSheet FORM = FormSheet.read("2021");

    final Map<String, Integer> cells = new LinkedHashMap<>();

    private IntFunction<String> print = String::valueOf;

    private SampleReport() {}

    /** The same figures, printed another way. */
    SampleReport printed(IntFunction<String> print) {
        var other = new SampleReport();
        other.cells.putAll(cells);
        other.print = print;
        return other;
    }

    static SampleReport invented(long seed) {
        var report = new SampleReport();
        var random = new Random(seed);
        report.disclosure(random);
        report.applications(random);
        report.suits(random);
        return report;
    }

    private void disclosure(Random random) {
        for (var block : FORM.t2()) {
            for (var row : block.rows()) {
                block.columns()
                        .forEach(column -> cells.put(
                                "t2." + block.id() + "." + row.id() + "." + column.id(),
                                row.id().equals("regulations") ? 0 : random.nextInt(500)));
            }
        }
    }

    private void applications(Random random) {
        var rows = rows();
        var columns = FORM.t3().columns();
        for (var column : columns.subList(0, columns.size() - 1)) {
            int handled = 0;
            for (var row : rows.subList(2, rows.size() - 2)) {
                int value = random.nextInt(4) == 0 ? random.nextInt(30) : 0;
                cells.put(cell(row, column.id()), value);
                handled += value;
            }
            int carriedIn = Math.min(handled, random.nextInt(5));
            int carriedOut = random.nextInt(5);
            cells.put(cell("total_handled", column.id()), handled);
            cells.put(cell("carried_in", column.id()), carriedIn);
            cells.put(cell("carried_out", column.id()), carriedOut);
            cells.put(cell("new", column.id()), handled + carriedOut - carriedIn);
        }
        for (var row : rows) {
            int sum = columns.subList(0, columns.size() - 1).stream()
                    .mapToInt(column -> of(cell(row, column.id())))
                    .sum();
            cells.put(cell(row, "total"), sum);
        }
    }

    private void suits(Random random) {
        for (var block : FORM.t4()) {
            int total = 0;
            for (var column : block.columns().subList(0, 4)) {
                int value = random.nextInt(6);
                cells.put("t4." + block.id() + "." + column.id(), value);
                total += value;
            }
            cells.put("t4." + block.id() + ".total", total);
        }
    }

    static List<String> rows() {
        return FORM.t3().rows().stream()
                .filter(FormSheet.Outcome::data)
                .map(FormSheet.Outcome::id)
                .toList();
    }

    static String cell(String row, String column) {
        return "t3." + row + "." + column;
    }

    SampleReport with(String cell, int value) {
        var other = new SampleReport();
        other.cells.putAll(cells);
        other.cells.put(cell, value);
        return other;
    }

    int of(String cell) {
        return Objects.requireNonNull(cells.get(cell), cell);
    }

    String title() {
        return ORGAN + YEAR + "年政府信息公开工作年度报告";
    }

    List<String> before() {
        return List.of(
                title(),
                "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
                "一、总体情况",
                "2024年，本局新收政府信息公开申请%d件，上年结转%d件，办结%d件，结转下年度%d件。"
                        .formatted(
                                of("t3.new.total"),
                                of("t3.carried_in.total"),
                                of("t3.total_handled.total"),
                                of("t3.carried_out.total")));
    }

    static List<String> after() {
        return List.of("五、存在的主要问题及改进情况", "解读的形式还不够丰富。2025年，本局将配上图解和问答。", "六、其他需要报告的事项", "本年度未收取信息处理费。");
    }

    /** Rows of the table of disclosure: label and values. */
    List<List<String>> disclosureRows() {
        var rows = new ArrayList<List<String>>();
        for (var block : FORM.t2()) {
            rows.add(List.of(block.label()));
            var header = new ArrayList<>(List.of(block.header()));
            block.columns().forEach(column -> header.add(column.label()));
            rows.add(header);
            for (var row : block.rows()) {
                var values = new ArrayList<>(List.of(row.label()));
                block.columns()
                        .forEach(column ->
                                values.add(print.apply(of("t2." + block.id() + "." + row.id() + "." + column.id()))));
                rows.add(values);
            }
        }
        return rows;
    }

    List<String> values(String row) {
        return FORM.t3().columns().stream()
                .map(column -> print.apply(of(cell(row, column.id()))))
                .toList();
    }

    List<String> suitValues() {
        return FORM.t4().stream()
                .flatMap(block ->
                        block.columns().stream().map(column -> print.apply(of("t4." + block.id() + "." + column.id()))))
                .toList();
    }

    static FormSheet form() {
        return FORM;
    }

    /** Lines as a page copied into a text gives them. */
    String text(String between) {
        var text = new StringBuilder(String.join("\n", before())).append("\n二、主动公开政府信息情况\n");
        disclosureRows().forEach(row -> text.append(String.join(between, row)).append('\n'));
        text.append("三、收到和处理政府信息公开申请情况\n");
        for (var row : FORM.t3().rows()) {
            text.append(row.label());
            if (row.data()) {
                text.append(between).append(String.join(between, values(row.id())));
            }
            text.append('\n');
        }
        text.append("四、政府信息公开行政复议、行政诉讼情况\n行政复议").append(between).append("行政诉讼\n");
        text.append("未经复议直接起诉").append(between).append("复议后起诉\n");
        text.append(String.join(between, suitValues())).append('\n');
        return text.append(String.join("\n", after())).append('\n').toString();
    }

    String html() {
        var html = new StringBuilder(
                "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title() + "</title></head><body>");
        before().forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("<h2>二、主动公开政府信息情况</h2><table>");
        for (var row : disclosureRows()) {
            html.append("<tr><td>").append(row.getFirst()).append("</td>");
            int width = row.size() == 2 ? 3 : 1;
            row.subList(1, row.size())
                    .forEach(value -> html.append("<td colspan=\"" + width + "\"><p>&nbsp;" + value + "</p></td>"));
            html.append("</tr>");
        }
        html.append("</table><h2>三、收到和处理政府信息公开申请情况</h2>").append(applicationsTable());
        html.append("<h2>四、政府信息公开行政复议、行政诉讼情况</h2>").append(suitsTable());
        after().forEach(line -> html.append("<p>").append(line).append("</p>"));
        return html.append("</body></html>").toString();
    }

    private String applicationsTable() {
        var html = new StringBuilder("<table><tr><td colspan=\"3\" rowspan=\"3\">（本列数据的勾稽关系为：第一项加第二项之和，"
                + "等于第三项加第四项之和）</td><td colspan=\"7\">申请人情况</td></tr><tr><td rowspan=\"2\">自然人</td>"
                + "<td colspan=\"5\">法人或其他组织</td><td rowspan=\"2\">总计</td></tr><tr><td>商业企业</td><td>科研机构</td>"
                + "<td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>");
        var open = new ArrayList<String>();
        for (var row : FORM.t3().rows()) {
            if (!row.data()) {
                int below = (int) FORM.t3().rows().stream()
                        .filter(one -> one.data()
                                && (one.parent().equals(row.id())
                                        || row.id().equals("result")
                                                && !one.parent().isEmpty()))
                        .count();
                open.add("<td rowspan=\"" + below + "\">" + row.label() + "</td>");
                continue;
            }
            int depth = row.parent().isEmpty() ? 3 : row.parent().equals("result") ? 2 : 1;
            html.append("<tr>").append(String.join("", open));
            open.clear();
            html.append("<td colspan=\"" + depth + "\">").append(row.label()).append("</td>");
            values(row.id()).forEach(value -> html.append("<td>").append(value).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private String suitsTable() {
        var html = new StringBuilder(
                "<table><tr><td colspan=\"5\" rowspan=\"2\">行政复议</td><td colspan=\"10\">行政诉讼</td></tr>"
                        + "<tr><td colspan=\"5\">未经复议直接起诉</td><td colspan=\"5\">复议后起诉</td></tr><tr>");
        for (int i = 0; i < 3; i++) {
            html.append("<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>");
        }
        html.append("</tr><tr>");
        suitValues().forEach(value -> html.append("<td>").append(value).append("</td>"));
        return html.append("</tr></table>").toString();
    }
}
