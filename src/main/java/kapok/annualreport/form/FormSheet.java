package kapok.annualreport.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of one national form (格式表样), read from {@code annualreport/form/<format>.json}.
 *
 * @param format {@code 2018}, {@code 2019} or {@code 2021}
 * @param t2 主动公开政府信息情况
 * @param t3 收到和处理政府信息公开申请情况
 * @param t4 行政复议、行政诉讼情况
 * @param stat 政府信息公开情况统计表, only in the form of 2018
 */
public record FormSheet(String format, List<Block> t2, Applications t3, List<Suits> t4, List<StatRow> stat) {
    /** One item of Article 20 (第二十条各项). */
    public record Block(String id, String label, String header, List<Column> columns, List<Row> rows) {}

    /** A column of a block. */
    public record Column(String id, String label, String unit) {}

    /** A row, or a column that is nothing but its label. */
    public record Row(String id, String label) {}

    /** The table of applications (申请办理情况). */
    public record Applications(String corner, String unit, List<Applicant> columns, List<Outcome> rows) {}

    /** A kind of applicant (申请人). */
    public record Applicant(String id, String label, String group) {}

    /** A row of the table of applications; one without {@code data} only gathers others. */
    public record Outcome(String id, String parent, String label, boolean data) {}

    /** Reconsideration or litigation (复议、诉讼). */
    public record Suits(String id, String label, String group, List<Row> columns) {}

    /** A row of the statistics table of 2018 and before (统计指标). */
    public record StatRow(String id, String parent, String label, String unit, boolean data) {}

    public static FormSheet read(String format) {
        var resource = new ClassPathResource("annualreport/form/" + format + ".json");
        try (var stream = resource.getInputStream()) {
            return JsonMapper.shared().readValue(stream, FormSheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A form is missing from the program: " + format, e);
        }
    }
}
