package kapok.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a request may be answered with a copy, and which. */
final class PageRequest {
    private PageRequest() {}

    /** Absent for anything but a plain reading by somebody who has not signed in. */
    static PageCache.@Nullable Key key(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())
                || request.getHeader("HX-Request") != null
                || request.getHeader("Range") != null) {
            return null;
        }
        var plain = request.getHeader("Cookie") == null;
        if (!plain && Preferences.cookie(request, PublicAnswer.SESSION) != null) {
            return null;
        }
        var query = request.getQueryString();
        return new PageCache.Key(
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                plain ? Preferences.STANDARD : Preferences.mode(request),
                !plain && Locale.ENGLISH.equals(Preferences.language(request)),
                request.isSecure());
    }
}
