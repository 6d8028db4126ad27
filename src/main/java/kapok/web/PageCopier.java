package kapok.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the copies that {@link CachedPages} answers with: outermost of all filters, so that every header is on them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCopier extends OncePerRequestFilter {
    private static final int LONGEST = 512 * 1024;
    private static final Pattern PUBLIC = Pattern.compile("public, max-age=(\\d{1,5})");
    private static final Pattern PAGE = Pattern.compile("(text/html|application/(xml|atom\\+xml|feed\\+json))\\b.*");
    private static final Set<String> OWN =
            Set.of("content-type", "content-length", "etag", "date", "transfer-encoding");

    private final PageCache cache;

    PageCopier(PageCache cache) {
        this.cache = cache;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = PageRequest.key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var begun = cache.generation();
        var copied = new CopiedAnswer(response);
        chain.doFilter(request, copied);
        var copy = copied.copy();
        if (copy != null) {
            cache.keep(key, copy, begun);
        }
        copied.send();
    }

    /**
     * Passes everything on, but holds the body back if the answer said beforehand that it is a public page: whoever has
     * read the page shall find the copy in place when reading it again.
     */
    private static final class CopiedAnswer extends HttpServletResponseWrapper {
        private @Nullable Copying copying;

        CopiedAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (copying != null) {
                return copying;
            }
            if (!fresh().matches()
                    || getContentType() == null
                    || !PAGE.matcher(getContentType()).matches()) {
                return super.getOutputStream();
            }
            copying = new Copying();
            return copying;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (copying == null) {
                super.flushBuffer();
            }
        }

        void send() throws IOException {
            if (copying != null) {
                copying.bytes.writeTo(super.getOutputStream());
            }
        }

        private Matcher fresh() {
            return PUBLIC.matcher(String.valueOf(getHeader("Cache-Control")));
        }

        PageCache.@Nullable Copy copy() {
            var fresh = fresh();
            if (copying == null
                    || getStatus() != SC_OK
                    || getHeader("Set-Cookie") != null
                    || !fresh.matches()
                    || copying.bytes.size() > LONGEST) {
                return null;
            }
            var body = copying.bytes.toByteArray();
            var tag = getHeader("ETag");
            return PageCache.Copy.of(
                    getContentType(),
                    tag != null ? tag : "W/\"" + Integer.toHexString(Arrays.hashCode(body)) + "-" + body.length + "\"",
                    body,
                    headers(),
                    Duration.ofSeconds(Long.parseLong(fresh.group(1))));
        }

        private List<PageCache.Header> headers() {
            var headers = new ArrayList<PageCache.Header>();
            for (var name : Set.copyOf(getHeaderNames())) {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    getHeaders(name).forEach(value -> headers.add(PageCache.Header.of(name, value)));
                }
            }
            return headers;
        }
    }

    private static final class Copying extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A public page is written at once");
        }
    }
}
