package kapok.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import kapok.web.page.FaultPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where every error becomes an answer: a page for people, {@code application/problem+json} for programs; a clear sentence
 * and never the inside.
 */
@ControllerAdvice
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final PageFrame frame;

    Faults(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    Object onRule(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) {
        var sentence = frame.text(request).localize(violation.code(), violation.arguments());
        return answer(request, response, 422, violation.code(), sentence, List.of());
    }

    @ExceptionHandler
    Object onDenied(AccessDenied denied, HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 403, "web.denied");
    }

    @ExceptionHandler
    Object onSignIn(SignInNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 401, "web.sign-in-needed");
    }

    @ExceptionHandler
    Object onNotFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 404, "web.not-found");
    }

    @ExceptionHandler
    Object onStale(StaleVersion stale, HttpServletRequest request, HttpServletResponse response) {
        var text = frame.text(request);
        var sentence = text.localize("web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
        return answer(request, response, 409, "web.stale", sentence, List.of());
    }

    @ExceptionHandler
    Object onTooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 413, "web.too-large");
    }

    /** A body that is no JSON, or a form that should have brought a file. */
    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    Object onUnreadable(Exception slip, HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 400, "web.unreadable");
    }

    /** /desk/workpoints/99999999999999999999: no such thing; ?year=abc: not understood. */
    @ExceptionHandler
    Object onMismatch(
            MethodArgumentTypeMismatchException slip, HttpServletRequest request, HttpServletResponse response) {
        var inPath = slip.getParameter().hasParameterAnnotation(PathVariable.class);
        return plain(request, response, inPath ? 404 : 400, inPath ? "web.not-found" : "web.unreadable");
    }

    @ExceptionHandler
    Object onInvalid(BindException slip, HttpServletRequest request, HttpServletResponse response) {
        var text = frame.text(request);
        var errors = slip.getFieldErrors().stream().map(Faults::fieldProblem).toList();
        return answer(request, response, 400, "web.invalid", text.localize("web.invalid"), errors);
    }

    /** The database is away; pages stay calm, and the pool finds it again by itself. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    Object onDatabaseAway(Exception away, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn(
                "database away path={} cause={}",
                request.getRequestURI(),
                away.getClass().getSimpleName());
        return databaseAway(request, response);
    }

    Object databaseAway(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "10");
        return plain(request, response, 503, "web.unavailable");
    }

    /** The reader left in the middle of the answer, as the wall's stream ends each time: there is nobody to tell. */
    @ExceptionHandler
    void onGone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    Object onAnything(Exception error, HttpServletRequest request, HttpServletResponse response) {
        if (error instanceof ErrorResponse known) {
            return plain(request, response, known.getStatusCode().value(), code(known.getStatusCode()));
        }
        var incident = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
        LOG.error("incident={} method={} path={}", incident, request.getMethod(), request.getRequestURI(), error);
        var sentence = frame.text(request).localize("web.incident", incident);
        return answer(request, response, 500, "web.incident", sentence, List.of());
    }

    /** For {@link FaultController}: an error that did not pass a controller. */
    Object plain(HttpServletRequest request, HttpServletResponse response, int status, String code) {
        return answer(request, response, status, code, frame.text(request).localize(code), List.of());
    }

    /** Only the guard of the forms refuses before a controller: who wrote a complaint is told so, not of lacking permissions. */
    Object formTooOld(HttpServletRequest request, HttpServletResponse response) {
        return plain(request, response, 403, "web.form-too-old");
    }

    static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "web.sign-in-needed";
            case 403 -> "web.denied";
            case 404 -> "web.not-found";
            case 405 -> "web.wrong-method";
            case 413 -> "web.too-large";
            case 415, 406 -> "web.wrong-type";
            default -> status.is5xxServerError() ? "web.unavailable" : "web.unreadable";
        };
    }

    private static Problem.FieldProblem fieldProblem(FieldError error) {
        return new Problem.FieldProblem(error.getField(), null, String.valueOf(error.getDefaultMessage()));
    }

    private Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            String sentence,
            List<Problem.FieldProblem> errors) {
        var text = frame.text(request);
        var title = text.localizeOr(code + ".title", text.localize("web.title." + status));
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new Problem("about:blank", title, status, code, sentence, errors));
        }
        var model = new HashMap<String, Object>();
        model.put("shell", frame.shell(request));
        model.put("text", text);
        model.put("page", new FaultPage(status, title, sentence));
        response.setStatus(status);
        // a page that asked for a part of itself must not get a second page to put into its middle
        var whole = request.getHeader("HX-Request") == null;
        return new ModelAndView(whole ? "web/fault" : "web/faultPart", model, HttpStatus.valueOf(status));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith("/api/");
    }
}
