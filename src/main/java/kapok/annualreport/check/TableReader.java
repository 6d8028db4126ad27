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

    private final FormLabels labels;
    private final Map<String, CellText> cells = new HashMap<>();
    private final Map<String, List<String>> byLabel = new LinkedHashMap<>();
    private final List<List<String>> inOrder = new ArrayList<>();
    private boolean labelLost;
    /** Whether a row is not whole: then their order tells nothing. */
    private boolean doubted;

    private boolean overdueSeen;

    private TableReader(String format) {
        this.labels = FormLabels.of(format);
    }

    static Map<String, CellText> read(String format, List<List<List<String>>> grids) {
        var reader = new TableReader(format);
        for (var grid : grids) {
            var suits = SuitTable.in(grid);
            for (var row : grid) {
                if (!(suits && SuitTable.read(row, reader.labels, reader.cells))) {
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
        var narrow = Wording.narrow(cell).strip();
        return CellText.isLost(cell) || VALUE.matcher(narrow).matches() || ChineseCount.read(narrow) != null;
    }

    /** How many cells at the end of a row are values, blank ones included. */
    static int valuesAtEnd(List<String> row) {
        int count = 0;
        while (count < row.size() && isValue(row.get(row.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private void row(List<String> printed) {
        int columns = labels.applicantColumns().size();
        var row = CellText.padded(printed, valuesAtEnd(printed), columns);
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
        doubted |= numbers.stream().anyMatch(CellText::isLost);
        inOrder.add(numbers);
        if (id == null || byLabel.putIfAbsent(id, numbers) != null) {
            labelLost = true;
        }
    }

    private void applications() {
        var rows = labels.applicationRows();
        var merged = rows.stream().filter(row -> !row.startsWith("other_")).toList();
        if (doubted) {
            byLabel.forEach(this::put);
        } else if (labelLost && inOrder.size() == rows.size()) {
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
            CellText.put(cells, "t3." + row + "." + columns.get(i), numbers.get(i));
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
            CellText.put(cells, ids.get(i), row.get(words.size() + i));
        }
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
                    CellText.put(cells, form.get(found).id(), row.getLast());
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
