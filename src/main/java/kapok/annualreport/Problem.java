package kapok.annualreport;

import java.util.List;

/**
 * Something still to be done or looked at before a report is published (待办问题).
 *
 * @param code the message is {@code annualreport.problem.<code>}
 * @param blocking the report cannot be published with it
 * @param place where to put it right: {@code sections}, {@code cells} or empty
 * @param args of the message
 */
record Problem(String code, boolean blocking, String place, List<Object> args) {
    Problem {
        args = List.copyOf(args);
    }

    static Problem blocking(String code, String place, Object... args) {
        return new Problem(code, true, place, List.of(args));
    }

    static Problem notice(String code, String place, Object... args) {
        return new Problem(code, false, place, List.of(args));
    }
}
