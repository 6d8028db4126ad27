package kapok.disclosure;

import java.util.List;
import java.util.Objects;
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

    /** The sentence for people. */
    public String words(Text text) {
        return text.localize(code, arguments.toArray());
    }

    RuleViolation violation() {
        return new RuleViolation(code, arguments.toArray());
    }
}
