package kapok.identity.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.OptionalLong;

/** Who of the public is signed in with a browser (公众会话): an officer's session never is one, nor the other way round. */
final class CitizenSession {
    /** People forget to sign out of a library's computer. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final String CITIZEN = "citizen";

    private CitizenSession() {}

    static OptionalLong of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CITIZEN) instanceof Long citizen
                ? OptionalLong.of(citizen)
                : OptionalLong.empty();
    }

    /** A new session, so that an id planted before is worth nothing. */
    static void open(HttpServletRequest request, long citizen) {
        close(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(CITIZEN, citizen);
    }

    static void close(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
