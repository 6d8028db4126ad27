package kapok.audit;

import java.util.List;
import kapok.web.Text;

/**
 * The trail in the words of the office (留痕用语). An act {@code context.verb} is worded by its context: as
 * {@code context.trail.verb}, or by the words of a case's history, {@code context.event.verb} and {@code context.act.verb}.
 */
final class TrailWords {
    private static final List<String> PLACES = List.of(".trail.", ".event.", ".act.");

    private TrailWords() {}

    static String action(String action, Text text) {
        var dot = action.indexOf('.');
        if (dot < 0) {
            return action;
        }
        return PLACES.stream()
                .map(place -> text.localizeOr(action.substring(0, dot) + place + action.substring(dot + 1), ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(action);
    }

    static String object(String kind, Text text) {
        return text.localizeOr("audit.object." + kind, kind);
    }

    /** A person by name; of a program, what it is. */
    static String who(Entry entry, Text text) {
        return entry.caller().startsWith("system:")
                ? text.localizeOr("audit.program." + entry.callerName(), entry.callerName())
                : entry.callerName().isEmpty() ? entry.caller() : entry.callerName();
    }
}
