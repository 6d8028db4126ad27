package kapok.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kapok.web.Anyone;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What is new, for feed readers (订阅): of the whole register or of one column. */
@Controller
class FeedController {
    private final Feeds feeds;
    private final PublicPages pages;

    FeedController(Feeds feeds, PublicPages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    @Anyone
    @GetMapping("/feed.atom")
    void atom(
            @RequestParam(defaultValue = "") String column,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(request, response, "application/atom+xml;charset=UTF-8", feeds.atom(known(column), text));
    }

    @Anyone
    @GetMapping("/feed.json")
    void json(
            @RequestParam(defaultValue = "") String column,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(request, response, "application/feed+json;charset=UTF-8", feeds.json(known(column), text));
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String type, String content)
            throws IOException {
        response.setHeader("Cache-Control", "public, max-age=60");
        if (new ServletWebRequest(request, response).checkNotModified(pages.tag(content))) {
            return;
        }
        response.setContentType(type);
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String known(String column) {
        if (!column.isEmpty() && !Columns.has(column)) {
            throw new NotFound("column", column);
        }
        return column;
    }
}
