package kapok.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the source and writes the blocks of a DOCX (正文): paragraphs, headings, lists, tables, pictures. */
final class WordBody {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

    private final Stylesheet styles;
    private final WordParagraph paragraphs;
    private final PageGeometry page;
    private final WordPictures pictures;
    private final WordLists lists = new WordLists();
    private final StringBuilder out = new StringBuilder();

    /** The paragraph being filled: its runs so far, and whether it ends in a space. */
    private final StringBuilder runs = new StringBuilder();

    private boolean spaced = true;

    WordBody(Stylesheet styles, PageGeometry page, WordPictures pictures) {
        this.styles = styles;
        paragraphs = new WordParagraph(styles);
        this.page = page;
        this.pictures = pictures;
    }

    /** What a paragraph takes from its surroundings. */
    record Frame(String style, String list, Element block, int width) {}

    String write(Element body) {
        blocks(body, new Frame("", "", body, page.textWidth()));
        return out.toString();
    }

    String numbering() {
        return lists.xml();
    }

    /** Writes what is inside an element; inline content between blocks becomes a paragraph of its own. */
    void blocks(Element parent, Frame frame) {
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && block(element)) {
                flush(frame);
                blockElement(element, frame);
            } else {
                inline(node, "");
            }
        }
        flush(frame);
    }

    private boolean block(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.normalName().equals("svg")
                || element.select("table, p, h1, h2, h3, ul, ol").stream().anyMatch(inside -> inside != element);
    }

    private void blockElement(Element element, Frame frame) {
        if (hidden(element)) {
            return;
        }
        var name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4" -> blocks(element, inside(frame, "Heading" + name.charAt(1), element));
            case "h5", "h6" -> blocks(element, inside(frame, "Heading4", element));
            case "figcaption" -> blocks(element, inside(frame, "Caption", element));
            case "ul", "ol" -> list(element, frame);
            case "table" -> new WordTable(this, styles, element, frame.width()).write(out);
            case "svg" -> chart(element, frame);
            case "hr" -> out.append(WordRule.paragraph(styles.of(element), styles.inherited(element, "color")));
            default -> blocks(element, inside(frame, frame.style(), element));
        }
    }

    private boolean hidden(Element element) {
        return "none".equals(styles.of(element).get("display")) || element.hasClass("sr");
    }

    private static Frame inside(Frame frame, String style, Element block) {
        return new Frame(style, frame.list(), block, frame.width());
    }

    private void list(Element list, Frame frame) {
        var level = (int) list.parents().stream()
                .filter(parent -> parent.normalName().matches("[uo]l"))
                .count();
        var number = lists.start(list.normalName().equals("ol"));
        for (var item : list.children()) {
            var mark = "<w:numPr><w:ilvl w:val=\"" + Math.min(level, 8) + "\"/><w:numId w:val=\"" + number
                    + "\"/></w:numPr>";
            blocks(item, new Frame(frame.style(), mark, item, frame.width()));
        }
    }

    private void chart(Element svg, Frame frame) {
        try {
            runs.append(pictures.chart(svg, frame.width()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flush(new Frame("Caption", "", svg, frame.width()));
    }

    private void inline(Node node, String properties) {
        switch (node) {
            case TextNode text -> text(text.getWholeText(), properties);
            case Element element when hidden(element) -> {}
            case Element element -> inlineElement(element, properties);
            default -> {}
        }
    }

    private void inlineElement(Element element, String inherited) {
        switch (element.normalName()) {
            case "br" -> {
                runs.append("<w:r><w:br/></w:r>");
                spaced = true;
            }
            case "img" -> image(element);
            case "style", "script", "title" -> {}
            default -> {
                var properties = inherited + own(element);
                element.childNodes().forEach(child -> inline(child, properties));
            }
        }
    }

    private void image(Element image) {
        try {
            runs.append(pictures.image(image, page.textWidth()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String raw, String properties) {
        var text = SPACES.matcher(raw).replaceAll(" ");
        if (spaced) {
            text = text.stripLeading();
        }
        if (text.isEmpty()) {
            return;
        }
        spaced = text.endsWith(" ");
        runs.append("<w:r>");
        if (!properties.isEmpty()) {
            runs.append("<w:rPr>").append(WordRun.ordered(properties)).append("</w:rPr>");
        }
        runs.append("<w:t xml:space=\"preserve\">").append(Xml.text(text)).append("</w:t></w:r>");
    }

    /** The look that an inline element adds, as run properties. */
    private String own(Element element) {
        var tag = switch (element.normalName()) {
            case "b", "strong" -> "<w:b/>";
            case "i", "em", "cite" -> "<w:i/>";
            case "u", "ins" -> "<w:u w:val=\"single\"/>";
            case "s", "del" -> "<w:strike/>";
            case "sup" -> "<w:vertAlign w:val=\"superscript\"/>";
            case "sub" -> "<w:vertAlign w:val=\"subscript\"/>";
            default -> "";
        };
        return tag + WordRun.properties(styles.of(element));
    }

    /** Ends the paragraph that is being filled, if there is anything in it. */
    private void flush(Frame frame) {
        if (!runs.isEmpty()) {
            var look = WordRun.properties(styles.of(frame.block()));
            out.append("<w:p><w:pPr>")
                    .append(paragraphs.properties(frame))
                    .append("</w:pPr>")
                    .append(look.isEmpty() ? runs : WordRun.underlay(runs.toString(), look))
                    .append("</w:p>");
            runs.setLength(0);
        }
        spaced = true;
    }
}
