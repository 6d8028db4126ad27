package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;
import kapok.hotline.open311.Wire.Leaf;
import kapok.web.Anyone;
import kapok.web.SiteSettings;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * GeoReport v2 (Open311 接口). The format of an answer follows the suffix of the path; without one it is XML, which every
 * client of this specification reads.
 */
@Controller
class Open311Controller {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Open311Desk desk;
    private final Open311Settings settings;
    private final SiteSettings site;
    private final AgencyDirectory agencies;
    private final Text words;
    private final Clock clock;

    Open311Controller(
            Open311Desk desk,
            Open311Settings settings,
            SiteSettings site,
            AgencyDirectory agencies,
            MessageSource messages,
            Clock clock) {
        this.agencies = agencies;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        this.desk = desk;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @Anyone
    @GetMapping({
        "/open311/discovery",
        "/open311/discovery.{format}",
        "/open311/v2/discovery",
        "/open311/v2/discovery.{format}"
    })
    ResponseEntity<byte[]> discovery(
            @PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        var changed = W3cTime.write(desk.changedAt());
        var endpoint = Fields.empty()
                .with("specification", SPECIFICATION)
                .with("url", endpoint(request))
                .with("changeset", changed)
                .with("type", "production")
                .with("formats", new Items("format", List.of(new Leaf("text/xml"), new Leaf("application/json"))));
        var answer = Fields.empty()
                .with("changeset", changed)
                .with("contact", site.organ() + " " + settings.contact())
                .with("key_service", site.organ() + " " + settings.contact())
                .with("endpoints", new Items("endpoint", List.of(endpoint)));
        return answer(format, "discovery", answer);
    }

    @Anyone
    @GetMapping({"/open311/v2/services", "/open311/v2/services.{format}"})
    ResponseEntity<byte[]> services(
            @PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        wire(format);
        var call = Call.of(request);
        var services = desk.services(desk.jurisdiction(call));
        return answer(
                format,
                "services",
                new Items(
                        "service",
                        services.stream().map(Open311Controller::service).toList()));
    }

    @Anyone
    @GetMapping("/open311/v2/services/{code}")
    ResponseEntity<byte[]> definition(@PathVariable("code") String written, HttpServletRequest request) {
        var format = suffix(written);
        wire(format);
        var code = format == null ? written : written.substring(0, written.length() - format.length() - 1);
        var call = Call.of(request);
        var service = desk.service(desk.jurisdiction(call), code);
        var answer = Fields.empty()
                .with("service_code", service.code())
                .with(
                        "attributes",
                        new Items(
                                "attribute",
                                service.attributes().stream()
                                        .map(Open311Controller::attribute)
                                        .toList()));
        return answer(format, "service_definition", answer);
    }

    @Anyone
    @GetMapping({"/open311/v2/requests", "/open311/v2/requests.{format}"})
    ResponseEntity<byte[]> requests(
            @PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        wire(format);
        var call = Call.of(request);
        var found = desk.requests(desk.jurisdiction(call), RequestQuery.read(call, clock.instant()));
        return answer(format, "service_requests", new Items("request", nodes(found)));
    }

    @Anyone
    @GetMapping("/open311/v2/requests/{number}")
    ResponseEntity<byte[]> request(@PathVariable("number") String written, HttpServletRequest request) {
        var format = suffix(written);
        wire(format);
        var number = format == null ? written : written.substring(0, written.length() - format.length() - 1);
        var call = Call.of(request);
        var found = desk.request(desk.jurisdiction(call), number);
        return answer(format, "service_requests", new Items("request", nodes(List.of(found))));
    }

    @Anyone
    @PostMapping({"/open311/v2/requests", "/open311/v2/requests.{format}"})
    ResponseEntity<byte[]> create(@PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        wire(format);
        var call = Call.of(request);
        var filed = desk.file(call, request.getHeader("Idempotency-Key"), Photos.of(request));
        var answer = Fields.empty();
        switch (filed.type()) {
            case REALTIME -> answer.with("service_request_id", filed.number());
            case BATCH -> answer.with("token", filed.token().toString());
            case BLACKBOX -> answer.with("service_request_id", null);
        }
        answer.with("service_notice", filed.notice())
                .with("account_id", call.has("account_id") ? call.one("account_id") : null);
        return answer(format, "service_requests", new Items("request", List.of(answer)));
    }

    @Anyone
    @GetMapping("/open311/v2/tokens/{token}")
    ResponseEntity<byte[]> token(@PathVariable("token") String written, HttpServletRequest request) {
        var format = suffix(written);
        wire(format);
        var token = format == null ? written : written.substring(0, written.length() - format.length() - 1);
        var call = Call.of(request);
        var number = desk.numberOf(desk.jurisdiction(call), uuid(token));
        var answer = Fields.empty().with("service_request_id", number).with("token", token);
        return answer(format, "service_requests", new Items("request", List.of(answer)));
    }

    /** Any other address below it: a client hears of it in its own format, too. */
    @Anyone
    @RequestMapping("/open311/**")
    void nothing() {
        throw Open311Fault.unknown("no-resource");
    }

    /** Where the client found us, so that what it finds here leads back. */
    private static String endpoint(HttpServletRequest request) {
        var here = request.getRequestURL();
        return here.substring(0, here.indexOf("/open311/")) + "/open311/v2";
    }

    private List<Fields> nodes(List<PublicRequest> requests) {
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::name, (one, _) -> one));
        return requests.stream()
                .map(one -> one.node(words.localize("hotline.track.stage." + one.stage()), names.get(one.unit())))
                .toList();
    }

    private static UUID uuid(String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException malformed) {
            throw Open311Fault.unknown("no-token");
        }
    }

    private static Fields service(Service service) {
        return Fields.empty()
                .with("service_code", service.code())
                .with("service_name", service.name())
                .with("description", service.description())
                .with("metadata", service.metadata())
                .with("type", service.type().code())
                .with("keywords", String.join(", ", service.keywords()))
                .with("group", service.groups());
    }

    private static Fields attribute(Attribute attribute) {
        var fields = Fields.empty()
                .with("variable", attribute.variable())
                .with("code", attribute.code())
                .with("datatype", attribute.datatype().code())
                .with("required", attribute.required())
                .with("datatype_description", attribute.explanation().isEmpty() ? null : attribute.explanation())
                .with("order", attribute.order())
                .with("description", attribute.description());
        if (attribute.datatype().listed()) {
            var values = attribute.values().stream()
                    .map(value -> Fields.empty().with("key", value.key()).with("name", value.name()))
                    .toList();
            fields.with("values", new Items("value", values));
        }
        return fields;
    }

    /** What stands after the last dot; a pattern with two variables would be passed over for the one with a single one. */
    private static @Nullable String suffix(String written) {
        var dot = written.lastIndexOf('.');
        return dot < 0 ? null : written.substring(dot + 1);
    }

    private static Wire wire(@Nullable String format) {
        if (format == null) {
            return Wire.XML;
        }
        return Wire.of(format.toLowerCase(Locale.ROOT)).orElseThrow(() -> Open311Fault.unknown("no-format", format));
    }

    private static ResponseEntity<byte[]> answer(@Nullable String format, String root, Wire.Node node) {
        var wire = wire(format);
        return ResponseEntity.ok()
                .header("Content-Type", wire.mediaType())
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .body(wire.write(root, node));
    }
}
