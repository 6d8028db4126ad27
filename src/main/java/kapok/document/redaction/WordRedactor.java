package kapok.document.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.web.RuleViolation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes words out of a DOCX: the runs are rewritten; changes are accepted, comments, properties and embedded files go. What it
 * does not know how to rewrite, it refuses if the words stand there.
 */
final class WordRedactor {
    static final String PUT = Redactor.PUT;

    private static final String COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Pattern TEXT_PART =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "docProps/.*|customXml/.*|word/(comments\\w*|people)\\.xml|word/(embeddings|activeX|glossary)/.*"
                    + "|word/vba\\w*\\..*|_xmlsignatures/.*");
    private static final Set<String> DROPPED = Set.of(
            "del",
            "moveFrom",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "numberingChange",
            "cellDel",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "delText",
            "delInstrText",
            "tblPrExChange",
            "cellIns",
            "object");
    private static final Set<String> UNWRAPPED = Set.of("ins", "moveTo");

    private WordRedactor() {}

    static Redacted redact(byte[] docx, List<String> terms) throws IOException {
        var parts = WordParts.of(docx);
        var kept = new LinkedHashMap<String, byte[]>();
        var byTerm = new LinkedHashMap<String, Integer>();
        for (var part : parts.entrySet()) {
            if (LEFT_OUT.matcher(part.getKey()).matches()) {
                continue;
            }
            if (TEXT_PART.matcher(part.getKey()).matches()) {
                var xml = WordParts.parse(part.getValue());
                clean(xml.getDocumentElement());
                for (var term : terms) {
                    byTerm.merge(term, replace(xml, term), Integer::sum);
                }
                kept.put(part.getKey(), WordParts.bytes(xml));
            } else {
                kept.put(part.getKey(), trimmed(part.getKey(), part.getValue()));
            }
        }
        demandGone(kept, terms);
        var places = byTerm.values().stream().mapToInt(Integer::intValue).sum();
        return new Redacted(WordParts.zipped(kept), places, List.of(), byTerm);
    }

    /** Its paragraphs, each a text, with what its tracked changes add. */
    static List<String> texts(byte[] docx) throws IOException {
        var texts = new ArrayList<String>();
        for (var part : WordParts.of(docx).entrySet()) {
            if (TEXT_PART.matcher(part.getKey()).matches()) {
                var xml = WordParts.parse(part.getValue());
                clean(xml.getDocumentElement());
                for (var paragraph : WordParts.elements(xml.getDocumentElement(), "p")) {
                    var text = new StringBuilder();
                    WordParts.elements(paragraph, "t").forEach(one -> text.append(one.getTextContent()));
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    /** Accepts changes, drops comments and what only old programs read. */
    private static void clean(Element element) {
        for (var child : WordParts.children(element)) {
            var ours = WordParts.W.equals(child.getNamespaceURI());
            if (ours && DROPPED.contains(child.getLocalName())
                    || COMPATIBLE.equals(child.getNamespaceURI()) && "Fallback".equals(child.getLocalName())) {
                element.removeChild(child);
                continue;
            }
            clean(child);
            if (ours && UNWRAPPED.contains(child.getLocalName())) {
                while (child.getFirstChild() != null) {
                    element.insertBefore(child.getFirstChild(), child);
                }
                element.removeChild(child);
            }
        }
        for (var name : List.of("descr", "title")) {
            if (element.getNamespaceURI() != null && element.getNamespaceURI().contains("drawing")) {
                element.removeAttribute(name);
            }
        }
    }

    /** In each paragraph, over the borders of runs; gives how often. */
    private static int replace(Document xml, String term) {
        var count = 0;
        var bare = term.strip();
        for (var paragraph : bare.isEmpty() ? List.<Element>of() : WordParts.elements(xml.getDocumentElement(), "p")) {
            var texts = WordParts.elements(paragraph, "t").stream()
                    .filter(one -> paragraph == nearest(one))
                    .toList();
            count += replace(texts, bare);
        }
        return count;
    }

    private static Node nearest(Element text) {
        Node up = text;
        while (up != null && !"p".equals(up.getLocalName())) {
            up = up.getParentNode();
        }
        return up == null ? text : up;
    }

    private static int replace(List<Element> texts, String term) {
        var whole = new StringBuilder();
        texts.forEach(one -> whole.append(one.getTextContent()));
        var count = 0;
        for (int at = whole.lastIndexOf(term); at >= 0; at = at == 0 ? -1 : whole.lastIndexOf(term, at - 1)) {
            cut(texts, at, at + term.length());
            whole.replace(at, at + term.length(), PUT);
            count++;
        }
        return count;
    }

    private static void cut(List<Element> texts, int from, int to) {
        var start = 0;
        var put = PUT;
        for (var one : texts) {
            var text = one.getTextContent();
            var end = start + text.length();
            if (start < to && end > from) {
                var head = text.substring(0, Math.max(0, from - start));
                var tail = text.substring(Math.min(text.length(), to - start));
                one.setTextContent(head + put + tail);
                one.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                put = "";
            }
            start = end;
        }
    }

    /** References to what was left out go; so do the marks of who edited when. */
    private static byte[] trimmed(String name, byte[] content) {
        if (!name.endsWith(".rels") && !name.equals("[Content_Types].xml") && !name.equals("word/settings.xml")) {
            return content;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var out = text.replaceAll(
                        "<Relationship [^>]*?(?:comments|people|customXml|docProps|embeddings|oleObject|glossary|vbaProject|activeX|_xmlsignatures)[^>]*?/>",
                        "")
                .replaceAll(
                        "<Override [^>]*?PartName=\"/(?:docProps|customXml|word/comments|word/people|word/glossary|word/embeddings|word/vba|_xmlsignatures)[^>]*?/>",
                        "")
                .replaceAll("(?s)<w:rsids>.*?</w:rsids>|<w:trackRevisions[^>]*/>|<w:docVars>.*?</w:docVars>", "");
        return out.getBytes(StandardCharsets.UTF_8);
    }

    /** In any other part that is text, such as a chart or the address of a link, the words must not stand either. */
    private static void demandGone(Map<String, byte[]> parts, List<String> terms) throws IOException {
        for (var part : parts.entrySet()) {
            if (!part.getKey().endsWith(".xml") && !part.getKey().endsWith(".rels")) {
                continue;
            }
            var raw = new String(part.getValue(), StandardCharsets.UTF_8);
            var text = WordParts.parse(part.getValue()).getDocumentElement().getTextContent();
            for (var term : terms) {
                var bare = term.strip();
                if (!bare.isEmpty() && (raw.contains(bare) || text != null && text.contains(bare))) {
                    throw new RuleViolation("document.redaction.left");
                }
            }
        }
    }
}
