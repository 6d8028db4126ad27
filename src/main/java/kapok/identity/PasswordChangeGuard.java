package kapok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** An initial password opens nothing but the page that changes it (首次登录须改密码). */
@Component
class PasswordChangeGuard implements HandlerInterceptor {
    private static final String CHANGE_PAGE = "/desk/account/password";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var path = request.getRequestURI();
        if (request.getAttribute(SessionCallers.MUST_CHANGE) == null
                || !path.startsWith("/desk")
                || path.equals(CHANGE_PAGE)) {
            return true;
        }
        response.sendRedirect(CHANGE_PAGE);
        return false;
    }
}
