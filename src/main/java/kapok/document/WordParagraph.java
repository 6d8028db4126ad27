package kapok.document;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How a paragraph of a DOCX stands on the page (段落格式), from what CSS declares for its block. */
final class WordParagraph {
    private final Stylesheet styles;

    WordParagraph(Stylesheet styles) {
        this.styles = styles;
    }

    /** In the order that the format asks for, or strict readers refuse the file (ECMA-376 CT_PPr). */
    String properties(WordBody.Frame frame) {
        var css = styles.of(frame.block());
        return (frame.style().isEmpty() ? "" : "<w:pStyle w:val=\"" + frame.style() + "\"/>")
                + kept(frame)
                + (breaks(css) ? "<w:pageBreakBefore/>" : "")
                + frame.list()
                + spacing(css, frame)
                + indent(css, frame)
                + alignment(frame.block());
    }

    /** Together with what follows, where a block around both must stay on one page or what follows may not begin one. */
    private String kept(WordBody.Frame frame) {
        if (frame.style().startsWith("Table")) {
            return "";
        }
        var followed = false;
        for (var at = frame.block(); at != null; at = at.parent()) {
            if (at != frame.block() && avoids(at, "page-break-inside")) {
                return followed ? "<w:keepNext/><w:keepLines/>" : "<w:keepLines/>";
            }
            followed |= at.nextElementSibling() != null;
        }
        var next = frame.block().nextElementSibling();
        return next != null && avoids(next, "page-break-before") ? "<w:keepNext/>" : "";
    }

    private boolean avoids(Element element, String what) {
        return "avoid".equals(styles.of(element).get(what));
    }

    private static boolean breaks(Map<String, String> css) {
        return "always".equals(css.get("page-break-before")) || "page".equals(css.get("break-before"));
    }

    /** The room above, below and between the lines that a block asks for itself; its style's own stays otherwise. */
    private String spacing(Map<String, String> css, WordBody.Frame frame) {
        var line = css.getOrDefault(
                "line-height", frame.style().isEmpty() ? styles.inherited(frame.block(), "line-height") : "");
        var lines = line.endsWith("pt") ? " w:line=\"" + PageGeometry.twips(line) + "\" w:lineRule=\"exact\"" : "";
        var own = css.keySet().stream().anyMatch(name -> name.startsWith("margin"));
        var margin = new WordMargin(css);
        var room = own
                ? " w:before=\"" + Math.max(0, margin.top()) + "\" w:after=\"" + Math.max(0, margin.bottom()) + "\""
                : "";
        return (room + lines).isEmpty() ? "" : "<w:spacing" + room + lines + "/>";
    }

    private String indent(Map<String, String> css, WordBody.Frame frame) {
        if (!frame.list().isEmpty()) {
            return "";
        }
        var first = css.getOrDefault(
                "text-indent", frame.style().isEmpty() ? styles.inherited(frame.block(), "text-indent") : "");
        var left = css.getOrDefault(
                "padding-inline-start", css.getOrDefault("padding-left", css.getOrDefault("margin-left", "")));
        var right = css.getOrDefault(
                "padding-inline-end", css.getOrDefault("padding-right", css.getOrDefault("margin-right", "")));
        if (first.isEmpty() && left.isEmpty() && right.isEmpty()) {
            return "";
        }
        var chars = first.endsWith("em") ? " w:firstLineChars=\"" + Math.round(number(first) * 100) + "\"" : "";
        return "<w:ind w:left=\"" + Math.max(0, PageGeometry.twips(left)) + "\" w:right=\""
                + Math.max(0, PageGeometry.twips(right)) + "\"" + chars + " w:firstLine=\""
                + Math.max(0, PageGeometry.twips(first)) + "\"/>";
    }

    private static double number(String length) {
        var digits = length.replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    private String alignment(Element block) {
        var align = styles.of(block).getOrDefault("text-align", block.attr("align"));
        return switch (align.toLowerCase(Locale.ROOT)) {
            case "center" -> "<w:jc w:val=\"center\"/>";
            case "right", "end" -> "<w:jc w:val=\"right\"/>";
            case "left", "start" -> "<w:jc w:val=\"left\"/>";
            case "justify" -> "<w:jc w:val=\"both\"/>";
            default -> "";
        };
    }
}
