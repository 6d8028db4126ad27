package kapok.document.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kapok.document.release.Finding.Kind;
import org.jsoup.nodes.Element;

/** Looks into a text document (文字处理文件, DOCX). */
final class TextDocument {
    private static final List<String> CHANGES = List.of("w:ins", "w:del", "w:moveFrom", "w:moveTo");
    /** In half points; smaller is not read by anybody. */
    private static final int SMALLEST = 4;

    private final Parts parts;
    private final Findings findings;
    private final Set<String> vanished;

    private TextDocument(Parts parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
        vanished = new HashSet<>();
        for (var style : parts.xml("word/styles.xml").getElementsByTag("w:style")) {
            if (on(style, "w:vanish")) {
                vanished.add(style.attr("w:styleId"));
            }
        }
    }

    static void inspect(Parts parts, Findings findings, Pictures pictures) {
        new TextDocument(parts, findings).inspect();
        OfficeParts.comments(parts, "word/comments[^/]*\\.xml", "w:comment", findings);
        OfficeParts.inspect(parts, findings, pictures);
    }

    private void inspect() {
        for (var name : parts.like("word/(glossary/)?(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
            var part = parts.xml(name);
            var where = name.equals("word/document.xml") ? "正文" : name.substring("word/".length());
            changes(part, where);
            var paragraphs = part.getElementsByTag("w:p");
            for (int i = 0; i < paragraphs.size(); i++) {
                paragraph(paragraphs.get(i), where + "第 " + (i + 1) + " 段");
            }
            shapes(part, where);
        }
    }

    private void changes(Element part, String where) {
        for (var tag : CHANGES) {
            for (var change : part.getElementsByTag(tag)) {
                var words = words(change);
                if (!words.isBlank()) {
                    findings.add(Kind.TRACKED_CHANGE, where, change.attr("w:author") + "：" + words);
                }
            }
        }
    }

    private void paragraph(Element paragraph, String at) {
        findings.read(at, words(paragraph));
        var style = paragraph.selectFirst("> w|pPr > w|pStyle");
        var gone = style != null && vanished.contains(style.attr("w:val"));
        for (var run : paragraph.getElementsByTag("w:r")) {
            var words = words(run);
            if (!words.isBlank()) {
                run(run, words, at, gone);
            }
        }
    }

    private void run(Element run, String words, String at, boolean gone) {
        var color = value(run, "w:color", "w:val");
        var ground = ground(run);
        if (covered(color, ground)) {
            findings.add(Kind.COVERED_TEXT, at, words);
        } else if (gone
                || on(run, "w:vanish")
                || on(run, "w:specVanish")
                || vanished.contains(value(run, "w:rStyle", "w:val"))
                || ground.isEmpty() && white(color)
                || tiny(value(run, "w:sz", "w:val"))) {
            findings.add(Kind.HIDDEN_TEXT, at, words);
        }
    }

    /** Behind the words: of the run, else of its paragraph; empty where nothing is. */
    private static String ground(Element run) {
        var highlight = value(run, "w:highlight", "w:val");
        if (highlight.equals("black")) {
            return "000000";
        }
        var fill = value(run, "w:shd", "w:fill");
        return fill.equalsIgnoreCase("auto") ? "" : fill;
    }

    private static boolean covered(String color, String ground) {
        var ink = color.isEmpty() || color.equalsIgnoreCase("auto") ? "000000" : color;
        return !ground.isEmpty() && (ground.equalsIgnoreCase(ink) || dark(ground) && dark(ink));
    }

    private static boolean dark(String rgb) {
        return Colours.brightness(rgb) < 0.2;
    }

    private static boolean white(String rgb) {
        return Colours.brightness(rgb) > 0.97;
    }

    private static boolean tiny(String halfPoints) {
        return halfPoints.matches("\\d{1,4}") && Integer.parseInt(halfPoints) <= SMALLEST;
    }

    /** Black boxes that were laid over the page. */
    private void shapes(Element part, String where) {
        for (var shape : part.getElementsByTag("wps:wsp")) {
            var fill = shape.selectFirst("wps|spPr > a|solidFill > *");
            if (fill != null
                    && dark(fill.attr("val"))
                    && shape.getElementsByTag("w:t").isEmpty()) {
                findings.add(Kind.COVERED_TEXT, where, "");
            }
        }
        for (var shape : part.select("v|rect, v|shape")) {
            var fill = shape.attr("fillcolor").toLowerCase(java.util.Locale.ROOT);
            if ((fill.startsWith("black") || fill.startsWith("#000"))
                    && words(shape).isBlank()) {
                findings.add(Kind.COVERED_TEXT, where, "");
            }
        }
    }

    private static String words(Element element) {
        var words = new StringBuilder();
        for (var one : element.getAllElements()) {
            if (one.tagName().equals("w:t") || one.tagName().equals("w:delText")) {
                words.append(one.wholeText());
            }
        }
        return words.toString();
    }

    private static boolean on(Element run, String tag) {
        var mark = run.getElementsByTag(tag).first();
        return mark != null && (mark.attr("w:val").isEmpty() || OfficeParts.yes(mark.attr("w:val")));
    }

    private static String value(Element run, String tag, String attribute) {
        var element = run.getElementsByTag(tag).first();
        return element == null ? "" : element.attr(attribute);
    }
}
