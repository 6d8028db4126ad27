package kapok.disclosure.api;

import java.util.List;
import kapok.web.Problem;

/** A call that cannot be carried out as it is (接口拒绝): status, code and, by field, what is wrong. */
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem.FieldProblem> errors;

    ApiRefusal(int status, String code, List<Problem.FieldProblem> errors) {
        super(code);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    ApiRefusal(int status, String code) {
        this(status, code, List.of());
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
