package kapok.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every register takes the same files, good, bad and hostile, and gives back what it took. */
@KapokTest
class RegisterImportTests {
    /** A sentence of emoji, Arabic, CJK extension B and G, a formula, quotes and a line break. */
    private static final String ODD = "=SUM(A1)“😀”مرحبا𠮷𰻞,\"引\";\n第二行";

    @Autowired
    private List<TableImport> imports;

    @Autowired
    private List<TableExport> exports;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    /**
     * A register, its required columns and a good row; {@code §} stands for an organ, {@code #} for a number of the row,
     * {@code ~} for the text that may be odd.
     *
     * @param bad a cell that cannot be, in the column that must be told of it
     */
    enum Register {
        REQUESTS(
                "requests",
                "/desk/requests/import",
                "机关代码,收到日期,申请渠道,申请人类型,内容类别,所需信息",
                "§,2018/1/2,网络,自然人,预算类,~",
                2,
                "鸽子"),
        REMEDIES(
                "remedies",
                "/desk/remedies/import",
                "机关代码,类型,复议机关或法院,受理日期,事由",
                "§,行政复议,广州市人民政府,2018年1月2日,~",
                3,
                "44 January"),
        WORKPOINTS("workpoints", "/desk/workpoints/import", "年度,分工方案文号,序号,工作任务,主办单位代码", "2018,§号,#,~,§", 2, "零"),
        STATISTICS(
                "statistics",
                "/desk/statistics/import",
                "指标编号,机关代码,年度,名称,数值,来源,来源日期",
                "tests.import_#,§,2018,~,1286.5,年鉴,2019-01-08",
                4,
                "很多"),
        DIVISIONS("divisions", "/desk/agency/import/divisions", "区划代码,名称,级别", "99#0000000,~,区县", 2, "星球"),
        ORGANS("organs", "/desk/agency/import/organs", "统一社会信用代码,名称,类别,区划代码", "§,~,部门,440100000000", 3, "990000000000");

        private final String kind;
        private final String path;
        private final String header;
        private final String row;
        private final int wrong;
        private final String bad;

        Register(String kind, String path, String header, String row, int wrong, String bad) {
            this.kind = kind;
            this.path = path;
            this.header = header;
            this.row = row;
            this.wrong = wrong;
            this.bad = bad;
        }

        List<String> columns() {
            return List.of(header.split(","));
        }

        List<String> row(String organ, int number, String text) {
            var cells = new ArrayList<String>();
            for (var cell : row.split(",")) {
                cells.add(cell.replace("§", organ)
                        .replace("#", Integer.toString(number))
                        .replace("~", text));
            }
            return cells;
        }

        List<String> badRow(String organ, int number) {
            var cells = new ArrayList<>(row(organ, number, "坏行"));
            cells.set(wrong, bad);
            return cells;
        }
    }

    @ParameterizedTest
    @EnumSource
    void given_any_encoding_separator_or_order_of_columns_then_the_rows_are_understood(Register register) {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.administrator(organ));
        var rows =
                List.of(register.columns(), register.row(organ, 101, "甲一"), register.row(city.newOrgan(), 102, "乙二"));
        var backwards =
                rows.stream().map(row -> row.reversed().stream().toList()).toList();
        var files = List.of(
                csv(rows, ',').getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + csv(rows, ',')).getBytes(StandardCharsets.UTF_8),
                csv(rows, ';').getBytes(Charset.forName("GB18030")),
                csv(backwards, '\t').getBytes(StandardCharsets.UTF_16));
        for (var file : files) {
            var answer = upload(officer, register, "表.csv", file, true);
            assertThat(answer.status()).as(answer.page().text()).isEqualTo(200);
            assertThat(answer.page().select(".alert").text()).contains("检查通过：2 行");
        }
    }

    @ParameterizedTest
    @EnumSource
    void given_a_bad_row_among_good_ones_then_it_is_named_and_nothing_is_written(Register register) throws IOException {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.administrator(organ));
        var rows = List.of(
                register.columns(),
                register.row(organ, 201, "好行"),
                register.badRow(city.newOrgan(), 202),
                Collections.nCopies(register.columns().size() - 1, "x"));
        for (var dryRun : List.of(true, false)) {
            var answer = upload(officer, register, "a.csv", csv(rows, ',').getBytes(StandardCharsets.UTF_8), dryRun);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("tbody tr").eachText())
                    .anyMatch(
                            line -> line.startsWith("3 " + register.columns().get(register.wrong) + " " + register.bad))
                    .anyMatch(line -> line.startsWith("4 "));
            assertThat(answer.page().select(".alert").text()).contains("2 行有问题");
        }
        assertThat(exported(register, TableFormat.CSV)).doesNotContain("好行");
    }

    @ParameterizedTest
    @EnumSource
    void given_a_missing_or_misspelt_column_then_it_is_named(Register register) {
        var officer = site.signedInAs(city.administrator(city.newOrgan()));
        var missing = String.join(
                        ",", register.columns().subList(1, register.columns().size())) + "\n";
        var misspelt = register.header + ",备住\n";

        assertThat(upload(officer, register, "a.csv", bytes(missing), true)
                        .page()
                        .select(".alert")
                        .text())
                .contains("缺少这些列：" + register.columns().getFirst());
        assertThat(upload(officer, register, "a.csv", bytes(misspelt), true)
                        .page()
                        .select(".alert")
                        .text())
                .contains("不认识这些列：备住");
    }

    @ParameterizedTest
    @EnumSource
    void given_odd_text_then_it_comes_out_as_it_went_in_and_goes_in_again(Register register) throws IOException {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.administrator(organ));
        var rows = List.of(register.columns(), register.row(organ, 301, ODD));
        var taken = upload(officer, register, "a.csv", csv(rows, ',').getBytes(StandardCharsets.UTF_8), false);
        assertThat(taken.status()).as(taken.page().text()).isEqualTo(200);

        for (var format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            export(register).write(Caller.system("tests"), format, out);
            try (var file = TableFile.open("a." + format.extension(), new ByteArrayInputStream(out.toByteArray()))) {
                var text =
                        register.columns().get(List.of(register.row.split(",")).indexOf("~"));
                assertThat(file.read(row -> row.text(text)).values()).contains(ODD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void given_what_is_no_table_then_it_is_refused_with_a_sentence(Register register) {
        var officer = site.signedInAs(city.administrator(city.newOrgan()));
        var hostile =
                List.of("", "%PDF-1.7\n", "PK\3\4broken", "<html><body>", "\0\1\2", "\uFEFF", "\"" + register.header);
        for (var content : hostile) {
            for (var name : List.of("a.csv", "a.xlsx")) {
                var answer = upload(officer, register, name, bytes(content), false);
                assertThat(answer.status()).as(name + content).isEqualTo(422);
                assertThat(answer.page().select(".alert").text()).isNotBlank();
            }
        }
    }

    private Site.Answer upload(Site officer, Register register, String name, byte[] content, boolean dryRun) {
        var fields = java.util.Map.of("dryRun", Boolean.toString(dryRun));
        return officer.upload(register.path, register.path, fields, "file", name, content);
    }

    private String exported(Register register, TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        export(register).write(Caller.system("tests"), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private TableExport export(Register register) {
        assertThat(imports).extracting(TableImport::kind).contains(register.kind);
        return exports.stream()
                .filter(one -> one.kind().equals(register.kind))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(List<List<String>> rows, char separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }
}
