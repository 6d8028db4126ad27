package kapok.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import org.springframework.stereotype.Component;

/** How long others may keep a public page (缓存), and how they recognise it. */
@Component
class PublicPages {
    private static final Duration SHORT = Duration.ofSeconds(60);

    private final Clock clock;

    PublicPages(Clock clock) {
        this.clock = clock;
    }

    /** Pages of somebody who signed in bear their name; nobody else may get them. */
    String cacheControl(HttpServletRequest request) {
        return cookie(request, "kapok").isPresent() ? "private, no-cache" : "public, max-age=" + SHORT.toSeconds();
    }

    /** Changes with the text, with the day (validity), with the reader's mode and language, and with the sign-in. */
    String tag(HttpServletRequest request, String content) {
        var reader = Arrays.stream(new String[] {"mode", "lang", "kapok"})
                .map(name -> cookie(request, name).orElse(""))
                .collect(Collectors.joining("|"));
        var day = Beijing.today(clock);
        return "W/\"" + Long.toHexString(content.hashCode() * 31L + (reader + day).hashCode()) + "-" + content + "\"";
    }

    /** For what is the same for every reader. */
    String tag(String content) {
        return "W/\"" + Integer.toHexString(content.hashCode()) + "-" + content.length() + "\"";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(cookie -> cookie.getValue())
                        .findFirst();
    }
}
