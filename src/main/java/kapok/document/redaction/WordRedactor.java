package kapok.document.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kapok.web.RuleViolation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Takes words out of a DOCX: the runs are rewritten; changes are accepted, comments, properties and embedded files go. What it
 * does not know how to rewrite, it refuses if the words stand there.
 */
final class WordRedactor {
    static final String PUT = Redactor.PUT;

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
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
    private static final long MOST_BYTES = 200L << 20;

    private WordRedactor() {}

    static Redacted redact(byte[] docx, List<String> terms) throws IOException {
        var parts = parts(docx);
        var kept = new LinkedHashMap<String, byte[]>();
        var byTerm = new LinkedHashMap<String, Integer>();
        for (var part : parts.entrySet()) {
            if (LEFT_OUT.matcher(part.getKey()).matches()) {
                continue;
            }
            if (TEXT_PART.matcher(part.getKey()).matches()) {
                var xml = parse(part.getValue());
                clean(xml.getDocumentElement());
                for (var term : terms) {
                    byTerm.merge(term, replace(xml, term), Integer::sum);
                }
                kept.put(part.getKey(), bytes(xml));
            } else {
                kept.put(part.getKey(), trimmed(part.getKey(), part.getValue()));
            }
        }
        demandGone(kept, terms);
        var places = byTerm.values().stream().mapToInt(Integer::intValue).sum();
        return new Redacted(zipped(kept), places, List.of(), byTerm);
    }

    /** Its paragraphs, each a text, with what its tracked changes add. */
    static List<String> texts(byte[] docx) throws IOException {
        var texts = new ArrayList<String>();
        for (var part : parts(docx).entrySet()) {
            if (TEXT_PART.matcher(part.getKey()).matches()) {
                var xml = parse(part.getValue());
                clean(xml.getDocumentElement());
                for (var paragraph : elements(xml.getDocumentElement(), "p")) {
                    var text = new StringBuilder();
                    elements(paragraph, "t").forEach(one -> text.append(one.getTextContent()));
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var room = MOST_BYTES;
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, room + 1));
                room -= content.length;
                if (room < 0) {
                    throw new RuleViolation("document.redaction.unreadable");
                }
                parts.put(entry.getName(), content);
            }
        }
        if (!parts.containsKey("word/document.xml")) {
            throw new RuleViolation("document.redaction.unreadable");
        }
        return parts;
    }

    /** Accepts changes, drops comments and what only old programs read. */
    private static void clean(Element element) {
        for (var child : children(element)) {
            var ours = W.equals(child.getNamespaceURI());
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
        for (var paragraph : bare.isEmpty() ? List.<Element>of() : elements(xml.getDocumentElement(), "p")) {
            var texts = elements(paragraph, "t").stream()
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
            var text = parse(part.getValue()).getDocumentElement().getTextContent();
            for (var term : terms) {
                var bare = term.strip();
                if (!bare.isEmpty() && (raw.contains(bare) || text != null && text.contains(bare))) {
                    throw new RuleViolation("document.redaction.left");
                }
            }
        }
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Document parse(byte[] xml) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException e) {
            throw new RuleViolation("document.redaction.unreadable");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Document xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static List<Element> elements(Element root, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(one);
            }
        }
        return found;
    }
}
