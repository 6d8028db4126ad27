package kapok.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.annualreport.form.FormSheet;
import kapok.annualreport.form.FormSheet.StatRow;

/** The cells of a form's tables (表格单元清单), in the order of the form, and the groups that gather them. */
record FormCells(FormSheet sheet) {
    List<Form.FormCell> cells() {
        var cells = new ArrayList<Form.FormCell>();
        sheet.stat().stream()
                .filter(StatRow::data)
                .forEach(row -> cells.add(new Form.FormCell(row.id(), plain(row.label()), row.unit())));
        for (var block : sheet.t2()) {
            for (var row : block.rows()) {
                block.columns()
                        .forEach(column -> cells.add(new Form.FormCell(
                                "t2." + block.id() + "." + row.id() + "." + column.id(),
                                row.label() + "·" + plain(column.label()),
                                column.unit())));
            }
        }
        for (var row : sheet.t3().rows()) {
            if (row.data()) {
                sheet.t3()
                        .columns()
                        .forEach(column -> cells.add(new Form.FormCell(
                                "t3." + row.id() + "." + column.id(),
                                plain(row.label()) + "·" + column.label(),
                                sheet.t3().unit())));
            }
        }
        for (var block : sheet.t4()) {
            block.columns()
                    .forEach(column -> cells.add(new Form.FormCell(
                            "t4." + block.id() + "." + column.id(), block.label() + "·" + column.label(), "件")));
        }
        return List.copyOf(cells);
    }

    /** By group cell, the cells it gathers. */
    Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var group : sheet.t3().rows()) {
            var parts = sheet.t3().rows().stream()
                    .filter(row -> row.data() && row.parent().equals(group.id()))
                    .toList();
            if (!group.data() && !group.id().equals("result") && !parts.isEmpty()) {
                sheet.t3()
                        .columns()
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
        return sheet.t3().rows().stream()
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
