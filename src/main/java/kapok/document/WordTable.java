package kapok.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a DOCX (表格): a real grid; spans across become {@code gridSpan}, spans down {@code vMerge}. */
final class WordTable {
    private static final int LONGEST = 24;

    private final WordBody body;
    private final Stylesheet styles;
    private final Element table;
    private final int width;
    private final List<Element> rows;
    private final List<List<@Nullable Slot>> grid = new ArrayList<>();

    /** A place in the grid: which cell covers it, and whether the cell begins in this row and this column. */
    private record Slot(Element cell, boolean firstRow, boolean firstColumn) {}

    WordTable(WordBody body, Stylesheet styles, Element table, int width) {
        this.body = body;
        this.styles = styles;
        this.table = table;
        this.width = width;
        rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .toList();
        rows.forEach(row -> grid.add(new ArrayList<>()));
        for (int i = 0; i < rows.size(); i++) {
            lay(i);
        }
    }

    private void lay(int at) {
        var column = 0;
        for (var cell : rows.get(at).children()) {
            while (slot(at, column) != null) {
                column++;
            }
            var across = span(cell, "colspan");
            var down = Math.min(span(cell, "rowspan"), rows.size() - at);
            for (int r = 0; r < down; r++) {
                for (int c = 0; c < across; c++) {
                    put(at + r, column + c, new Slot(cell, r == 0, c == 0));
                }
            }
            column += across;
        }
    }

    private static int span(Element cell, String name) {
        var value = cell.attr(name).strip();
        return value.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private @Nullable Slot slot(int row, int column) {
        return column < grid.get(row).size() ? grid.get(row).get(column) : null;
    }

    private void put(int row, int column, Slot slot) {
        var line = grid.get(row);
        while (line.size() <= column) {
            line.add(null);
        }
        line.set(column, slot);
    }

    void write(StringBuilder out) {
        var caption = table.selectFirst("> caption");
        if (caption != null && !caption.hasClass("sr")) {
            body.blocks(caption, new WordBody.Frame("Caption", "", caption, width));
        }
        var widths = widths();
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"")
                .append(width)
                .append(
                        "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (var column : widths) {
            out.append("<w:gridCol w:w=\"").append(column).append("\"/>");
        }
        out.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            row(out, i, widths);
        }
        // a table must be followed by a paragraph, or the next table grows into it
        out.append("</w:tbl><w:p><w:pPr><w:spacing w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    /** In twips; columns share the width by the length of what stands in them. */
    private List<Integer> widths() {
        var columns = Math.max(1, grid.stream().mapToInt(List::size).max().orElse(1));
        var weights = new int[columns];
        java.util.Arrays.fill(weights, 4);
        for (var line : grid) {
            for (int c = 0; c < line.size(); c++) {
                var slot = line.get(c);
                if (slot != null && slot.firstRow()) {
                    var share = Math.ceilDiv(slot.cell().text().length(), span(slot.cell(), "colspan"));
                    weights[c] = Math.max(weights[c], Math.min(share + 2, LONGEST));
                }
            }
        }
        var total = java.util.Arrays.stream(weights).sum();
        return java.util.Arrays.stream(weights)
                .mapToObj(weight -> width * weight / total)
                .toList();
    }

    private void row(StringBuilder out, int at, List<Integer> widths) {
        var header = rows.get(at).closest("thead") != null;
        out.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(header ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int c = 0; c < widths.size(); ) {
            var slot = slot(at, c);
            if (slot == null) {
                out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                        .append(widths.get(c))
                        .append("\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>");
                c++;
            } else {
                c += cell(out, at, c, slot, widths);
            }
        }
        out.append("</w:tr>");
    }

    /** Writes a cell; gives how many columns it covers. */
    private int cell(StringBuilder out, int at, int column, Slot slot, List<Integer> widths) {
        var across = 1;
        while (column + across < widths.size()
                && slot(at, column + across) instanceof Slot next
                && next.cell() == slot.cell()) {
            across++;
        }
        var wide = widths.subList(column, column + across).stream()
                .mapToInt(Integer::intValue)
                .sum();
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(wide).append("\" w:type=\"dxa\"/>");
        if (across > 1) {
            out.append("<w:gridSpan w:val=\"").append(across).append("\"/>");
        }
        if (span(slot.cell(), "rowspan") > 1) {
            out.append(slot.firstRow() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
        out.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        var before = out.length();
        if (slot.firstRow()) {
            var style = slot.cell().normalName().equals("th") ? "TableHead" : "TableText";
            body.blocks(slot.cell(), new WordBody.Frame(style, "", slot.cell(), wide - 160));
        }
        if (out.length() == before) {
            out.append("<w:p/>");
        }
        out.append("</w:tc>");
        return across;
    }
}
