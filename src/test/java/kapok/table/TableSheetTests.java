package kapok.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableSheetTests {
    private static final String CHARACTERS = "甲乙abc,;\t\n\"'=+-@ _x0041_\u0007\u202E😀𠮷龘,<&>]]>　éﷺ";

    private record Line(
            String title, @Nullable LocalDate day, @Nullable BigDecimal share, Instant at) {}

    private static final TableSheet<Line> SHEET = TableSheet.<Line>of("登记/表")
            .column("标题", Line::title)
            .column("日期", Line::day)
            .column("比例", Line::share)
            .column("时间", Line::at);

    private static final Instant NINE = Instant.parse("2018-03-01T01:00:00Z");

    @Test
    void given_records_when_written_as_csv_then_excel_opens_it_as_chinese() throws IOException {
        var line = new Line("甲,\"乙\"", LocalDate.of(2018, 3, 1), new BigDecimal("65.10"), NINE);
        assertThat(new String(write(TableFormat.CSV, List.of(line)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF标题,日期,比例,时间\r\n\"甲,\"\"乙\"\"\",2018-03-01,65.10,2018-03-01 09:00:00\r\n");
    }

    @Test
    void given_a_text_that_looks_like_a_formula_when_written_as_csv_then_it_cannot_run() throws IOException {
        var line = new Line("=cmd|' /C calc'!A0", null, new BigDecimal("-5"), NINE);
        assertThat(new String(write(TableFormat.CSV, List.of(line)), StandardCharsets.UTF_8))
                .contains("\n'=cmd|' /C calc'!A0,,-5,");
    }

    @Test
    void given_records_when_written_as_xlsx_then_another_program_reads_typed_cells() throws IOException {
        var line = new Line("甲", LocalDate.of(2018, 3, 1), new BigDecimal("65.17"), NINE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, List.of(line))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("登记 表");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(book.getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("甲");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2018, 3, 1));
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(65.17);
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).hasToString("2018-03-01T09:00");
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void given_any_text_when_written_and_read_back_then_it_is_the_same(TableFormat format) throws IOException {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.getDefault().create(seed);
        var titles = Stream.concat(Stream.of("'=1", "''+2", "-5", "_x0041_"), texts(random))
                .toList();
        var lines =
                titles.stream().map(title -> new Line(title, null, null, NINE)).toList();
        try (var file = TableFile.open("a." + format.extension(), new ByteArrayInputStream(write(format, lines)))) {
            assertThat(file.read(row -> row.text("标题")).values())
                    .as("seed %d", seed)
                    .isEqualTo(titles);
        }
    }

    @Test
    void given_hundred_thousand_rows_when_written_and_read_then_none_is_lost() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> new Line("第" + i + "件", LocalDate.EPOCH.plusDays(i % 9000), BigDecimal.valueOf(i), NINE));
        SHEET.write(TableFormat.XLSX, rows.iterator(), out);
        try (var file = TableFile.open("a.xlsx", new ByteArrayInputStream(out.toByteArray()))) {
            var sum = 0L;
            for (var row : file) {
                sum += row.requiredWhole("比例");
            }
            assertThat(sum).isEqualTo(4_999_950_000L);
        }
    }

    @Test
    void given_a_text_longer_than_a_cell_when_written_as_xlsx_then_it_says_that_it_was_cut() throws IOException {
        var text = IntStream.range(0, 10_000).mapToObj("%06d"::formatted).collect(Collectors.joining());
        var line = new Line(text, null, null, NINE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, List.of(line))))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("全文见 CSV）");
        }
    }

    private static Stream<String> texts(RandomGenerator random) {
        var points = CHARACTERS.codePoints().toArray();
        return Stream.generate(() -> {
                    var text = new StringBuilder("始");
                    random.ints(random.nextInt(40), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
                    return text.append('终').toString();
                })
                .limit(300);
    }

    private static byte[] write(TableFormat format, List<Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        SHEET.write(format, lines.iterator(), out);
        return out.toByteArray();
    }
}
