package kapok.hotline.phone;

import static java.util.Map.entry;

import java.time.Clock;
import java.util.Map;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.ArrivingFields;
import kapok.hotline.arrival.Titles;
import kapok.hotline.ticket.TicketKind;
import kapok.web.ApiFields;
import kapok.web.ApiFields.Kind;
import kapok.web.ApiRefusal;
import kapok.web.Fields;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads a ticket as a program sends it (工单报文). */
@Component
class TicketBody {
    static final String INVALID = "hotline.api.invalid";

    private static final int NORTHERNMOST = 90;
    private static final int EASTERNMOST = 180;
    private static final Map<String, Kind> FIELDS = Map.ofEntries(
            entry("kind", Kind.TEXT),
            entry("text", Kind.TEXT),
            entry("title", Kind.TEXT),
            entry("category", Kind.TEXT),
            entry("division", Kind.TEXT),
            entry("address", Kind.TEXT),
            entry("lat", Kind.NUMBER),
            entry("long", Kind.NUMBER),
            entry("name", Kind.TEXT),
            entry("phone", Kind.TEXT),
            entry("email", Kind.TEXT),
            entry("credit_code", Kind.TEXT),
            entry("confidential", Kind.FLAG),
            entry("publishable", Kind.FLAG));

    private final ArrivingFields shared;
    private final Clock clock;

    TicketBody(ArrivingFields shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** @throws ApiRefusal 422 naming each field that cannot be used */
    Arriving read(ObjectNode body, ApiKey key, String idempotencyKey, Text text) {
        var fields = ApiFields.read(body, FIELDS, text);
        var kind = fields.requiredChoice("kind", TicketKind.CODES);
        var story = fields.requiredLines("text", 2_000);
        var title = fields.line("title", 100);
        var category = ArrivingFields.category(fields, "category");
        var site = site(body, fields);
        var person = new Person(
                fields.line("name", 50),
                ArrivingFields.phone(fields, "phone"),
                ArrivingFields.mail(fields, "email"),
                "",
                ArrivingFields.creditCode(fields, "credit_code"));
        if (!fields.ok()) {
            throw ApiRefusal.invalid(INVALID, fields.slips());
        }
        var report = kind == TicketKind.REPORT;
        return new Arriving(
                Arriving.Way.REST,
                RestKey.of(key, idempotencyKey),
                kind.code(),
                title.isEmpty() ? Titles.of(story) : title,
                story,
                category,
                site,
                person,
                report || fields.yes("confidential"),
                !report && (!fields.has("publishable") || fields.yes("publishable")),
                clock.instant());
    }

    private Site site(ObjectNode body, Fields fields) {
        var lat = degrees(body, fields, "lat", NORTHERNMOST);
        var lon = degrees(body, fields, "long", EASTERNMOST);
        if (fields.has("lat") != fields.has("long")) {
            fields.slip(fields.has("lat") ? "long" : "lat", "web.field.required");
        }
        return new Site(shared.division(fields, "division"), fields.line("address", 200), lat, lon);
    }

    private static @Nullable Double degrees(ObjectNode body, Fields fields, String field, int most) {
        if (!fields.has(field)) {
            return null;
        }
        var degrees = body.path(field).asDouble(Double.NaN);
        if (!(Math.abs(degrees) <= most)) {
            fields.slip(field, "hotline.field.degrees", most);
        }
        return degrees;
    }
}
