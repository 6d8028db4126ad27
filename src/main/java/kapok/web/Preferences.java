package kapok.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** How a reader likes pages (阅读偏好): {@code ?mode=care} and {@code ?lang=en} are kept in cookies for a year. */
@Component
class Preferences extends OncePerRequestFilter {
    static final String STANDARD = "standard";

    private static final Set<String> MODES = Set.of(STANDARD, "care");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    static String mode(HttpServletRequest request) {
        var mode = cookie(request, "mode");
        return mode != null && MODES.contains(mode) ? mode : STANDARD;
    }

    static Locale language(HttpServletRequest request) {
        return "en".equals(cookie(request, "lang")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query == null || !"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var mode = wanted(request, "mode", MODES);
        var language = wanted(request, "lang", LANGUAGES);
        if (mode == null && language == null) {
            chain.doFilter(request, response);
            return;
        }
        keep(response, "mode", mode);
        keep(response, "lang", language);
        response.sendRedirect(UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("mode")
                .replaceQueryParam("lang")
                .build()
                .toUriString());
    }

    private static @Nullable String wanted(HttpServletRequest request, String name, Set<String> known) {
        var value = request.getParameter(name);
        return value != null && known.contains(value) ? value : null;
    }

    private static void keep(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(name, value)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .httpOnly(true)
                            .build()
                            .toString());
        }
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
