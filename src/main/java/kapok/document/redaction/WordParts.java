package kapok.document.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** A DOCX taken apart and put together (文档部件): a ZIP of named parts, most of them XML, read without trust in it. */
final class WordParts {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final long MOST_BYTES = 200L << 20;

    private WordParts() {}

    /** Its parts by name, in their order. @throws RuleViolation if it is no DOCX, or unpacks to too much */
    static Map<String, byte[]> of(byte[] docx) throws IOException {
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

    /** The file that these parts make. */
    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
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

    static Document parse(byte[] xml) throws IOException {
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

    static byte[] bytes(Document xml) throws IOException {
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

    /** Every element of the text by this name below a root. */
    static List<Element> elements(Element root, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(one);
            }
        }
        return found;
    }
}
