package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a row of a table that the end of a page cut in two (跨页断行). */
final class PageBreak {
    private static final Pattern NUMBERED = Pattern.compile("^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(]|\\d{1,2}[.．、]|其中).*");
    /** Rows of fewer cells are joined only when nothing but words goes on. */
    private static final int WIDE = 5;

    private PageBreak() {}

    /** Adds the first table of a page to those of the pages before. */
    static void add(List<List<List<String>>> grids, List<List<String>> next) {
        var rows = new ArrayList<>(next);
        if (!grids.isEmpty() && !rows.isEmpty() && continues(grids.getLast().getLast(), rows.getFirst())) {
            var before = new ArrayList<>(grids.removeLast());
            before.add(joined(before.removeLast(), rows.removeFirst()));
            grids.add(before);
        }
        if (!rows.isEmpty()) {
            grids.add(rows);
        }
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
            joined.add(row.get(i) + rest.get(i));
        }
        return joined;
    }
}
