package kapok.web;

import java.util.List;
import kapok.web.page.Slips;

/** A call of a program that cannot be carried out as it is (接口拒绝): status, code and, by field, what is wrong. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem.FieldProblem> errors;

    public ApiRefusal(int status, String code, List<Problem.FieldProblem> errors) {
        super(code);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    public ApiRefusal(int status, String code) {
        this(status, code, List.of());
    }

    /** 422 with a sentence for each field that cannot be used. */
    public static ApiRefusal invalid(String code, Slips slips) {
        return new ApiRefusal(
                422,
                code,
                slips.byField().entrySet().stream()
                        .map(slip -> new Problem.FieldProblem(slip.getKey(), null, slip.getValue()))
                        .toList());
    }

    int status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    List<Problem.FieldProblem> errors() {
        return errors;
    }
}
