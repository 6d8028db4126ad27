package kapok.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a national form (格式表样), read from {@code annualreport/form/<format>.json}. */
record FormSheet(String format, List<Block> t2, Applications t3, List<Suits> t4, List<StatRow> stat) {
    /** One item of Article 20 (第二十条各项). */
    record Block(String id, String label, String header, List<Column> columns, List<Row> rows) {}

    record Column(String id, String label, String unit) {}

    record Row(String id, String label) {}

    /** The table of applications (申请办理情况). */
    record Applications(String corner, String unit, List<Applicant> columns, List<Outcome> rows) {}

    record Applicant(String id, String label, String group) {}

    record Outcome(String id, String parent, String label, boolean data) {}

    /** Reconsideration or litigation (复议、诉讼). */
    record Suits(String id, String label, String group, List<Row> columns) {}

    /** A row of the statistics table of 2018 and before (统计指标). */
    record StatRow(String id, String parent, String label, String unit, boolean data) {}

    static FormSheet read(String format) {
        var resource = new ClassPathResource("annualreport/form/" + format + ".json");
        try (var stream = resource.getInputStream()) {
            return JsonMapper.shared().readValue(stream, FormSheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A form is missing from the program: " + format, e);
        }
    }

    List<Form.FormCell> cells() {
        var cells = new ArrayList<Form.FormCell>();
        stat.stream()
                .filter(StatRow::data)
                .forEach(row -> cells.add(new Form.FormCell(row.id(), plain(row.label()), row.unit())));
        for (var block : t2) {
            for (var row : block.rows()) {
                block.columns()
                        .forEach(column -> cells.add(new Form.FormCell(
                                "t2." + block.id() + "." + row.id() + "." + column.id(),
                                row.label() + "·" + plain(column.label()),
                                column.unit())));
            }
        }
        for (var row : t3.rows()) {
            if (row.data()) {
                t3.columns()
                        .forEach(column -> cells.add(new Form.FormCell(
                                "t3." + row.id() + "." + column.id(),
                                plain(row.label()) + "·" + column.label(),
                                t3.unit())));
            }
        }
        for (var block : t4) {
            block.columns()
                    .forEach(column -> cells.add(new Form.FormCell(
                            "t4." + block.id() + "." + column.id(), block.label() + "·" + column.label(), "件")));
        }
        return List.copyOf(cells);
    }

    /** By group cell, the cells it gathers. */
    Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var group : t3.rows()) {
            var parts = t3.rows().stream()
                    .filter(row -> row.data() && row.parent().equals(group.id()))
                    .toList();
            if (!group.data() && !group.id().equals("result") && !parts.isEmpty()) {
                t3.columns()
                        .forEach(column -> groups.put(
                                "t3." + group.id() + "." + column.id(),
                                parts.stream()
                                        .map(row -> "t3." + row.id() + "." + column.id())
                                        .toList()));
            }
        }
        return groups;
    }

    String groupLabel(String group) {
        var parts = group.split("\\.", -1);
        return t3.rows().stream()
                .filter(row -> row.id().equals(parts[1]))
                .map(row -> plain(row.label()))
                .findFirst()
                .orElse(group);
    }

    /** 一、本年新收…, （三）不予公开 and 1.… without their numbering and explanations. */
    static String plain(String label) {
        return label.replaceFirst("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.|其中：)", "")
                .replaceFirst("（(?:区分处理|不同渠道|不同方式|不包括|单位：).*$", "");
    }
}
