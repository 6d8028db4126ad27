package kapok.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The one HTML source of a document (排版源文件), made harmless and complete: nothing in it reaches outside, every text
 * has a Chinese font to fall back on, and charts carry their styles as attributes.
 */
record PrintSource(Document document, Stylesheet styles) {
    private static final Pattern FONT_LIST = Pattern.compile("(font(?:-family)?\\s*:)([^;}]+)");
    private static final Pattern REACHES_OUT = Pattern.compile("@import[^;]*;|url\\((?!\\s*[\"']?data:image/)[^)]*\\)");
    private static final String FALLBACK = ",Song,Hei,Kai,Rare";
    private static final Set<String> CHART_PROPERTIES = Set.of(
            "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor", "opacity");

    static PrintSource of(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml);
        document.select("script, link, iframe, object, embed, form, base, meta[http-equiv], audio, video, .no-print")
                .remove();
        document.getAllElements().forEach(PrintSource::tame);
        document.select("style").forEach(style -> restyle(style, withFallback(harmless(style.data()))));
        var styles = Stylesheet.of(document);
        document.select("svg *, svg")
                .forEach(element -> CHART_PROPERTIES.forEach(property -> {
                    var value = styles.of(element).get(property);
                    if (value != null) {
                        element.attr(property, value);
                    }
                }));
        document.head().prependElement("style").appendChild(new org.jsoup.nodes.DataNode(HouseStyle.CSS));
        return new PrintSource(document, styles);
    }

    String title() {
        var heading = document.selectFirst("h1");
        return document.title().isBlank() && heading != null ? heading.text() : document.title();
    }

    private static void tame(Element element) {
        element.attributes().asList().stream()
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("on"))
                .forEach(element::removeAttr);
        if (element.hasAttr("style")) {
            element.attr("style", withFallback(harmless(element.attr("style"))));
        }
        for (var reference : new String[] {"src", "href", "xlink:href", "background", "poster", "srcset", "data"}) {
            var value = element.attr(reference).strip().toLowerCase(Locale.ROOT);
            var link = element.normalName().equals("a") && value.matches("(?s)(https?:|mailto:|#).*");
            if (!value.isEmpty() && !link && !value.startsWith("data:image/") && !value.startsWith("#")) {
                element.removeAttr(reference);
            }
        }
    }

    private static String harmless(String css) {
        return REACHES_OUT.matcher(css).replaceAll("none");
    }

    private static String withFallback(String css) {
        return FONT_LIST.matcher(css).replaceAll(found -> {
            var value = found.group(2);
            var shorthandWithoutFamily =
                    found.group(1).startsWith("font:") && value.strip().matches("inherit|none");
            return shorthandWithoutFamily || value.strip().equals("inherit")
                    ? java.util.regex.Matcher.quoteReplacement(found.group())
                    : java.util.regex.Matcher.quoteReplacement(found.group(1) + value + FALLBACK);
        });
    }

    private static void restyle(Element style, String css) {
        style.empty();
        style.appendChild(new org.jsoup.nodes.DataNode(css));
    }
}
