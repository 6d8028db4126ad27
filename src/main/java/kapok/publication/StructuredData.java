package kapok.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.web.SiteSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a publication is, for programs that read pages: schema.org as JSON-LD (结构化数据). */
@Component
class StructuredData {
    private final SiteSettings site;
    private final JsonMapper json;

    StructuredData(SiteSettings site, JsonMapper json) {
        this.site = site;
        this.json = json;
    }

    /** Stands inside a script element: every {@code <}, {@code >} and {@code &} is written as its code. */
    String of(String number, Manuscript text, String organ, Instant publishedAt, Instant changedAt) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", type(text.classification().kind()));
        facts.put("@id", site.baseUrl() + "/publications/" + number);
        facts.put("url", site.baseUrl() + "/publications/" + number);
        facts.put("identifier", number);
        facts.put("headline", text.content().title());
        facts.put("name", text.content().title());
        put(facts, "description", text.content().summary());
        put(facts, "keywords", text.content().keywords());
        facts.put("inLanguage", "zh-CN");
        facts.put("dateCreated", text.provenance().formedOn().toString());
        facts.put(
                "datePublished",
                publishedAt.atZone(Beijing.ZONE).toOffsetDateTime().toString());
        facts.put(
                "dateModified",
                changedAt.atZone(Beijing.ZONE).toOffsetDateTime().toString());
        facts.put("publisher", Map.of("@type", "GovernmentOrganization", "name", organ));
        facts.put("isAccessibleForFree", true);
        if (type(text.classification().kind()).equals("Legislation")) {
            put(facts, "legislationIdentifier", text.provenance().docNumber());
            facts.put("legislationDate", text.provenance().formedOn().toString());
            put(
                    facts,
                    "legislationDateVersion",
                    text.term().effectiveOn() == null
                            ? ""
                            : text.term().effectiveOn().toString());
        }
        return json.writeValueAsString(facts)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case REGULATION, NORMATIVE_DOCUMENT, POLICY_DOCUMENT -> "Legislation";
            case NEWS, PRESS_CONFERENCE, ONLINE_INTERVIEW, HOTSPOT_RESPONSE, WORK_PROGRESS -> "NewsArticle";
            case BUDGET, FINAL_ACCOUNTS, STATISTICS, PLAN, MOTION_RESULT -> "Report";
            case INTERPRETATION,
                    CONSULTATION,
                    NOTICE,
                    PROCUREMENT_NOTICE,
                    AWARD_NOTICE,
                    POWERS_LIST,
                    ORGANISATION,
                    PERSONNEL,
                    OTHER -> "Article";
        };
    }
}
