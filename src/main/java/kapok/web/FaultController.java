package kapok.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
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
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return faults.plain(request, response, status, Faults.code(HttpStatusCode.valueOf(status)));
    }
}
