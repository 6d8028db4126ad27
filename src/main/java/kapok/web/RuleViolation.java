package kapok.web;

import java.util.List;

/**
 * The law or a house rule says no (违反规则); becomes 422. The message is the code, which names a sentence in {@code
 * messages/}, citing the article.
 */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    public RuleViolation(String code, Object... arguments) {
        super(code);
        this.arguments = List.of(arguments);
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
