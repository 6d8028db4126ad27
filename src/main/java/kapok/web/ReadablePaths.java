package kapok.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets every address reach the program (网址容错): the container would answer {@code %00}, {@code %2F}, a percent sign without digits
 * or bytes that are no UTF-8 by itself, in HTML that is not ours and in no interface's shape. What cannot be read in a path becomes the replacement
 * character, which names nothing, so that whoever owns the address says so in its own way.
 */
@Component
class ReadablePaths implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Pattern UNREADABLE = Pattern.compile("%(?:00|(?![0-9A-Fa-f]{2}))");
    private static final Pattern BEYOND_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
    private static final String NOTHING = "%EF%BF%BD";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(ReadablePaths::open);
    }

    private static void open(Connector connector) {
        connector.setEncodedSolidusHandling("passthrough");
        connector.setEncodedReverseSolidusHandling("passthrough");
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var handler = connector.getProtocolHandler();
                handler.setAdapter(new Reading(handler.getAdapter()));
            }
        });
    }

    private static String readable(String path) {
        var escaped = UNREADABLE.matcher(path).replaceAll(NOTHING);
        return BEYOND_ASCII.matcher(escaped).replaceAll(run -> utf8(run.group()) ? run.group() : NOTHING);
    }

    private static boolean utf8(String run) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(run.replace("%", ""))));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Mends the path before the container looks at it; all else goes on as it came. */
    private record Reading(Adapter adapter) implements Adapter {
        @Override
        public void service(Request request, Response response) throws Exception {
            var path = request.requestURI().toString();
            if (path != null && path.indexOf('%') >= 0) {
                var readable = readable(path).getBytes(StandardCharsets.ISO_8859_1);
                request.requestURI().setBytes(readable, 0, readable.length);
            }
            adapter.service(request, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return adapter.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
