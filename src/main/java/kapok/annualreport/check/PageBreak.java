package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins a row of a table that the end of a page cut in two (跨页断行). Where both halves print something for one figure, or no
 * label tells whether they are one row, the figure is unknown: {@link CellText#LOST}.
 */
final class PageBreak {
    private static final Pattern NUMBERED = Pattern.compile("^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(]|\\d{1,2}[.．、]|其中).*");
    private static final Pattern FIRST_WORDS = Pattern.compile("\\p{IsHan}");
    /** Rows of fewer cells are joined only when nothing but words goes on. */
    private static final int WIDE = 5;

    private PageBreak() {}

    /**
     * Adds the first table of a page to those of the pages before.
     *
     * @param goesOn whether the last table there is as wide, with nothing between
     */
    static void add(List<List<List<String>>> grids, List<List<String>> next, boolean goesOn) {
        var rows = new ArrayList<>(next);
        if (grids.isEmpty() || rows.isEmpty()) {
            grids.add(rows);
            return;
        }
        var before = new ArrayList<>(grids.removeLast());
        grids.add(before);
        if (continues(before.getLast(), rows.getFirst())) {
            before.add(joined(before.removeLast(), rows.removeFirst()));
        } else if (goesOn && doubtful(before.getLast(), rows.getFirst())) {
            before.add(joined(before.removeLast(), rows.removeFirst()).stream()
                    .map(cell -> TableReader.isValue(cell) ? CellText.LOST : cell)
                    .toList());
        }
        if (goesOn) {
            before.addAll(rows);
        } else if (!rows.isEmpty()) {
            grids.add(rows);
        }
    }

    /** A row of values without a label goes on with the one before, or is another: nobody can tell. */
    private static boolean doubtful(List<String> row, List<String> rest) {
        if (row.size() != rest.size()
                || rest.size() < 2
                || rest.stream().allMatch(String::isBlank)
                || !TableReader.isValue(row.getLast())) {
            return false;
        }
        int label = label(row);
        return isFigures(row, label)
                && isFigures(rest, label)
                && !FIRST_WORDS.matcher(rest.get(label)).find();
    }

    private static boolean isFigures(List<String> row, int label) {
        return row.subList(label + 1, row.size()).stream().allMatch(TableReader::isValue);
    }

    private static boolean continues(List<String> row, List<String> rest) {
        if (row.size() != rest.size() || rest.size() < 2) {
            return false;
        }
        int label = label(row);
        if (label == row.size() - 1) { // a heading above, which no figures can go on with
            return rest.stream().allMatch(cell -> cell.isBlank() || !TableReader.isValue(cell));
        }
        var values = rest.subList(label + 1, rest.size());
        boolean nothingMore = values.stream().allMatch(String::isBlank);
        boolean cut = values.stream().anyMatch(String::isBlank) && rest.size() >= WIDE;
        return (nothingMore || cut) && !NUMBERED.matcher(rest.get(label)).matches();
    }

    /** The words nearest to the values. */
    private static int label(List<String> row) {
        int label = row.size() - 1;
        while (label > 0 && TableReader.isValue(row.get(label))) {
            label--;
        }
        return row.size() < WIDE ? 0 : label;
    }

    private static List<String> joined(List<String> row, List<String> rest) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            boolean twoFigures = isFigure(row.get(i)) && isFigure(rest.get(i));
            joined.add(twoFigures ? CellText.LOST : row.get(i) + rest.get(i));
        }
        return joined;
    }

    private static boolean isFigure(String cell) {
        return !cell.isBlank() && TableReader.isValue(cell);
    }
}
