package kapok.annualreport.check;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;

/** A table ruled on a page of a PDF (页面上的表格): its cells are the areas that lines enclose, whatever was merged. */
final class PageTable {
    /** Lines that miss each other by less than this, in points, are meant to meet. */
    private static final double NEAR = 3;

    private static final int FEWEST_CELLS = 4;
    /** A border this near to the edge of the page, in points, is where the page cuts the table. */
    private static final double EDGE = 1;

    private final double pageWidth;
    private final List<Double> across;
    private final List<Double> down;
    /** The cell that each field between neighbouring lines belongs to. */
    private final int[][] cells;

    private final Map<Integer, List<TextPosition>> glyphs = new LinkedHashMap<>();

    /** A table that the page cuts has no last line; it ends where its other lines end. */
    private PageTable(List<Rectangle2D> rules, double pageWidth) {
        this.pageWidth = pageWidth;
        across = places(rules.stream()
                .flatMap(rule -> level(rule) ? Stream.of(rule.getMinX(), rule.getMaxX()) : Stream.of(rule.getCenterX()))
                .toList());
        down = places(rules.stream()
                .flatMap(rule -> level(rule) ? Stream.of(rule.getCenterY()) : Stream.of(rule.getMinY(), rule.getMaxY()))
                .toList());
        cells = new int[Math.max(0, down.size() - 1)][Math.max(0, across.size() - 1)];
        join(rules);
    }

    /** The tables that lines make on a page of that width: lines that meet belong together. */
    static List<PageTable> of(List<Rectangle2D> rules, double pageWidth) {
        var tables = new ArrayList<PageTable>();
        var left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            var group = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < group.size(); i++) {
                var near = near(group.get(i));
                var meeting = left.stream().filter(near::intersects).toList();
                left.removeAll(meeting);
                group.addAll(meeting);
            }
            var table = new PageTable(group, pageWidth);
            if (table.count() >= FEWEST_CELLS) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.down.getFirst()));
        return tables;
    }

    private static Rectangle2D near(Rectangle2D rule) {
        return new Rectangle2D.Double(
                rule.getX() - NEAR, rule.getY() - NEAR, rule.getWidth() + 2 * NEAR, rule.getHeight() + 2 * NEAR);
    }

    private static boolean level(Rectangle2D rule) {
        return rule.getWidth() >= rule.getHeight();
    }

    private static List<Double> places(List<Double> all) {
        var places = new ArrayList<Double>();
        for (double place : all.stream().sorted().toList()) {
            if (places.isEmpty() || place - places.getLast() > NEAR) {
                places.add(place);
            }
        }
        return places;
    }

    private long count() {
        return java.util.Arrays.stream(cells)
                .flatMapToInt(java.util.Arrays::stream)
                .distinct()
                .count();
    }

    /** Fields without a line between them are one cell. */
    private void join(List<Rectangle2D> rules) {
        int width = across.size() - 1;
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = row * width + column;
            }
        }
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (column > 0 && !wall(rules, across.get(column), middle(down, row), false)) {
                    same(cells[row][column - 1], cells[row][column]);
                }
                if (row > 0 && !wall(rules, middle(across, column), down.get(row), true)) {
                    same(cells[row - 1][column], cells[row][column]);
                }
            }
        }
    }

    private void same(int one, int other) {
        for (var row : cells) {
            java.util.Arrays.setAll(row, column -> row[column] == other ? one : row[column]);
        }
    }

    private static double middle(List<Double> places, int field) {
        return (places.get(field) + places.get(field + 1)) / 2;
    }

    private static boolean wall(List<Rectangle2D> rules, double x, double y, boolean level) {
        return rules.stream()
                .anyMatch(rule -> level(rule) == level && near(rule).contains(x, y));
    }

    /** Takes a character that stands in one of its cells. */
    boolean take(TextPosition glyph) {
        int row = field(down, glyph.getYDirAdj() - glyph.getHeightDir() / 2);
        int column = field(across, glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2);
        if (row < 0 || column < 0) {
            return false;
        }
        glyphs.computeIfAbsent(cells[row][column], cell -> new ArrayList<>()).add(glyph);
        return true;
    }

    private static int field(List<Double> places, double place) {
        int field = places.size() - 2;
        while (field >= 0 && place < places.get(field)) {
            field--;
        }
        return field >= 0 && place <= places.get(field + 1) ? field : -1;
    }

    /** Whether both stand between the same two lines, as the halves of a table do that goes on overleaf. */
    boolean asWideAs(PageTable other) {
        return Math.abs(across.getFirst() - other.across.getFirst()) <= NEAR
                && Math.abs(across.getLast() - other.across.getLast()) <= NEAR;
    }

    double top() {
        return down.getFirst();
    }

    double bottom() {
        return down.getLast();
    }

    /**
     * What each row shows from left to right, a cell over several columns once. A value at the edge of the page may be part
     * of one, and columns may be lost beyond it: {@link CellText#LOST} stands for it.
     */
    List<List<String>> rows() {
        boolean cutOff = across.getLast() > pageWidth - EDGE;
        var rows = new ArrayList<List<String>>();
        for (var row : cells) {
            var words = new ArrayList<>(java.util.Arrays.stream(row)
                    .distinct()
                    .mapToObj(this::words)
                    .toList());
            if (cutOff && TableReader.isValue(words.getLast())) {
                words.set(words.size() - 1, CellText.LOST);
            }
            rows.add(words);
        }
        return rows;
    }

    private String words(int cell) {
        var words = new StringBuilder();
        lines(glyphs.getOrDefault(cell, List.of()))
                .forEach(line -> line.stream()
                        .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                        .forEach(glyph -> words.append(glyph.getUnicode())));
        return words.toString().replace('\u00A0', ' ').strip();
    }

    private static List<List<TextPosition>> lines(List<TextPosition> glyphs) {
        var lines = new ArrayList<List<TextPosition>>();
        for (var glyph : glyphs.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList()) {
            if (lines.isEmpty()
                    || glyph.getYDirAdj() - lines.getLast().getFirst().getYDirAdj() > glyph.getHeightDir() / 2 + 1) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }
}
