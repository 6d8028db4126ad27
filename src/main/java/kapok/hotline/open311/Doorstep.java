package kapok.hotline.open311;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what cannot be read at all (无法读取的请求) in the specification's shape, before anybody else does in theirs. */
final class Doorstep extends OncePerRequestFilter {
    /** What stands in no number or code, and what no later filter lets pass. */
    private static final Pattern NO_NAME = Pattern.compile("(?i)[;\\\\]|%(0[0-9a-f]|1[0-9a-f]|25|2e|2f|3b|5c|7f)");

    private final Open311Faults faults;

    Doorstep(Open311Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NO_NAME.matcher(request.getRequestURI()).find()) {
            send(faults.onFault(Open311Fault.unknown("no-resource"), request), response);
        } else if (!readable(request)) {
            send(faults.onFault(Open311Fault.badRequest("unreadable"), request), response);
        } else {
            chain.doFilter(request.getRequestURI().contains("//") ? new SingleSlashes(request) : request, response);
        }
    }

    /** Clients that join an address ending with a slash to a path beginning with one mean the same. */
    private static final class SingleSlashes extends HttpServletRequestWrapper {
        SingleSlashes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replaceAll("/{2,}", "/");
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL();
            return whole.replace(whole.indexOf(super.getRequestURI()), whole.length(), getRequestURI());
        }
    }

    /** A percent sign without digits, bytes that are no UTF-8, or far more than any form holds. */
    private static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private static void send(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var body = answer.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }
}
