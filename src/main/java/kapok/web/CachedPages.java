package kapok.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers from {@link PageCache} before anything else of the program is asked: a copy costs what a static file costs. */
@Component
class CachedPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Bytes; most pages with their headers leave in one write. The server's own 8 KB make two of nearly each. */
    private static final int WRITTEN_AT_ONCE = 32 << 10;

    private final PageCache cache;

    CachedPages(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new FromCopies());
        server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE)));
    }

    private final class FromCopies extends ValveBase {
        FromCopies() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var key = PageRequest.key(request);
            var copy = key == null ? null : cache.find(key);
            if (copy == null) {
                getNext().invoke(request, response);
            } else {
                answer(request, response, copy);
            }
        }

        private static void answer(Request request, Response response, PageCache.Copy copy) throws IOException {
            response.setHeader("ETag", copy.tag());
            var headers = response.getCoyoteResponse().getMimeHeaders();
            for (var header : copy.headers()) {
                headers.addValue(header.name(), 0, header.name().length)
                        .setBytes(header.value(), 0, header.value().length);
            }
            var known = request.getHeader("If-None-Match");
            if (known != null && known.contains(copy.tag())) {
                response.setStatus(Response.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(copy.type());
            var accepted = request.getHeader("Accept-Encoding");
            var zipped = accepted != null && accepted.contains("gzip");
            if (zipped) {
                response.setHeader("Content-Encoding", "gzip");
            }
            var body = zipped ? copy.gzip() : copy.plain();
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        }
    }
}
