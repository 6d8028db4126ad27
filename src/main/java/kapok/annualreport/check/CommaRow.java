package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table whose cells are parted by commas (逗号分隔). Sentences have commas too, and so have thousands: a line is a
 * row only if its words come first and its values after them, and where 1,234 may be one value or two it is none.
 */
final class CommaRow {
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(?:,|$)");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("(?<![\\d\"])\\d{1,3}(?:,\\d{3})+(?!\\d)");
    private static final Pattern HEADING = Pattern.compile("起诉,|,尚未审结");
    /** So many values are a row of the table of applications, or of suits: then no comma is part of one. */
    private static final List<Integer> WHOLE = List.of(7, 15);

    private CommaRow() {}

    /** Its cells; empty if the line is no such row. */
    static List<String> of(String line) {
        if (line.indexOf(',') < 0 || line.indexOf('。') >= 0) {
            return List.of();
        }
        var cells = cells(line);
        int values = TableReader.valuesAtEnd(cells);
        boolean row =
                values > 0 && cells.subList(0, cells.size() - values).stream().noneMatch(CommaRow::anyDigit);
        boolean heading = values == 0 && HEADING.matcher(line).find();
        boolean sure = WHOLE.contains(values) || !MAYBE_THOUSANDS.matcher(line).find();
        return (row && sure) || heading ? cells : List.of();
    }

    /** A number in front is a label's, 1.属于国家秘密; others are a sentence's. */
    private static boolean anyDigit(String cell) {
        return cell.replaceFirst("^\\d{1,2}[.．、]", "").chars().anyMatch(Character::isDigit);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = CELL.matcher(line);
        while (cell.find() && cell.start() < line.length()) {
            var quoted = cell.group(1);
            cells.add((quoted == null ? cell.group(2) : quoted.replace("\"\"", "\"")).strip());
        }
        return cells;
    }
}
