package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table with its merged cells spread out (表格网格), row by row. */
final class Grid {
    private final List<TreeMap<Integer, Slot>> rows = new ArrayList<>();
    private int current = -1;

    /** A cell, which may reach over several rows and columns. */
    private record Slot(int id, String text) {}

    private int nextId;

    /** Begins a row. */
    void row() {
        current++;
        reach(current);
    }

    private void reach(int row) {
        while (rows.size() <= row) {
            rows.add(new TreeMap<>());
        }
    }

    /** Puts a cell in the first free place of the current row. */
    void cell(String text, int rowSpan, int columnSpan) {
        int column = 0;
        while (rows.get(current).containsKey(column)) {
            column++;
        }
        var slot = new Slot(nextId++, text);
        for (int down = 0; down < rowSpan; down++) {
            reach(current + down);
            for (int right = 0; right < columnSpan; right++) {
                rows.get(current + down).putIfAbsent(column + right, slot);
            }
        }
    }

    /** What each row shows from left to right, a cell over several columns once. */
    List<List<String>> rows() {
        return rows.stream().limit(current + 1L).map(Grid::texts).toList();
    }

    private static List<String> texts(TreeMap<Integer, Slot> row) {
        var texts = new ArrayList<String>();
        int last = -1;
        for (var slot : row.values()) {
            if (slot.id() != last) {
                texts.add(slot.text());
            }
            last = slot.id();
        }
        return texts;
    }
}
