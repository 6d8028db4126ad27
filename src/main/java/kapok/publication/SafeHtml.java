package kapok.publication;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one place where a text becomes HTML that pages may print as it is (正文净化). What comes out holds no script, no
 * style, no form, no picture from elsewhere; headings begin at h2 without gaps and bear anchors; tables can be scrolled.
 */
final class SafeHtml {
    private static final Pattern OWN_FILE = Pattern.compile("/attachments/[0-9A-Za-z][0-9A-Za-z._/-]{0,199}");
    private static final Pattern CODED = Pattern.compile("&#x([0-9a-f]{2,5}|10[0-9a-f]{4});");
    private static final int LAST_CONTROL = 0x9f;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "<(p|div|h[1-6]|table|ul|ol|br|span|b|strong|a|img|section|article|blockquote|pre|font|body|html|script|style|svg|iframe|center)[\\s/>]",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CLASSES =
            Set.of("cn", "art", "end", "center", "table", "table-form", "table-wrap");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "figure",
                    "figcaption",
                    "ruby",
                    "rt",
                    "rp")
            .allowWithoutAttributes("span", "a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_FILE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .allowAttributes("scope")
            .matching(false, "col", "row", "colgroup", "rowgroup")
            .onElements("th")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("id")
            .matching(Pattern.compile("s[1-9][0-9]{0,3}"))
            .onElements("h2", "h3", "h4")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "region")
            .onElements("div")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("[^<>\"]{1,100}"))
            .onElements("div")
            .allowAttributes("class")
            .matching((element, attribute, value) -> known(value))
            .onElements("p", "div", "span", "table", "td", "th", "h2", "h3", "figure")
            .allowAttributes("lang", "dir")
            .matching(Pattern.compile("[A-Za-z-]{1,20}"))
            .globally()
            .toFactory();

    private SafeHtml() {}

    /** Makes HTML or plain text, whichever it looks like, into safe HTML. */
    static String of(String written) {
        var text = written.replace("\r\n", "\n");
        var html = LOOKS_LIKE_HTML.matcher(text).find() ? text : paragraphs(text);
        return readable(POLICY.sanitize(arranged(html)).strip());
    }

    /** The sanitiser writes characters outside ASCII, even a Chinese comma, as numbers; editors shall read characters. */
    private static String readable(String html) {
        return CODED.matcher(html).replaceAll(coded -> {
            var point = Integer.parseInt(coded.group(1), 16);
            var plain = point > LAST_CONTROL && Character.isDefined(point);
            return Matcher.quoteReplacement(plain ? Character.toString(point) : coded.group());
        });
    }

    /** The words of an HTML text, for searching and for feeds. */
    static String plain(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    private static @Nullable String known(String classes) {
        var known = Arrays.stream(classes.split("\\s+", -1))
                .filter(CLASSES::contains)
                .toList();
        return known.isEmpty() ? null : String.join(" ", known);
    }

    private static String paragraphs(String text) {
        var body = Document.createShell("").body();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body.appendElement("p").addClass("cn").text(line));
        return body.html();
    }

    private static String arranged(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("script,style,template,noscript,iframe,object,embed,svg,math,form,textarea,select,title,xmp")
                .remove();
        var body = document.body();
        levelHeadings(body);
        keepOwnPictures(body);
        wrapTables(body);
        return body.html();
    }

    private static void keepOwnPictures(Element body) {
        for (var picture : body.select("img")) {
            if (OWN_FILE.matcher(picture.attr("src")).matches()) {
                picture.attr("loading", "lazy").attr("alt", picture.attr("alt"));
            } else {
                picture.remove();
            }
        }
    }

    /** The page's own h1 is the title; below it no level is left out, as readers by ear go from heading to heading. */
    private static void levelHeadings(Element body) {
        var level = 1;
        var number = 0;
        for (var heading : body.select("h1,h2,h3,h4,h5,h6")) {
            if (heading.text().isBlank()) {
                heading.remove();
                continue;
            }
            level = Math.min(Math.max(2, heading.normalName().charAt(1) - '0'), level + 1);
            heading.tagName("h" + level);
            heading.attr("id", "s" + ++number);
        }
    }

    private static void wrapTables(Element body) {
        body.select("div.table-wrap").unwrap();
        for (var table : body.select("table")) {
            table.clearAttributes();
            table.addClass("table").addClass("table-form");
            headRow(table);
            if (table.parents().is("table")) {
                continue;
            }
            var caption = table.select("> caption").text();
            var region = new Element("div").addClass("table-wrap").attr("tabindex", "0");
            if (!caption.isBlank() && caption.length() <= 100) {
                region.attr("role", "region").attr("aria-label", caption);
            }
            table.replaceWith(region);
            region.appendChild(table);
        }
    }

    /** A first row of header cells alone is the head of the table, however it was pasted. */
    private static void headRow(Element table) {
        var first = table.selectFirst("> tbody > tr");
        if (table.selectFirst("> thead") == null
                && first != null
                && !first.select("> th").isEmpty()
                && first.select("> td").isEmpty()) {
            first.select("> th").forEach(cell -> cell.attr("scope", "col"));
            var head = new Element("thead");
            head.appendChild(first);
            var caption = table.selectFirst("> caption");
            if (caption == null) {
                table.prependChild(head);
            } else {
                caption.after(head);
            }
        }
    }
}
