package kapok.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kapok.web.Anyone;
import kapok.web.NotFound;
import kapok.web.SiteSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where every public page is, for search engines (网站地图): an index of parts of at most 50,000 pages. */
@Controller
class SitemapController {
    private static final int PART = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES = List.of("/", "/publications", "/publications/columns", "/guide");

    private final FeedEntries entries;
    private final SiteSettings site;

    SitemapController(FeedEntries entries, SiteSettings site) {
        this.entries = entries;
        this.site = site;
    }

    @Anyone
    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        var xml = new StringBuilder(head("sitemapindex"));
        place(xml, "sitemap", "/sitemap-pages.xml");
        entries.parts(PART).forEach(part -> place(xml, "sitemap", "/sitemap-publications-" + part + ".xml"));
        send(response, xml.append("</sitemapindex>\n"));
    }

    @Anyone
    @GetMapping("/sitemap-pages.xml")
    void pages(HttpServletResponse response) throws IOException {
        var xml = new StringBuilder(head("urlset"));
        PAGES.forEach(page -> place(xml, "url", page));
        send(response, xml.append("</urlset>\n"));
    }

    @Anyone
    @GetMapping("/sitemap-publications-{part:[1-9][0-9]{0,5}}.xml")
    void part(@PathVariable int part, HttpServletResponse response) throws IOException {
        var places = entries.part(part, PART);
        if (places.isEmpty()) {
            throw new NotFound("sitemap", String.valueOf(part));
        }
        var xml = new StringBuilder(head("urlset"));
        for (var place : places) {
            xml.append("<url><loc>")
                    .append(escaped(site.baseUrl() + "/publications/" + place.indexNumber()))
                    .append("</loc><lastmod>")
                    .append(place.touchedAt())
                    .append("</lastmod></url>\n");
        }
        send(response, xml.append("</urlset>\n"));
    }

    private static String head(String root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n";
    }

    private void place(StringBuilder xml, String element, String path) {
        xml.append('<').append(element).append("><loc>");
        xml.append(escaped(site.baseUrl() + path))
                .append("</loc></")
                .append(element)
                .append(">\n");
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void send(HttpServletResponse response, StringBuilder xml) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentType("application/xml;charset=UTF-8");
        response.getOutputStream().write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
}
