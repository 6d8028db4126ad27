package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.annualreport.form.FormSheet;

/**
 * Finds the cells of a form in rows of printed cells (读表), by the rows' labels; where labels are lost, by their order, if
 * exactly as many rows are there as the form has.
 */
final class TableReader {
    private static final Pattern VALUE = Pattern.compile(
            "[+＋-]?\\d[\\d,，]*(?:\\.\\d+)?(?:\\s*(?:万?元|件|条|项|个|宗|次|篇|人次?|份))?(?:[（(].*[)）])?|[-—–/\\\\]*");
    private static final int SUITS = 15;
    private static final int SUITS_EACH = 5;

    private final FormLabels labels;
    private final Map<String, CellText> cells = new HashMap<>();
    private final Map<String, List<String>> byLabel = new LinkedHashMap<>();
    private final List<List<String>> inOrder = new ArrayList<>();
    private boolean labelLost;
    private boolean overdueSeen;

    private TableReader(String format) {
        this.labels = FormLabels.of(format);
    }

    static Map<String, CellText> read(String format, List<List<List<String>>> grids) {
        var reader = new TableReader(format);
        for (var grid : grids) {
            var suits = grid.stream()
                    .flatMap(List::stream)
                    .anyMatch(cell -> squeezed(cell).contains("起诉"));
            for (var row : grid) {
                if (!(suits && reader.suits(row))) {
                    reader.row(row);
                }
            }
            if (format.equals("2018")) {
                reader.statistics(grid);
            }
        }
        reader.applications();
        return reader.cells;
    }

    static boolean isValue(String cell) {
        return VALUE.matcher(Wording.narrow(cell).strip()).matches();
    }

    private static String squeezed(String cell) {
        return cell.replaceAll("\\s", "");
    }

    private static int valuesAtEnd(List<String> row) {
        int count = 0;
        while (count < row.size() && isValue(row.get(row.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private void row(List<String> row) {
        int columns = labels.applicantColumns().size();
        int values = valuesAtEnd(row);
        if (columns > 0 && values >= columns && row.stream().anyMatch(cell -> !cell.isBlank())) {
            application(row, columns);
        } else {
            disclosure(row, values);
        }
    }

    /** The last seven cells are values, the nearest words before them the label. */
    private void application(List<String> row, int columns) {
        int first = row.size() - columns;
        var words = row.subList(0, first).stream()
                .filter(cell -> !cell.isBlank())
                .toList()
                .reversed();
        var numbers = row.subList(first, row.size());
        if (words.isEmpty() && numbers.stream().allMatch(String::isBlank)) {
            return;
        }
        overdueSeen |= words.stream().anyMatch(cell -> cell.contains("逾期"));
        var id = words.isEmpty() ? null : labels.application(words.getFirst());
        inOrder.add(numbers);
        if (id == null || byLabel.putIfAbsent(id, numbers) != null) {
            labelLost = true;
        }
    }

    private void applications() {
        var rows = labels.applicationRows();
        var merged = rows.stream().filter(row -> !row.startsWith("other_")).toList();
        if (labelLost && inOrder.size() == rows.size()) {
            assign(rows);
        } else if (labelLost && inOrder.size() == merged.size() + 1 && !overdueSeen && rows.size() > inOrder.size()) {
            var withOther = new ArrayList<>(merged);
            withOther.add(withOther.indexOf("total_handled"), "other");
            assign(withOther);
        } else {
            byLabel.forEach(this::put);
        }
    }

    private void assign(List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            put(rows.get(i), inOrder.get(i));
        }
    }

    private void put(String row, List<String> numbers) {
        var columns = labels.applicantColumns();
        for (int i = 0; i < columns.size(); i++) {
            cells.putIfAbsent("t3." + row + "." + columns.get(i), CellText.read(numbers.get(i)));
        }
    }

    private void disclosure(List<String> row, int values) {
        var words = row.subList(0, row.size() - values);
        if (words.isEmpty() || values == 0) {
            return;
        }
        var ids = labels.disclosureCells(words.getLast());
        if (values < ids.size()) {
            return; // Which of them is missing, nobody can tell.
        }
        for (int i = 0; i < ids.size(); i++) {
            cells.putIfAbsent(ids.get(i), CellText.read(row.get(words.size() + i)));
        }
    }

    private boolean suits(List<String> row) {
        int values = valuesAtEnd(row);
        if (values < SUITS || row.stream().allMatch(String::isBlank)) {
            return values == SUITS_EACH && separately(row);
        }
        var ids = labels.suitCells();
        for (int i = 0; i < ids.size(); i++) {
            cells.putIfAbsent(ids.get(i), CellText.read(row.get(row.size() - SUITS + i)));
        }
        return true;
    }

    /** One row for reconsideration and one for each kind of suit. */
    private boolean separately(List<String> row) {
        var label = bareLast(row, SUITS_EACH);
        var kind = label.endsWith("未经复议直接起诉")
                ? "t4.suit_direct."
                : label.endsWith("复议后起诉") ? "t4.suit_after_review." : label.equals("行政复议") ? "t4.review." : "none";
        var ids = labels.suitCells().stream().filter(id -> id.startsWith(kind)).toList();
        for (int i = 0; i < ids.size(); i++) {
            cells.putIfAbsent(ids.get(i), CellText.read(row.get(row.size() - SUITS_EACH + i)));
        }
        return !ids.isEmpty();
    }

    private static String bareLast(List<String> row, int values) {
        return row.size() > values ? FormLabels.bare(row.get(row.size() - values - 1)) : "";
    }

    /** The statistics table of 2018 repeats labels, so its rows are met in their order. */
    private void statistics(List<List<String>> grid) {
        var form = labels.statistics();
        int next = 0;
        for (var row : grid) {
            int label = firstWords(row);
            if (label < 0 || row.size() - label < 2) {
                continue;
            }
            int found = find(form, next, FormLabels.bare(row.get(label)));
            if (found >= 0) {
                next = found + 1;
                if (form.get(found).data() && isValue(row.getLast())) {
                    cells.putIfAbsent(form.get(found).id(), CellText.read(row.getLast()));
                }
            }
        }
    }

    private static int firstWords(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (FormLabels.bare(row.get(i)).length() > 1) {
                return i;
            }
        }
        return -1;
    }

    private static int find(List<FormSheet.StatRow> form, int from, String printed) {
        for (int i = from; i < form.size(); i++) {
            if (FormLabels.means(printed, FormLabels.bare(form.get(i).label()))) {
                return i;
            }
        }
        return -1;
    }
}
