package kapok.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** An answer that is the same for every reader who has not signed in (公开页面), and may be kept for a while. */
public final class PublicAnswer {
    /** The cookie of somebody who signed in. Pages for them bear their name; nobody else may get those. */
    static final String SESSION = "kapok";

    private static final Duration KEPT = Duration.ofSeconds(60);

    private PublicAnswer() {}

    /** Says so in the headers of the answer; {@link PageCache} and caches outside keep it. */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        var signedIn = Preferences.cookie(request, SESSION) != null;
        response.setHeader("Cache-Control", signedIn ? "private, no-cache" : "public, max-age=" + KEPT.toSeconds());
        response.addHeader("Vary", "Cookie");
        response.addHeader("Vary", "HX-Request");
    }
}
