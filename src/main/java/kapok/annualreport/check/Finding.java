package kapok.annualreport.check;

import java.util.Locale;

/**
 * Something wrong, or worth a look, in a report (检查发现).
 *
 * @param id of the rule: a constraint of the format, or {@code TEXT-…}
 * @param where the cell or figure, or the sentence
 * @param printed what stands there
 * @param expected what would be right; empty when only a person can say
 * @param message a Chinese sentence
 */
public record Finding(String id, Severity severity, String where, String printed, String expected, String message) {
    /** How bad (严重程度). */
    public enum Severity {
        /** Cannot be right. */
        ERROR,
        /** Probably wrong; a person decides. */
        WARNING,
        /** A matter of form. */
        NOTICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding error(String id, String where, String printed, String expected, String message) {
        return new Finding(id, Severity.ERROR, where, printed, expected, message);
    }

    static Finding warning(String id, String where, String printed, String expected, String message) {
        return new Finding(id, Severity.WARNING, where, printed, expected, message);
    }

    static Finding notice(String id, String where, String printed, String expected, String message) {
        return new Finding(id, Severity.NOTICE, where, printed, expected, message);
    }
}
