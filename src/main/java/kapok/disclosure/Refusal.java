package kapok.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kapok.web.RuleViolation;
import kapok.web.Text;

/**
 * Why something may not be done now (不得办理的原因).
 *
 * @param code of a sentence in the messages, with the article
 */
public record Refusal(String code, List<String> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String code, Object... arguments) {
        return new Refusal(
                "disclosure." + code,
                List.of(arguments).stream().map(Objects::toString).toList());
    }

    static Optional<Refusal> no(String code, Object... arguments) {
        return Optional.of(of(code, arguments));
    }

    static Optional<Refusal> when(boolean wrong, String code, Object... arguments) {
        return wrong ? no(code, arguments) : Optional.empty();
    }

    static Optional<Refusal> first(Optional<Refusal> one, Optional<Refusal> other) {
        return one.isPresent() ? one : other;
    }

    /** The sentence for people. */
    public String words(Text text) {
        return text.localize(code, arguments.toArray());
    }

    RuleViolation violation() {
        return new RuleViolation(code, arguments.toArray());
    }
}
