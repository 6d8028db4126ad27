package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kapok.hotline.open311.Open311Fault.Slip;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;
import kapok.web.AccessDenied;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** Errors in the specification's shape (错误信息): a list of code and description, in the format that was asked for. */
@ControllerAdvice(basePackageClasses = Open311Faults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Open311Faults.class);

    private final MessageSource messages;

    Open311Faults(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> onFault(Open311Fault fault, HttpServletRequest request) {
        return answer(request, fault.status(), fault.slips());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> onRule(RuleViolation violation, HttpServletRequest request) {
        return answer(request, 400, List.of(new Slip(violation.code(), List.of(violation.arguments()))));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> onMissing(NotFound missing, HttpServletRequest request) {
        return answer(request, 404, List.of(Slip.of("no-resource")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> onDenied(AccessDenied denied, HttpServletRequest request) {
        return answer(request, 403, List.of(Slip.of("no-key")));
    }

    @ExceptionHandler({MultipartException.class})
    ResponseEntity<byte[]> onUnreadable(Exception slip, HttpServletRequest request) {
        return answer(request, 400, List.of(Slip.of("unreadable")));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<byte[]> onDatabaseAway(Exception away, HttpServletRequest request) {
        LOG.warn("database away path={}", request.getRequestURI());
        return answer(request, 503, List.of(Slip.of("away")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> onAnything(Exception error, HttpServletRequest request) {
        if (error instanceof ErrorResponse known) {
            return answer(request, known.getStatusCode().value(), List.of(Slip.of("unreadable")));
        }
        var incident = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
        LOG.error("incident={} method={} path={}", incident, request.getMethod(), request.getRequestURI(), error);
        return answer(request, 500, List.of(Slip.of("incident", incident)));
    }

    private static boolean english(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        return asked != null && asked.startsWith("en");
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, int status, List<Slip> slips) {
        var words = new Text(messages, english(request) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        var errors = slips.stream()
                .map(slip -> Fields.empty()
                        .with("code", status)
                        .with(
                                "description",
                                words.localize(slip.key(), slip.args().toArray())))
                .toList();
        return Reply.of(status, Resource.wireOfError(request.getRequestURI()), "errors", new Items("error", errors));
    }
}
