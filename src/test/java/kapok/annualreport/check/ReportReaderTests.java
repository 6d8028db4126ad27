package kapok.annualreport.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportReaderTests {
    private static final SampleReport SAMPLE = SampleReport.invented(7);

    private static void sameCells(ReportInput read, SampleReport sample) {
        var expected = sample.cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> String.valueOf(cell.getValue())));
        var found = read.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> String.valueOf(cell.getValue().number())));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(read.format()).isEqualTo("2021");
        assertThat(read.year()).isEqualTo(SampleReport.YEAR);
        assertThat(read.organ()).isEqualTo(SampleReport.ORGAN);
        assertThat(ReportChecker.check(java.util.List.of(read)).getFirst().findings())
                .isEmpty();
    }

    @Test
    void given_a_web_page_with_merged_cells_when_read_then_every_cell_is_found() throws UnreadableReport {
        sameCells(ReportReader.read("a.html", SAMPLE.html().getBytes(UTF_8)), SAMPLE);
    }

    @Test
    void given_a_word_file_with_merged_cells_when_read_then_every_cell_is_found() throws UnreadableReport {
        sameCells(ReportReader.read("a.docx", WordFile.of(SAMPLE)), SAMPLE);
    }

    @Test
    void given_text_parted_by_blanks_tabs_bars_or_lines_when_read_then_every_cell_is_found() throws UnreadableReport {
        for (var between : new String[] {" ", "\t", " | ", "\n"}) {
            sameCells(ReportReader.read("a.txt", SAMPLE.text(between).getBytes(UTF_8)), SAMPLE);
        }
    }

    @Test
    void given_units_notes_and_separators_in_cells_when_read_then_they_are_figures() throws UnreadableReport {
        IntFunction<String> wide = value -> String.valueOf(value)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .collect(Collectors.joining());
        var ways = List.<IntFunction<String>>of(
                wide,
                value -> value + "件",
                value -> value > 9 ? value + "（其中上年1件）" : String.valueOf(value),
                value -> "%,d".formatted(value));
        for (var way : ways) {
            var printed = SAMPLE.printed(way);
            for (var between : new String[] {" ", "\t", " | ", "│", "\n", "\n\n"}) {
                assertThat(numbers(ReportReader.readText("a.txt", printed.text(between))))
                        .isEqualTo(numbers(ReportReader.readText("a.txt", SAMPLE.text("\t"))));
            }
            assertThat(numbers(ReportReader.readText("a.html", printed.html()))).hasSize(SAMPLE.cells.size());
        }
    }

    private static Map<String, BigDecimal> numbers(ReportInput read) {
        return read.cells().keySet().stream()
                .collect(Collectors.toMap(cell -> cell, cell -> Objects.requireNonNull(read.number(cell))));
    }

    /** Some programs copy a table column by column; the figures are then of no known row. */
    @Test
    void given_a_table_copied_column_by_column_when_read_then_its_cells_are_unknown() throws UnreadableReport {
        var rows = SampleReport.rows();
        var text = new StringBuilder("红棉市青榕区数据局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
        for (var column : SampleReport.form().t3().columns()) {
            SampleReport.form().t3().rows().stream()
                    .filter(row -> column.id().equals("total"))
                    .forEach(row -> text.append(row.label()).append('\n'));
            rows.forEach(row ->
                    text.append(SAMPLE.of(SampleReport.cell(row, column.id()))).append('\n'));
        }
        assertThat(ReportReader.readText("a.txt", text.toString()).cells()).isEmpty();
    }

    /** pdftotext without -layout may give values of one row before its label, and of others after it. */
    @Test
    void given_a_value_copied_out_of_its_row_when_read_then_no_cell_is_wrong() throws UnreadableReport {
        var text = SAMPLE.text("\n");
        var labels = List.of("（七）总计", "四、结转下年度继续办理");
        for (var label : labels) {
            int at = text.indexOf(label);
            int end = text.indexOf('\n', at);
            int value = text.indexOf('\n', end + 1);
            var moved = text.substring(0, at)
                    + text.substring(end + 1, value + 1)
                    + text.substring(at, end + 1)
                    + text.substring(value + 1);
            var read = ReportReader.readText("a.txt", moved);
            read.cells()
                    .forEach((id, cell) -> assertThat(cell.printed()).as(id).isEqualTo(String.valueOf(SAMPLE.of(id))));
        }
    }

    /** A label may be broken over two lines; what follows the table of applications is not that of suits. */
    @Test
    void given_the_first_label_broken_when_read_then_the_suits_are_not_taken_from_other_rows() throws UnreadableReport {
        var broken = SAMPLE.text("\n").replace("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公\n开申请数量");
        assertThat(numbers(ReportReader.readText("a.txt", broken)))
                .isEqualTo(numbers(ReportReader.readText("a.txt", SAMPLE.text("\n"))));
    }

    @Test
    void given_cells_parted_by_commas_when_read_then_every_cell_is_found() throws UnreadableReport {
        var small = SAMPLE.with("t2.item1.normative_docs.repealed", 4).with("t2.item1.normative_docs.in_force", 5);
        sameCells(ReportReader.read("a.csv", small.text(",").getBytes(UTF_8)), small);
    }

    /** 1,234 may be a thousand or two values. */
    @Test
    void given_a_comma_that_may_part_thousands_when_read_then_the_cell_is_unknown() throws UnreadableReport {
        var head = "红棉市财政局2023年政府信息公开工作年度报告\n第二十条第（五）项\n信息内容,本年处理决定数量\n";
        assertThat(ReportReader.readText("a.txt", head + "行政许可,1,234\n").cells())
                .isEmpty();
        assertThat(ReportReader.readText("a.txt", head + "行政许可,\"1,234\"\n").number("t2.item5.licensing.decisions"))
                .isEqualTo(BigDecimal.valueOf(1234));
    }

    @Test
    void given_counts_in_chinese_numerals_when_read_then_they_are_figures() throws UnreadableReport {
        var few = SampleReport.invented(7).with("t4.review.upheld", 12).with("t4.review.total", 103);
        IntFunction<String> chinese = value -> switch (value) {
            case 0 -> "零";
            case 2 -> "二";
            case 12 -> "十二";
            case 103 -> "一百零三";
            default -> String.valueOf(value);
        };
        assertThat(numbers(ReportReader.readText("a.html", few.printed(chinese).html())))
                .isEqualTo(numbers(ReportReader.readText("a.html", few.html())));
    }

    @Test
    void given_titles_of_many_shapes_when_read_then_organ_and_year_are_found() throws UnreadableReport {
        var titles = Map.of(
                "二〇二三年红棉市财政局政府信息公开工作年度报告", "红棉市财政局",
                "红棉市财政局二○二三年度政府信息公开年度报告", "红棉市财政局",
                "2023年度红棉市青榕区人民政府南华街道办事处政府信息公开工作年度报告", "红棉市青榕区人民政府南华街道办事处",
                "青榕区太平镇人民政府（2023年度）政府信息公开工作年度报告", "青榕区太平镇人民政府",
                "青榕区永宁街２０２３年政府信息公开工作年度报告", "青榕区永宁街",
                "红棉市财政局政府信息公开工作年度报告（2023年）", "红棉市财政局",
                "红棉市消防救援支队2023年政府信息公开工作年度报告", "红棉市消防救援支队");
        for (var title : titles.entrySet()) {
            var read = ReportReader.readText("a.txt", title.getKey() + "\n一、总体情况\n2023年，公开信息3条。\n");
            assertThat(read.organ()).isEqualTo(title.getValue());
            assertThat(read.year()).isEqualTo(2023);
        }
    }

    @Test
    void given_text_in_gb18030_or_utf_16_when_read_then_it_is_understood() throws UnreadableReport {
        sameCells(ReportReader.read("a.txt", SAMPLE.text(" ").getBytes(Charset.forName("GB18030"))), SAMPLE);
        sameCells(ReportReader.read("a.txt", ("\uFEFF" + SAMPLE.text(" ")).getBytes(UTF_8)), SAMPLE);
        sameCells(
                ReportReader.read("a.txt", ("\uFEFF" + SAMPLE.text(" ")).getBytes(Charset.forName("UTF-16LE"))),
                SAMPLE);
    }

    @Test
    void given_a_name_that_lies_when_read_then_the_bytes_tell_what_it_is() throws UnreadableReport {
        sameCells(ReportReader.read("a.pdf", SAMPLE.html().getBytes(UTF_8)), SAMPLE);
    }

    @Test
    void given_labels_cut_off_when_all_rows_are_there_then_their_order_tells_which_they_are() throws UnreadableReport {
        var cut = SAMPLE.html().replace("其他法律行政法规禁止公开", "止公开").replace("（七）总计", "");
        sameCells(ReportReader.read("a.html", cut.getBytes(UTF_8)), SAMPLE);
    }

    @Test
    void given_json_when_read_then_blank_and_annotated_cells_are_kept_and_missing_ones_stay_missing()
            throws UnreadableReport {
        var json = """
                {"source_url_host_removed": {"title": "某局2023年政府信息公开工作年度报告", "organ": "not stated", "year": 2023},
                 "format": "2021",
                 "tables": {"t2": {"item8": {"fees": {"amount": "240万元"}}},
                            "t3": {"new": {"natural_person": 3, "enterprise": null}}},
                 "prose_breakdowns": [{"name": "主动公开", "printed_total": 5, "printed_parts": [2, 2]}],
                 "prose_percentages": [{"count": 1, "of": 3, "pct": "33.34%"}]}
                """;
        var read = ReportReader.read("a.json", json.getBytes(UTF_8));
        assertThat(read.organ()).isEmpty();
        assertThat(read.cells()).containsOnlyKeys("t2.item8.fees.amount", "t3.new.natural_person", "t3.new.enterprise");
        assertThat(read.cells().get("t2.item8.fees.amount")).isEqualTo(new CellText("240万元", BigDecimal.valueOf(240)));
        assertThat(read.cells().get("t3.new.enterprise")).isEqualTo(new CellText("", null));
        var findings = ReportChecker.check(java.util.List.of(read)).getFirst().findings();
        assertThat(findings)
                .extracting(Finding::id, Finding::printed, Finding::expected)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("TEXT-SUM", "5", "4"),
                        org.assertj.core.groups.Tuple.tuple("TEXT-PERCENT", "33.34%", "33.33%"));
    }

    @Test
    void given_the_statistics_table_of_2018_when_read_then_repeated_labels_fall_into_their_own_group()
            throws UnreadableReport {
        var html = new StringBuilder(
                "<table><caption>某局2017年政府信息公开情况统计表</caption><tr><th>统计指标</th><th>单位</th><th>统计数</th></tr>");
        int next = 1;
        for (var row : kapok.annualreport.form.FormSheet.read("2018").stat()) {
            var value = row.data() ? String.valueOf(next++) : "——";
            html.append("<tr><td>" + row.label() + "</td><td>" + row.unit() + "</td><td>" + value + "</td></tr>");
        }
        var read =
                ReportReader.read("a.html", html.append("</table>").toString().getBytes(UTF_8));
        assertThat(read.format()).isEqualTo("2018");
        next = 1;
        for (var row : kapok.annualreport.form.FormSheet.read("2018").stat()) {
            if (row.data()) {
                assertThat(read.number(row.id())).as(row.id()).isEqualTo(BigDecimal.valueOf(next++));
            }
        }
    }

    @Test
    void given_a_title_on_two_lines_when_read_then_organ_and_year_are_found() throws UnreadableReport {
        var read = ReportReader.readText("a.txt", "红棉市青榕区人民政府\n2024 年政府信息公开工作年度报告\n一、总体情况\n（以下简称无。）\n");
        assertThat(read.organ()).isEqualTo("红棉市青榕区人民政府");
        assertThat(read.year()).isEqualTo(2024);
    }

    @Test
    void given_what_is_no_report_when_read_then_it_says_why() {
        assertThatThrownBy(() -> ReportReader.read("a.txt", "今天天气很好。".getBytes(UTF_8)))
                .hasMessageContaining("看不出");
        assertThatThrownBy(() -> ReportReader.read("a.txt", new byte[0])).hasMessageContaining("空");
        assertThatThrownBy(() -> ReportReader.read("a.pdf", "%PDF-1.7 broken".getBytes(UTF_8)))
                .hasMessageContaining("PDF");
        assertThatThrownBy(() -> ReportReader.read("a.docx", new byte[] {'P', 'K', 3, 4, 9, 9}))
                .hasMessageContaining("Word");
        assertThatThrownBy(() -> ReportReader.read("a.json", "{\"tables\": ".getBytes(UTF_8)))
                .hasMessageContaining("JSON");
        assertThatThrownBy(() -> ReportReader.read("a.json", "{\"a\": 1}".getBytes(UTF_8)))
                .hasMessageContaining("JSON");
        assertThatThrownBy(
                        () -> ReportReader.read("a.png", new byte[] {(byte) 0x89, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16}))
                .hasMessageContaining("认不出");
    }
}
