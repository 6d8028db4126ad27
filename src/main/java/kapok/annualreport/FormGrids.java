package kapok.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kapok.annualreport.form.FormSheet;
import kapok.annualreport.page.Grid;
import kapok.annualreport.page.Grid.Row;
import kapok.annualreport.page.Grid.Slot;
import org.jspecify.annotations.Nullable;

/** The tables of a form with the values of a report in them (填好的表), cell by cell as the form prints them. */
final class FormGrids {
    private static final int T2_COLUMNS = 3;

    private final FormSheet sheet;
    private final Map<String, Cell> values;
    private final Function<String, @Nullable String> href;

    FormGrids(FormSheet sheet, Map<String, Cell> values, Function<String, @Nullable String> href) {
        this.sheet = sheet;
        this.values = values;
        this.href = href;
    }

    Grid t2() {
        var body = new ArrayList<Row>();
        for (var block : sheet.t2()) {
            body.add(row(List.of(Slot.header(block.label(), T2_COLUMNS + 1, 1, "colgroup"))));
            var head = new ArrayList<>(List.of(Slot.header(block.header(), "col")));
            int left = T2_COLUMNS;
            for (var column : block.columns()) {
                var span = span(block, column, left);
                head.add(Slot.header(column.label(), span, 1, "col"));
                left -= span;
            }
            body.add(row(head));
            block.rows().forEach(line -> body.add(t2Row(block, line)));
        }
        return new Grid("t2", "主动公开政府信息情况", List.of(), body);
    }

    private Row t2Row(FormSheet.Block block, FormSheet.Row line) {
        var slots = new ArrayList<>(List.of(Slot.header(line.label(), "row")));
        int left = T2_COLUMNS;
        for (var column : block.columns()) {
            var span = span(block, column, left);
            slots.add(value("t2." + block.id() + "." + line.id() + "." + column.id(), span, false));
            left -= span;
        }
        return row(slots);
    }

    /** The last column of a block takes what room is left. */
    private static int span(FormSheet.Block block, FormSheet.Column column, int left) {
        return column.equals(block.columns().getLast()) ? left : 1;
    }

    Grid t3() {
        var columns = sheet.t3().columns();
        var grouped =
                columns.stream().filter(column -> !column.group().isEmpty()).toList();
        var second = new ArrayList<Slot>();
        for (var column : columns) {
            if (column.group().isEmpty()) {
                second.add(Slot.header(column.label(), 1, 2, "col"));
            } else if (column.equals(grouped.getFirst())) {
                second.add(Slot.header(column.group(), grouped.size(), 1, "colgroup"));
            }
        }
        var head = List.of(
                row(List.of(
                        Slot.header(sheet.t3().corner(), 3, 3, "col"),
                        Slot.header("申请人情况", columns.size(), 1, "colgroup"))),
                row(second),
                row(grouped.stream()
                        .map(column -> Slot.header(column.label(), "col"))
                        .toList()));
        var body = new ArrayList<Row>();
        sheet.t3().rows().forEach(outcome -> t3Row(outcome, body));
        return new Grid("t3", "收到和处理政府信息公开申请情况", head, body);
    }

    /** Rows that only gather others become a header that spans them; it stands in their first row. */
    private void t3Row(FormSheet.Outcome outcome, List<Row> body) {
        if (!outcome.data()) {
            return;
        }
        var slots = new ArrayList<Slot>();
        if (outcome.parent().isEmpty()) {
            slots.add(Slot.header(outcome.label(), 3, 1, "row"));
        } else {
            var above = above(outcome);
            if (above.parent().isEmpty()) {
                spanning(above, outcome, slots);
                slots.add(Slot.header(outcome.label(), 2, 1, "row"));
            } else {
                spanning(above(above), outcome, slots);
                spanning(above, outcome, slots);
                slots.add(Slot.header(outcome.label(), "row"));
            }
        }
        for (var column : sheet.t3().columns()) {
            slots.add(value(
                    "t3." + outcome.id() + "." + column.id(), 1, column.id().equals("total")));
        }
        body.add(new Row(slots, outcome.id().equals("total_handled")));
    }

    private void spanning(FormSheet.Outcome group, FormSheet.Outcome outcome, List<Slot> slots) {
        var below = sheet.t3().rows().stream()
                .filter(row -> row.data() && isBelow(row, group))
                .toList();
        if (below.getFirst().equals(outcome)) {
            slots.add(Slot.header(group.label(), 1, below.size(), "rowgroup"));
        }
    }

    private boolean isBelow(FormSheet.Outcome row, FormSheet.Outcome group) {
        return !row.parent().isEmpty() && (row.parent().equals(group.id()) || isBelow(above(row), group));
    }

    private FormSheet.Outcome above(FormSheet.Outcome outcome) {
        return sheet.t3().rows().stream()
                .filter(row -> row.id().equals(outcome.parent()))
                .findFirst()
                .orElse(outcome);
    }

    Grid t4() {
        var review = sheet.t4().getFirst();
        var suits = sheet.t4().subList(1, sheet.t4().size());
        var width = review.columns().size();
        var head = List.of(
                row(List.of(
                        Slot.header(review.label(), width, 2, "colgroup"),
                        Slot.header(suits.getFirst().group(), width * suits.size(), 1, "colgroup"))),
                row(suits.stream()
                        .map(suit -> Slot.header(suit.label(), width, 1, "colgroup"))
                        .toList()),
                row(sheet.t4().stream()
                        .flatMap(block -> block.columns().stream())
                        .map(column -> Slot.header(column.label(), "col"))
                        .toList()));
        var cells = sheet.t4().stream()
                .flatMap(block ->
                        block.columns().stream().map(column -> value("t4." + block.id() + "." + column.id(), 1, false)))
                .toList();
        return new Grid("t4", "政府信息公开行政复议、行政诉讼情况", head, List.of(row(cells)));
    }

    Grid stat() {
        var head =
                List.of(row(List.of(Slot.header("统计指标", "col"), Slot.header("单位", "col"), Slot.header("统计数", "col"))));
        var body = sheet.stat().stream()
                .map(line -> row(List.of(
                        Slot.header(indent(line) + line.label(), "row"),
                        new Slot(line.data() ? unit(line) : "——", 1, 1, null, null, false, false),
                        line.data() ? value(line.id(), 1, false) : new Slot("——", 1, 1, null, null, true, false))))
                .toList();
        return new Grid("stat", "政府信息公开情况统计表", head, body);
    }

    private String unit(FormSheet.StatRow line) {
        var cell = values.get(line.id());
        return cell == null ? line.unit() : cell.unit();
    }

    private String indent(FormSheet.StatRow line) {
        int depth = 0;
        for (var above = parent(line); above != null; above = parent(above)) {
            depth++;
        }
        return "　".repeat(depth);
    }

    private FormSheet.@Nullable StatRow parent(FormSheet.StatRow line) {
        return sheet.stat().stream()
                .filter(row -> row.id().equals(line.parent()))
                .findFirst()
                .orElse(null);
    }

    private static Row row(List<Slot> slots) {
        return new Row(slots, false);
    }

    private Slot value(String id, int span, boolean bold) {
        var cell = values.get(id);
        if (cell == null || cell.value() == null) {
            return new Slot("—", span, 1, null, null, true, false);
        }
        var printed = Printed.value(cell.value(), cell.unit());
        boolean zero = cell.value().signum() == 0;
        return new Slot(printed, span, 1, null, zero ? null : href.apply(id), zero, bold && !zero);
    }
}
