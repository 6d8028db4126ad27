package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is printed (单元格). Blank is not zero, and a cell that is not there at all is no {@code CellText}.
 *
 * @param printed as it stands; empty for a blank cell
 * @param number what it says; null when blank or not a number
 */
public record CellText(String printed, @Nullable BigDecimal number) {
    /** Stands in a row for a cell that was printed but cannot be read for certain; it becomes no cell. */
    static final String LOST = "\uFFFD";

    private static final Pattern LEADING = Pattern.compile("^[+＋]?(-?\\d[\\d,，]*(?:\\.\\d+)?)");
    private static final Pattern BARE = Pattern.compile("^[+＋-]?\\d[\\d,，]*(?:\\.\\d+)?$");

    public static CellText of(BigDecimal number) {
        return new CellText(number.toPlainString(), number);
    }

    /** Reads what is printed: {@code +19}, {@code 240万元} and {@code 22（其中修订16件）} are 19, 240 and 22. */
    static CellText read(String printed) {
        var text = Wording.narrow(printed).strip();
        var found = LEADING.matcher(text);
        var written = ChineseCount.read(text);
        if (written != null) {
            return new CellText(text, written);
        } else if (!found.find()) {
            return new CellText(text.matches("[-—–/\\s]*") ? "" : text, null);
        }
        return new CellText(printed.strip(), new BigDecimal(found.group(1).replaceAll("[,，]", "")));
    }

    static boolean isLost(String printed) {
        return LOST.equals(printed);
    }

    /** Adds a cell that was printed, unless it could not be read or is known already. */
    static void put(Map<String, CellText> cells, String id, String printed) {
        if (!isLost(printed)) {
            cells.putIfAbsent(id, read(printed));
        }
    }

    /** A row of values that the edge of the page cuts, as long as it would be; the lost ones are marked. */
    static List<String> padded(List<String> row, int values, int whole) {
        if (row.isEmpty() || values >= whole || !isLost(row.getLast())) {
            return row;
        }
        var padded = new ArrayList<>(row);
        padded.addAll(Collections.nCopies(whole - values, LOST));
        return padded;
    }

    boolean blank() {
        return printed.isEmpty();
    }

    /** Whether more than a number is printed: a unit, a note. */
    boolean annotated() {
        var text = Wording.narrow(printed).strip();
        return !blank() && !BARE.matcher(text).matches() && ChineseCount.read(text) == null;
    }
}
