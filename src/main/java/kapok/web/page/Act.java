package kapok.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that may be done to a case now, as a form in place (可办事项).
 *
 * @param code as sent in the field {@code event}; the prefix of the ids of its fields
 * @param note who must agree, or how often; may be empty
 * @param style of its button: {@code btn-primary}, {@code btn-danger} or empty
 * @param refusal why it cannot be done now; empty when it can
 * @param open unfolded
 */
public record Act(
        String code, String label, String note, String style, String refusal, boolean open, List<Part> parts) {
    public Act {
        parts = List.copyOf(parts);
    }

    /** How a field is typed in. */
    public enum Kind {
        DAY,
        LINE,
        LINES,
        CHOICE,
        /** As many of its choices as apply: each is a field of its own, {@code name.code}, with the value {@code true}. */
        SEVERAL,
        YES,
        NUMBER
    }

    /** What cannot be chosen, and why. */
    public record RuledOut(String label, String reason) {}

    /**
     * A field of it.
     *
     * @param ruledOut what would stand among the choices if the law allowed it now
     * @param patterns texts that can be put into it, by id
     */
    public record Part(
            Kind kind,
            String name,
            String label,
            String hint,
            boolean required,
            String value,
            List<Choice> choices,
            List<RuledOut> ruledOut,
            List<Choice> patterns) {
        public static Part of(Kind kind, String name, String label) {
            return new Part(kind, name, label, "", true, "", List.of(), List.of(), List.of());
        }

        public Part hint(String words) {
            return new Part(kind, name, label, words, required, value, choices, ruledOut, patterns);
        }

        public Part optional() {
            return new Part(kind, name, label, hint, false, value, choices, ruledOut, patterns);
        }

        public Part value(String typed) {
            return new Part(kind, name, label, hint, required, typed, choices, ruledOut, patterns);
        }

        public Part choices(List<Choice> some) {
            return new Part(kind, name, label, hint, required, value, some, ruledOut, patterns);
        }

        public Part ruledOut(List<RuledOut> some) {
            return new Part(kind, name, label, hint, required, value, choices, some, patterns);
        }

        /** Whether one of several choices is taken. */
        public boolean takes(Choice choice) {
            return List.of(value.split(",")).contains(choice.code());
        }

        private Part typed(Map<String, String> typed) {
            return kind == Kind.SEVERAL
                    ? value(choices.stream()
                            .map(Choice::code)
                            .filter(code -> "true".equals(typed.get(name + "." + code)))
                            .collect(Collectors.joining(",")))
                    : value(typed.getOrDefault(name, value));
        }

        public Part patterns(List<Choice> some) {
            return new Part(kind, name, label, hint, required, value, choices, ruledOut, some);
        }
    }

    /** The id of the input of a field. */
    public String id(String field) {
        return code + "-" + field;
    }

    /** With what a person typed into it, unfolded. */
    public Act typed(Map<String, String> typed) {
        var filled = parts.stream().map(part -> part.typed(typed)).toList();
        return new Act(code, label, note, style, refusal, true, filled);
    }

    public boolean refused() {
        return !refusal.isEmpty();
    }
}
