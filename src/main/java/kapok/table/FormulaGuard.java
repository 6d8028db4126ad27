package kapok.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running a text of a CSV file as a formula (公式注入防护): an apostrophe stands before
 * such a text. Reading takes one apostrophe away again, so that every text survives the round trip.
 */
final class FormulaGuard {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String put(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    static String lift(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
