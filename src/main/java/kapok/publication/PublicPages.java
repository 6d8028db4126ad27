package kapok.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.web.PageCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How others recognise a public page that they have kept (缓存). */
@Component
class PublicPages {
    private final PageCache copies;
    private final Clock clock;

    PublicPages(PageCache copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(PublicationChanged change) {
        copies.forget();
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
