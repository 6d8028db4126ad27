package kapok.web;

import java.util.regex.Pattern;

/**
 * Where the desk's search field leads (工作台检索入口); a bean of the context whose records are found.
 *
 * @param kind the letters its numbers begin with; empty if people know no number
 * @param records address before the number of a record
 * @param list address before words to look for
 * @param permission who may open both
 * @param order in which words are looked for: in the first place that the officer may open
 */
public record DeskSearchPlace(String kind, String records, String list, String permission, int order) {
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2,4})-\\d{4}-\\d{6,9}-[0-9A-Z]");

    /** Whether that is the number of one of its records. */
    public boolean numbers(String typed) {
        var number = NUMBER.matcher(typed);
        return number.matches() && number.group(1).equals(kind);
    }
}
