package kapok.annualreport.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportCheckerTests {
    private static List<Finding> check(String text) {
        try {
            return ReportChecker.check(List.of(ReportReader.readText("a.txt", text)))
                    .getFirst()
                    .findings();
        } catch (UnreadableReport e) {
            throw new AssertionError(e);
        }
    }

    private static String about(String sentence) {
        return "红棉市青榕区数据局2024年政府信息公开工作年度报告\n一、总体情况\n" + sentence + "\n";
    }

    private static List<String> ids(String text) {
        return check(text).stream().map(Finding::id).toList();
    }

    @Test
    void given_any_report_whose_figures_agree_when_checked_then_nothing_is_found() {
        for (long seed = 1; seed <= 40; seed++) {
            assertThat(check(SampleReport.invented(seed).text(" ")))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void given_any_one_cell_of_the_applications_changed_when_checked_then_its_row_or_column_is_named() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var sample = SampleReport.invented(round);
            var rows = SampleReport.rows();
            var row = rows.get(random.nextInt(rows.size()));
            var column =
                    SampleReport.form().t3().columns().get(random.nextInt(7)).id();
            var cell = SampleReport.cell(row, column);
            var spoilt = sample.with(cell, sample.of(cell) + 1 + random.nextInt(9));
            assertThat(ids(spoilt.text("\t"))).as(cell + " round " + round).contains("T3-ROW-" + row);
        }
    }

    /** A single slip breaks each constraint that its cell is in, and no other. */
    @Test
    void given_each_cell_changed_in_turn_when_checked_then_just_its_constraints_fail() {
        var sample = SampleReport.invented(21);
        for (var cell : sample.cells.keySet()) {
            var expected = Rule.of("2021").stream()
                    .filter(rule -> rule.left().contains(cell) || rule.right().contains(cell))
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (cell.startsWith("t2.item1.regulations.")) {
                expected.add("T2-RULES-POWER");
            }
            var found = new TreeSet<>(ids(sample.with(cell, sample.of(cell) + 3).html()));
            found.remove("TEXT-NUMBER");
            assertThat(found).as(cell).isEqualTo(expected);
        }
    }

    @Test
    void given_text_read_in_the_wrong_encoding_when_checked_then_it_is_restored() {
        var words = "本局认真贯彻落实政务公开要求，强化监督。";
        var gbk = Charset.forName("GB18030");
        for (var damaged :
                List.of(new String(words.getBytes(UTF_8), ISO_8859_1), new String(words.getBytes(gbk), ISO_8859_1))) {
            var found = check(about(damaged));
            assertThat(found).extracting(Finding::id).containsOnly("TEXT-MOJIBAKE");
            assertThat(found.getFirst().expected()).isEqualTo(words);
        }
        var asGbk = check(about(new String("政务公开考核".getBytes(UTF_8), gbk)));
        assertThat(asGbk).extracting(Finding::expected).containsExactly("政务公开考核");
        assertThat(check(about("本局认真????????要求。")))
                .extracting(Finding::id, Finding::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TEXT-MOJIBAKE", ""));
    }

    @Test
    void given_no_suits_said_but_some_in_the_table_when_checked_then_the_figure_is_named() {
        var sample = SampleReport.invented(3);
        var text = sample.text("\t").replace("解读的形式", "2024年没有发生政府信息公开行政复议案件。解读的形式");
        assertThat(check(text))
                .extracting(Finding::id, Finding::where, Finding::printed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TEXT-NUMBER", "review.total", "0"));
    }

    @Test
    void given_a_month_or_a_number_in_parts_when_checked_then_it_is_found_all_the_same() {
        assertThat(ids(about("活动在13月举行。"))).containsExactly("TEXT-DATE");
        assertThat(ids(about("活动历时12个月，10月结束。"))).isEmpty();
        assertThat(ids(about("联系电话：138-0013-8000。"))).containsExactly("TEXT-PRIVATE");
        assertThat(ids(about("联系电话：020-38920000。"))).isEmpty();
    }

    @Test
    void given_matters_of_form_when_checked_then_they_are_notices() {
        var findings = check("本报告由概述、收费情况组成。\n一、概述\n大约94.38%属热线类信息公开申请。\n二、政府信息公开收费情况\n" + "2024年无。".repeat(100));
        assertThat(findings)
                .filteredOn(one -> one.severity() == Finding.Severity.NOTICE)
                .extracting(Finding::id)
                .containsExactly("TITLE-MISSING", "TEXT-APPROXIMATE", "SECTION-TITLE");
    }

    @Test
    void given_a_total_of_suits_that_is_no_sum_when_checked_then_the_sum_is_expected() {
        var sample = SampleReport.invented(3);
        var sum = sample.of("t4.review.total");
        var found = check(sample.with("t4.review.total", sum + 2).text(" "));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().id()).isEqualTo("T4-SUM-review");
        assertThat(found.getFirst().printed()).isEqualTo(String.valueOf(sum + 2));
        assertThat(found.getFirst().expected()).isEqualTo(String.valueOf(sum));
    }

    @Test
    void given_a_text_that_speaks_against_the_table_when_checked_then_the_figure_is_named() {
        var sample = SampleReport.invented(5);
        int there = sample.of("t3.new.total");
        var text = sample.text(" ").replace("新收政府信息公开申请" + there + "件", "新收政府信息公开申请" + (there + 40) + "件");
        assertThat(check(text))
                .extracting(Finding::id, Finding::where, Finding::printed, Finding::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "TEXT-NUMBER", "new", String.valueOf(there + 40), String.valueOf(there)));
    }

    @Test
    void given_parts_that_do_not_add_up_when_checked_then_the_total_is_named() {
        assertThat(ids(about("2024年主动公开信息20条：机构类3条；文件类5条；动态类11条；其他2条。"))).contains("TEXT-SUM");
        assertThat(ids(about("2024年主动公开信息21条：机构类3条；文件类5条；动态类11条；其他2条。"))).isEmpty();
    }

    @Test
    void given_channels_that_repeat_the_same_items_when_checked_then_their_sum_may_be_more() {
        assertThat(ids(about("2024年公开信息100条，其中网站90条，微信80条，微博60条。"))).isEmpty();
    }

    @Test
    void given_a_percentage_cut_off_when_checked_then_the_rounded_one_is_expected() {
        assertThat(check(about("受理申请89件，其中当面58件，占65.16%；网上31件，占34.83%。")))
                .extracting(Finding::id, Finding::printed, Finding::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TEXT-PERCENT", "65.16%", "65.17%"));
    }

    @Test
    void given_sentences_of_another_year_and_impossible_days_when_checked_then_they_are_found() {
        assertThat(ids(about("2023年度，我局共受理申请3件。"))).containsExactly("TEXT-YEAR");
        assertThat(ids(about("2023年，我局公开3条；2024年，我局公开5条，比2023年多2条。"))).isEmpty();
        assertThat(ids(about("2024年2月30日，我局举办开放日。"))).containsExactly("TEXT-DATE");
        assertThat(ids(about("无。\n2024年6月3日"))).containsExactly("TEXT-DATE");
        assertThat(ids(about("无。\n2025年1月20日"))).isEmpty();
    }

    @Test
    void given_a_phrase_twice_when_checked_then_it_is_found() {
        assertThat(ids(about("根据市里有关规定，根据市里有关规定，本局不收费。"))).containsExactly("TEXT-REPEAT");
    }

    @Test
    void given_personal_data_when_checked_then_it_is_found_and_masked() {
        var found = check(about("申请人电话13800138000。"));
        assertThat(found).extracting(Finding::id).containsExactly("TEXT-PRIVATE");
        assertThat(found.toString()).doesNotContain("13800138000");
    }

    /** The same damage as in published pages: GBK bytes from 。 on read one byte late, until an ASCII byte follows. */
    @Test
    void given_bytes_read_one_late_when_checked_then_the_words_are_restored() {
        for (var phrase : List.of("同意公開", "非本機關")) {
            var gbk = Charset.forName("GB18030");
            var bytes = ("。“" + phrase).getBytes(gbk);
            var damaged = "?" + new String(bytes, 1, bytes.length - 1, gbk).replaceAll("[\\p{Co}\\uFFFD]", "");
            var found = check(about("屬已主動公開的1件" + damaged + "”的5件，占總數的一半。"));
            assertThat(found).extracting(Finding::id).containsExactly("TEXT-MOJIBAKE");
            assertThat(found.getFirst().expected()).isEqualTo("。“" + phrase);
        }
    }

    @Test
    void given_pinyin_behind_characters_when_checked_then_it_is_found_and_figures_are_read_without_it() {
        var found = check(about("在網(wǎng)站發(fā)布；2024年申請條數(shù)據(jù)齊全。"));
        assertThat(found).extracting(Finding::id).containsExactly("TEXT-PINYIN");
        assertThat(found.getFirst().printed()).contains("網(wǎng)×1").contains("據(jù)×1");
    }

    @Test
    void given_a_section_left_out_when_checked_then_it_is_missing() {
        var sample = SampleReport.invented(9).text(" ");
        var cut = sample.substring(0, sample.indexOf("六、其他"));
        assertThat(ids(cut)).containsExactly("SECTION-MISSING");
    }

    @Test
    void given_two_years_of_one_organ_when_checked_then_the_carry_over_must_agree() throws UnreadableReport {
        var sample = SampleReport.invented(4);
        var later = sample.with("t3.carried_in.total", sample.of("t3.carried_in.total"));
        var before = ReportReader.readText(
                "2023.txt", sample.text(" ").replace("2024年", "2023年").replace("2025年", "2024年"));
        var after = ReportReader.read("2024.txt", later.text(" ").getBytes(UTF_8));
        var findings = ReportChecker.check(List.of(after, before)).getFirst();
        assertThat(findings.notChecked()).doesNotContain("X-CARRY");
        var differ = SampleReport.form().t3().columns().stream()
                .filter(column -> sample.of(SampleReport.cell("carried_out", column.id()))
                        != sample.of(SampleReport.cell("carried_in", column.id())))
                .count();
        assertThat(findings.findings().stream()
                        .filter(one -> one.id().equals("X-CARRY"))
                        .count())
                .isEqualTo(differ);
    }

    @Test
    void given_missing_or_blank_cells_when_checked_then_nothing_is_claimed_about_them() {
        var sample = SampleReport.invented(6);
        var withoutRow =
                sample.html().replaceFirst("<tr>(?:<td[^>]*>[^<]*</td>)*<td colspan=\"2\">（一）予以公开</td>.*?</tr>", "");
        assertThat(ids(withoutRow)).noneMatch(id -> id.startsWith("T3-SUM"));
    }

    /** A cell that could not be read is unknown, so its row has no sum. */
    @Test
    void given_an_unknown_cell_in_a_row_without_a_total_when_checked_then_the_text_is_not_held_against_it() {
        var row = "一、本年新收政府信息公开申请数量|12|0|0|0|0|%s| |\n";
        assertThat(ids(about("2024年新收政府信息公开申请15件。") + row.formatted("3"))).doesNotContain("TEXT-NUMBER");
        assertThat(ids(about("2024年新收政府信息公开申请16件。") + row.formatted("3"))).contains("TEXT-NUMBER");
        assertThat(ids(about("2024年新收政府信息公开申请15件。") + row.formatted(CellText.LOST)))
                .doesNotContain("TEXT-NUMBER");
    }

    @Test
    void given_counts_in_chinese_numerals_when_checked_then_they_are_counts_but_ordinals_are_not() {
        assertThat(check(about("2024年答复申请十二件：予以公开七件；部分公开3件；其他一件。")))
                .extracting(Finding::id, Finding::printed, Finding::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TEXT-SUM", "12", "11"));
        assertThat(ids(about("推进“高效办成一件事”，收到政府信息公开申请三件，其中第三件为网上申请。"))).isEmpty();
    }

    @Test
    void given_the_rest_named_and_given_another_share_when_checked_then_it_is_doubted() {
        var said = "从内容看，62.5%%属热线类，25%%属预算类，其余是不归本局管的信息。答复中“不归本局管”的信息%d件，占总数的%s。";
        assertThat(check(about(said.formatted(2, "25%"))))
                .extracting(Finding::id, Finding::printed, Finding::expected)
                .contains(org.assertj.core.groups.Tuple.tuple("TEXT-REMAINDER", "25%", "12.5%"));
        assertThat(ids(about(said.formatted(1, "12.5%")))).doesNotContain("TEXT-REMAINDER");
        assertThat(ids(about("从内容看，62.5%属热线类，其余是其他信息。不归本局管的信息2件，占总数的25%。"))).doesNotContain("TEXT-REMAINDER");
    }

    @Test
    void given_a_sentence_that_the_page_cuts_when_checked_then_its_parts_are_counted_together() {
        var cut = "2024年答复政府信息公开申请12件，其中：予以公开的申请7件；部分公开的申请3件；%s其他%s%d件。";
        assertThat(ids(about(cut.formatted("", "", 2)))).isEmpty();
        for (var page : List.of("\n\n— 3 —\n", "\n- 3 -\n\n", "\n3\n\f", "\n第 3 页 共 6 页\n\f", "\n\f")) {
            for (var where : List.of(cut.formatted(page, "", 2), cut.formatted("", page, 2))) {
                assertThat(ids(about(where))).as(where).isEmpty();
            }
            assertThat(ids(about(cut.formatted(page, "", 1)))).as(page).containsExactly("TEXT-SUM");
        }
    }

    @Test
    void given_buttons_of_the_web_page_when_checked_then_they_are_pointed_out_once() {
        assertThat(check(about("2024年公开信息3条。") + "扫码进入\n扫码打开\n关注 · 红棉政府网\n"))
                .extracting(Finding::id, Finding::printed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("TEXT-FURNITURE", "扫码进入；扫码打开；关注·红棉政府网"));
        assertThat(ids(about("群众扫码进入专栏，关注办理进度。"))).isEmpty();
    }
}
