package kapok.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request pass only if its route says who may (默认拒绝): a route without a declaration answers nobody. */
@Component
class RouteGuard implements HandlerInterceptor {
    private final CallerSource callers;

    RouteGuard(CallerSource callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDenied("no declaration");
        }
        if (method.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        var caller = callers.current();
        if (!caller.signedIn() && declared(method)) {
            return askToSignIn(request, response);
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new AccessDenied("no declaration");
        }
        caller.require(requires.value());
        return true;
    }

    private static boolean declared(HandlerMethod method) {
        return method.hasMethodAnnotation(SignedIn.class) || method.hasMethodAnnotation(Requires.class);
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            throw new SignInNeeded();
        }
        var back = "GET".equals(request.getMethod()) ? request.getRequestURI() + query(request) : "/desk";
        response.sendRedirect("/login?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return false;
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
