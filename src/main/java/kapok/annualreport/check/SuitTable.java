package kapok.annualreport.check;

import java.util.List;
import java.util.Map;

/**
 * The table of reconsideration and litigation (政府信息公开行政复议、行政诉讼情况): fifteen values in one row under three times the
 * same headings, or five values to a row.
 */
final class SuitTable {
    private static final int ALL = 15;
    private static final int EACH = 5;

    private SuitTable() {}

    /** Whether a grid holds it; a page may have cut off its upper headings. */
    static boolean in(List<List<String>> grid) {
        return grid.stream()
                .flatMap(List::stream)
                .map(cell -> cell.replaceAll("\\s", ""))
                .anyMatch(cell -> cell.contains("起诉") || cell.equals("尚未审结"));
    }

    /** Takes the cells of a row; false if it is of another table. */
    static boolean read(List<String> row, FormLabels labels, Map<String, CellText> cells) {
        var printed = withoutBlankLabel(row);
        int values = TableReader.valuesAtEnd(printed);
        boolean onlyValues = values == printed.size() && values > EACH;
        var whole = onlyValues ? CellText.padded(printed, values, ALL) : printed;
        if (TableReader.valuesAtEnd(whole) != ALL || printed.stream().allMatch(String::isBlank)) {
            return values == EACH && separately(row, labels, cells);
        }
        put(labels.suitCells(), whole.subList(whole.size() - ALL, whole.size()), cells);
        return true;
    }

    private static List<String> withoutBlankLabel(List<String> row) {
        return row.size() > ALL && row.getFirst().isBlank() ? row.subList(row.size() - ALL, row.size()) : row;
    }

    /** One row for reconsideration and one for each kind of suit. */
    private static boolean separately(List<String> row, FormLabels labels, Map<String, CellText> cells) {
        var label = row.size() > EACH ? FormLabels.bare(row.get(row.size() - EACH - 1)) : "";
        var kind = label.endsWith("未经复议直接起诉")
                ? "t4.suit_direct."
                : label.endsWith("复议后起诉") ? "t4.suit_after_review." : label.equals("行政复议") ? "t4.review." : "none";
        var ids = labels.suitCells().stream().filter(id -> id.startsWith(kind)).toList();
        put(ids, row.subList(row.size() - EACH, row.size()), cells);
        return !ids.isEmpty();
    }

    private static void put(List<String> ids, List<String> printed, Map<String, CellText> cells) {
        for (int i = 0; i < ids.size(); i++) {
            CellText.put(cells, ids.get(i), printed.get(i));
        }
    }
}
