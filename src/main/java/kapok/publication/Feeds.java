package kapok.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.web.SiteSettings;
import kapok.web.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Atom (RFC 4287) and JSON Feed 1.1 of the newest publications. */
@Component
class Feeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final FeedEntries entries;
    private final AgencyDirectory agencies;
    private final SiteSettings site;
    private final JsonMapper json;

    Feeds(FeedEntries entries, AgencyDirectory agencies, SiteSettings site, JsonMapper json) {
        this.entries = entries;
        this.agencies = agencies;
        this.site = site;
        this.json = json;
    }

    /** The id of an entry is its address, which never changes. */
    String atom(String column, Text text) {
        var newest = entries.newest(column, ENTRIES);
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", site.baseUrl() + address(".atom", column));
            element(xml, "title", title(column, text));
            element(xml, "updated", updated(newest).toString());
            link(xml, "self", "application/atom+xml", site.baseUrl() + address(".atom", column));
            link(xml, "alternate", "text/html", site.baseUrl() + "/publications");
            for (var entry : newest) {
                entry(xml, entry, text);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, FeedEntries.Entry entry, Text text) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", page(entry));
        element(xml, "title", entry.title());
        element(xml, "published", entry.publishedAt().toString());
        element(xml, "updated", entry.touchedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", organ(entry));
        xml.writeEndElement();
        link(xml, "alternate", "text/html", page(entry));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.columnCode());
        xml.writeAttribute("label", text.localize("publication.column." + entry.columnCode()));
        if (!entry.summary().isEmpty()) {
            element(xml, "summary", entry.summary());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(entry.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    String json(String column, Text text) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title(column, text));
        feed.put("home_page_url", site.baseUrl() + "/publications");
        feed.put("feed_url", site.baseUrl() + address(".json", column));
        feed.put("language", "zh-CN");
        var items = new ArrayList<Map<String, Object>>();
        for (var entry : entries.newest(column, ENTRIES)) {
            var item = new LinkedHashMap<String, Object>();
            item.put("id", page(entry));
            item.put("url", page(entry));
            item.put("title", entry.title());
            item.put("summary", entry.summary());
            item.put("content_html", entry.html());
            item.put("date_published", entry.publishedAt().toString());
            item.put("date_modified", entry.touchedAt().toString());
            item.put("authors", List.of(Map.of("name", organ(entry))));
            item.put("tags", List.of(text.localize("publication.column." + entry.columnCode())));
            items.add(item);
        }
        feed.put("items", items);
        return json.writeValueAsString(feed);
    }

    private String title(String column, Text text) {
        return site.name() + " · "
                + text.localize(column.isEmpty() ? "publication.list.title" : "publication.column." + column);
    }

    private String organ(FeedEntries.Entry entry) {
        return agencies.find(entry.organ()).map(Organ::name).orElse(entry.organ());
    }

    private String page(FeedEntries.Entry entry) {
        return site.baseUrl() + "/publications/" + entry.indexNumber();
    }

    private static String address(String kind, String column) {
        return "/feed" + kind + (column.isEmpty() ? "" : "?column=" + column);
    }

    /** A feed without entries has never changed. */
    private static Instant updated(List<FeedEntries.Entry> newest) {
        return newest.stream()
                .map(FeedEntries.Entry::touchedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
