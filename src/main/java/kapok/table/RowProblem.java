package kapok.table;

import java.util.List;

/**
 * Why a row cannot be taken (行内问题).
 *
 * @param row as a spreadsheet program shows it, from 1; the header is a row too
 * @param value as it stands in the file
 * @param code message key
 * @param args of the message
 */
public record RowProblem(int row, String column, String value, String code, List<Object> args) {
    private static final int SHOWN = 60;

    public RowProblem {
        args = List.copyOf(args);
    }

    /** The value as far as a page has room for it. */
    public String shortValue() {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** For templates, which hand a message its arguments as an array. */
    public Object[] arguments() {
        return args.toArray();
    }
}
