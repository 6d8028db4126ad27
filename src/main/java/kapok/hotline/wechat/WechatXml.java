package kapok.hotline.wechat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The platform's flat XML (消息报文): one element around named texts. A document with a DTD is refused unread. */
final class WechatXml {
    private static final int MOST = 200;

    private WechatXml() {}

    /** Names and texts of the elements right below the root. @throws WechatRefused if it is no such XML */
    static Map<String, String> read(String xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No entities");
        });
        try {
            return read(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException unreadable) {
            throw new WechatRefused("xml");
        }
    }

    private static Map<String, String> read(XMLStreamReader in) throws XMLStreamException {
        var fields = new LinkedHashMap<String, String>();
        var depth = 0;
        while (in.hasNext()) {
            var event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new WechatRefused("doctype");
            } else if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                fields.put(in.getLocalName(), text(in));
                depth--;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (fields.size() > MOST) {
                throw new WechatRefused("size");
            }
        }
        return fields;
    }

    /** All text of an element; what stands deeper, as in pictures' lists, is passed over. */
    private static String text(XMLStreamReader in) throws XMLStreamException {
        var text = new StringBuilder();
        var depth = 1;
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1) {
                        text.append(in.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> throw new WechatRefused("doctype");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return text.toString();
    }

    static String write(Map<String, String> fields) {
        var xml = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(xml);
            out.writeStartElement("xml");
            for (var field : fields.entrySet()) {
                out.writeStartElement(field.getKey());
                out.writeCharacters(field.getValue());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write a reply", e);
        }
        return xml.toString();
    }
}
