package kapok.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program is told when something is wrong (错误信息), as {@code application/problem+json} (RFC 9457).
 *
 * @param code stable, for programs
 * @param detail a Chinese sentence, for the people behind them
 */
public record Problem(String type, String title, int status, String code, String detail, List<FieldProblem> errors) {
    /** What is wrong with one field; {@code row} counts from 1 in arrays and tables. */
    public record FieldProblem(String field, @Nullable Integer row, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("about:blank", title, status, code, detail, List.of());
    }
}
