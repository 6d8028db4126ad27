package kapok.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the container found before a controller did. */
@Controller
class FaultController implements ErrorController {
    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @Anyone
    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        if (causedByDatabase(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return faults.databaseAway(request, response);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == 403) {
            return faults.formTooOld(request, response);
        }
        return faults.plain(request, response, status, Faults.code(HttpStatusCode.valueOf(status)));
    }

    private static boolean causedByDatabase(@Nullable Object error) {
        for (var cause = error instanceof Throwable thrown ? thrown : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
