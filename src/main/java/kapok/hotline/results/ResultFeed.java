package kapok.hotline.results;

import java.io.StringWriter;
import java.time.Clock;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kapok.calendar.Beijing;
import kapok.web.SiteSettings;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The newest results for feed readers (订阅): Atom, RFC 4287. */
@Component
class ResultFeed {
    private static final int ENTRIES = 50;

    private final Results results;
    private final SiteSettings site;
    private final Clock clock;

    ResultFeed(Results results, SiteSettings site, Clock clock) {
        this.results = results;
        this.site = site;
        this.clock = clock;
    }

    String atom(Text text) {
        var newest = results.newest(ENTRIES);
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", site.baseUrl() + "/hotline/results.atom");
            element(xml, "title", text.localize("hotline.results.feed"));
            element(xml, "updated", newest.isEmpty() ? clock.instant().toString() : stamp(newest.getFirst()));
            link(xml, "self", site.baseUrl() + "/hotline/results.atom");
            link(xml, "alternate", site.baseUrl() + "/hotline/results");
            for (var result : newest) {
                entry(xml, result, text);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Result result, Text text) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", site.baseUrl() + "/hotline/results/" + result.id());
        element(xml, "title", result.title());
        element(xml, "updated", stamp(result));
        xml.writeStartElement("author");
        element(xml, "name", result.unitName());
        xml.writeEndElement();
        link(xml, "alternate", site.baseUrl() + "/hotline/results/" + result.id());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", result.category());
        xml.writeAttribute("label", result.categoryName());
        element(xml, "summary", text.localize("hotline.outcome." + result.outcome()) + "。" + result.answer());
        xml.writeEndElement();
    }

    private static String stamp(Result result) {
        var day = result.publishedOn() == null ? result.closedOn() : result.publishedOn();
        return Beijing.start(day).toString();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
