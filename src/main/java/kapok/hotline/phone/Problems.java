package kapok.hotline.phone;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kapok.web.Problem;
import kapok.web.Problem.FieldProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Errors for programs (错误信息), where the status is another than a broken rule's. */
final class Problems {
    private Problems() {}

    static ResponseEntity<Problem> answer(int status, String code) {
        return answer(status, code, List.of());
    }

    static ResponseEntity<Problem> answer(int status, String code, List<FieldProblem> errors) {
        var detail = ResourceBundle.getBundle("messages/hotlinechannels", Locale.ROOT)
                .getString(code);
        var answer = ResponseEntity.status(status);
        if (status == 429) {
            answer.header("Retry-After", "60");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem("about:blank", detail, status, code, detail, errors));
    }
}
