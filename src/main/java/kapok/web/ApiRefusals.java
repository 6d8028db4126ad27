package kapok.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a refused call is answered (接口拒绝答复): before the answers that pages and programs share. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {
    @ExceptionHandler
    ResponseEntity<Problem> onRefusal(ApiRefusal refusal, Text text) {
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kapok\"");
        } else if (refusal.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.body(new Problem(
                "about:blank",
                text.localize("web.title." + refusal.status()),
                refusal.status(),
                refusal.code(),
                text.localize(refusal.code()),
                refusal.errors()));
    }
}
