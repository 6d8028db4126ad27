package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is printed (单元格). Blank is not zero, and a cell that is not there at all is no {@code CellText}.
 *
 * @param printed as it stands; empty for a blank cell
 * @param number what it says; null when blank or not a number
 */
public record CellText(String printed, @Nullable BigDecimal number) {
    private static final Pattern LEADING = Pattern.compile("^[+＋]?(-?\\d[\\d,，]*(?:\\.\\d+)?)");
    private static final Pattern BARE = Pattern.compile("^[+＋-]?\\d[\\d,，]*(?:\\.\\d+)?$");

    public static CellText of(BigDecimal number) {
        return new CellText(number.toPlainString(), number);
    }

    /** Reads what is printed: {@code +19}, {@code 240万元} and {@code 22（其中修订16件）} are 19, 240 and 22. */
    static CellText read(String printed) {
        var text = Wording.narrow(printed).strip();
        var found = LEADING.matcher(text);
        if (!found.find()) {
            return new CellText(text.matches("[-—–/\\s]*") ? "" : text, null);
        }
        return new CellText(printed.strip(), new BigDecimal(found.group(1).replaceAll("[,，]", "")));
    }

    boolean blank() {
        return printed.isEmpty();
    }

    /** Whether more than a number is printed: a unit, a note. */
    boolean annotated() {
        return !blank() && !BARE.matcher(Wording.narrow(printed).strip()).matches();
    }
}
