package kapok.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kapok.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE =
            "标题,成文日期,件数\r\n关于“放管服”改革的通知,2018年3月1日,\"1,286\"\r\n\r\n𠮷野家😀公告,2018/12/9,3\r\n";

    @Test
    void given_utf8_gb18030_or_utf16_when_read_then_the_rows_are_the_same() {
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16)) {
            assertThat(lines("表.csv", TABLE.getBytes(charset)))
                    .as(charset.name())
                    .containsExactly("2 关于“放管服”改革的通知 2018-03-01 1286", "4 𠮷野家😀公告 2018-12-09 3");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void given_any_of_three_separators_when_read_then_it_is_found(char separator) {
        var text = "\uFEFF标题,成文日期,件数\n甲,2018-03-01,1\n".replace(',', separator);
        assertThat(lines("a.csv", text.getBytes(StandardCharsets.UTF_8))).containsExactly("2 甲 2018-03-01 1");
    }

    @Test
    void given_a_title_above_the_header_when_read_then_it_is_skipped() {
        var text = "某局 2018 年登记表,,\n标题*,成文日期（必填）,件 数\n甲,2018.3.1,１２\n";
        try (var file = open("a.csv", text)) {
            assertThat(file.headers()).containsExactly("标题*", "成文日期（必填）", "件 数");
            var row = file.iterator().next();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.text("标题")).isEqualTo("甲");
            assertThat(row.day("成文日期(必填)")).isEqualTo(LocalDate.of(2018, 3, 1));
            assertThat(row.whole("件数")).isEqualTo(12);
        }
    }

    @Test
    void given_a_single_column_when_read_then_its_first_row_is_the_header() {
        try (var file = open("a.csv", "代码\n甲\n乙\n")) {
            assertThat(file.read(row -> row.text("代码")).values()).containsExactly("甲", "乙");
        }
    }

    @Test
    void given_bad_cells_when_read_then_every_one_is_a_problem_with_row_column_and_value() {
        var text = "标题,日期,件数,渠道,公开\n,2018-02-30,很多,信函,也许\n甲,,1.5,网站,是\n";
        try (var file = open("a.csv", text)) {
            var reading = file.read(row -> {
                row.required("标题");
                row.requiredDay("日期");
                row.whole("件数");
                row.choice("渠道", Map.of("网站", 1));
                row.yesNo("公开");
                return row.number();
            });
            assertThat(reading.rows()).isEmpty();
            assertThat(reading.problems())
                    .extracting(RowProblem::row, RowProblem::column, RowProblem::value, RowProblem::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "标题", "", "table.required"),
                            org.assertj.core.groups.Tuple.tuple(2, "日期", "2018-02-30", "table.not-a-day"),
                            org.assertj.core.groups.Tuple.tuple(2, "件数", "很多", "table.not-a-number"),
                            org.assertj.core.groups.Tuple.tuple(2, "渠道", "信函", "table.not-a-choice"),
                            org.assertj.core.groups.Tuple.tuple(2, "公开", "也许", "table.not-yes-or-no"),
                            org.assertj.core.groups.Tuple.tuple(3, "日期", "", "table.required"),
                            org.assertj.core.groups.Tuple.tuple(3, "件数", "1.5", "table.not-whole"));
        }
    }

    @Test
    void given_a_missing_or_unknown_column_when_required_then_it_is_named() {
        try (var file = open("a.csv", "标题,日期\n甲,乙\n")) {
            assertThatThrownBy(() -> file.require("标题", "文号", "渠道"))
                    .hasMessage("table.column-missing")
                    .satisfies(e -> assertThat(((RuleViolation) e).arguments()).containsExactly("文号、渠道", "标题、日期"));
            assertThatThrownBy(() -> file.permit("标题")).hasMessage("table.column-unknown");
        }
    }

    @Test
    void given_a_file_that_is_no_table_when_opened_then_refused_with_the_reason() throws IOException {
        refused("a.csv", "".getBytes(StandardCharsets.UTF_8), "table.empty");
        refused("a.csv", " \n \n".getBytes(StandardCharsets.UTF_8), "table.empty");
        refused("a.csv", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "table.not-a-table");
        refused("a.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "table.not-a-table");
        refused("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, "table.not-a-table");
        refused("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "table.old-excel");
        refused("a.csv", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, "table.encoding");
        refused("a.csv", "标题,标 题\n".getBytes(StandardCharsets.UTF_8), "table.duplicate-header");
        refused("a.xlsx", TABLE.getBytes(StandardCharsets.UTF_8), "table.not-what-it-claims");
        refused("a.xlsx", zip("word/document.xml", 10), "table.not-a-table");
        refused("a.xlsx", "PK\3\4 broken".getBytes(StandardCharsets.UTF_8), "table.damaged");
        refused("a.xlsx", zip("xl/workbook.xml", 10), "table.damaged");
    }

    @Test
    void given_a_bomb_when_opened_then_refused_before_it_fills_the_memory() throws IOException {
        refused("a.xlsx", zip("xl/workbook.xml", 500 << 20), "table.bomb");
    }

    @Test
    void given_more_rows_or_bytes_than_allowed_when_read_then_refused() {
        var limits = new TableLimits(1000, 1000, 3, 4);
        try (var file = TableFile.open("a.csv", stream("标题\n1\n2\n3\n4\n"), limits)) {
            assertThatThrownBy(() -> file.read(TableRow::number)).hasMessage("table.too-many-rows");
        }
        try (var file = TableFile.open("a.csv", stream("甲,乙\n1,2,3,4,5\n"), limits)) {
            assertThatThrownBy(() -> file.read(TableRow::number)).hasMessage("table.too-many-columns");
        }
        assertThatThrownBy(() -> TableFile.open("a.csv", stream("x".repeat(1001)), limits))
                .hasMessage("table.too-large");
    }

    @Test
    void given_a_workbook_of_another_program_when_read_then_dates_numbers_and_formulas_keep_their_meaning()
            throws IOException {
        try (var file = TableFile.open("甲.xlsx", new ByteArrayInputStream(PoiBook.bytes()))) {
            var row = file.iterator().next();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.text("标题")).isEqualTo("通知");
            assertThat(row.day("日期")).isEqualTo(LocalDate.of(2018, 3, 1));
            assertThat(row.text("日期")).isEqualTo("2018-03-01");
            assertThat(row.number("比例")).isEqualTo(new BigDecimal("65.17"));
            assertThat(row.whole("合计")).isEqualTo(89);
            assertThat(row.text("编号")).isEqualTo("42");
            assertThat(row.ok()).isTrue();
            row.text("信用代码");
            assertThat(row.problems()).extracting(RowProblem::code).containsExactly("table.rounded");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2018-03-01", "2018/3/1", "2018年3月1日", "2018.03.01", "20180301", "２０１８－３－１", "2018-3-1 09:30:00"
            })
    void given_any_usual_way_to_write_a_day_when_read_then_it_is_that_day(String written) {
        assertThat(LooseDay.parse(written)).isEqualTo(LocalDate.of(2018, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13-01", "2018-02-30", "3月1日", "18-3-1", "2018", "明天", "20181301"})
    void given_no_day_when_read_then_there_is_none(String written) {
        assertThat(LooseDay.parse(written)).isNull();
    }

    private static List<String> lines(String name, byte[] bytes) {
        try (var file = TableFile.open(name, new ByteArrayInputStream(bytes))) {
            var lines = new ArrayList<String>();
            for (var row : file) {
                lines.add(row.number() + " " + row.text("标题") + " " + row.day("成文日期") + " " + row.whole("件数"));
                assertThat(row.ok()).isTrue();
            }
            return lines;
        }
    }

    private static TableFile open(String name, String text) {
        return TableFile.open(name, stream(text));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String name, byte[] bytes, String code) {
        assertThatThrownBy(() -> TableFile.open(name, new ByteArrayInputStream(bytes)))
                .as(name)
                .isInstanceOf(RuleViolation.class)
                .hasMessage(code);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var zeros = new byte[1 << 20];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }
}
