package kapok.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form sent in to change something (表单提交). Where that cannot be done, the form is shown again with what was typed and a
 * sentence beside the field to blame: 422 where the form or a rule says no, 409 where somebody else was faster.
 *
 * <pre>{@code
 * return new Submission(fields, response, "matter")
 *         .send(slip -> "filedOn", () -> {
 *             desk.record(caller, number, fields.version(), event);
 *             return "redirect:/desk/remedies/" + number;
 *         })
 *         .orElseGet(() -> form(number, typed, fields.slips(), model));
 * }</pre>
 */
public final class Submission {
    private final Fields fields;
    private final HttpServletResponse response;
    private final @Nullable String overtakenAt;
    private @Nullable StaleVersion overtaken;

    /** Of a form that nobody can be faster with, or whose page says itself who was, by {@link #overtaken}. */
    public Submission(Fields fields, HttpServletResponse response) {
        this(fields, response, null);
    }

    /** @param overtakenAt the field beside which it says who was faster (编辑冲突) */
    public Submission(Fields fields, HttpServletResponse response, @Nullable String overtakenAt) {
        this.fields = fields;
        this.response = response;
        this.overtakenAt = overtakenAt;
    }

    /**
     * Makes the change if every field can be used.
     *
     * @param blamed the field beside which a refusal is shown
     * @param change gives what to show next
     * @return what the change gave; empty if the form must be shown again
     */
    public Optional<String> send(Function<RuleViolation, String> blamed, Supplier<String> change) {
        if (fields.ok()) {
            try {
                return Optional.of(change.get());
            } catch (RuleViolation refused) {
                fields.slip(blamed.apply(refused), refused);
            } catch (StaleVersion stale) {
                overtaken = stale;
                if (overtakenAt != null) {
                    fields.slip(overtakenAt, stale);
                }
            }
        }
        response.setStatus(overtaken == null ? 422 : 409);
        return Optional.empty();
    }

    /** Who was faster, once the form was sent; null where nobody was. */
    public @Nullable StaleVersion overtaken() {
        return overtaken;
    }
}
