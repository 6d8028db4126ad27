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
import org.springframework.web.bind.annotation.RequestHeader;

/** Service requests (诉求): filed by clients, and read by anybody as far as the public may. */
@Controller
class RequestsController {
    private static final String ROOT = "service_requests";

    private final Open311Desk desk;
    private final AgencyDirectory agencies;
    private final SiteSettings site;
    private final Text words;
    private final Clock clock;

    RequestsController(
            Open311Desk desk, AgencyDirectory agencies, SiteSettings site, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.site = site;
        this.clock = clock;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Anyone
    @GetMapping({"/open311/v2/requests", "/open311/v2/requests.{format}"})
    ResponseEntity<byte[]> list(@PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        var wire = Resource.wire(format);
        var call = Call.of(request);
        var found = desk.requests(desk.jurisdiction(call), RequestQuery.read(call, clock.instant()));
        return Reply.of(wire, ROOT, nodes(found, extended(call)));
    }

    @Anyone
    @GetMapping("/open311/v2/requests/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name, HttpServletRequest request) {
        var asked = Resource.of(name);
        var call = Call.of(request);
        var found = desk.request(desk.jurisdiction(call), asked.name());
        return Reply.of(asked.wire(), ROOT, nodes(List.of(found), extended(call)));
    }

    @Anyone
    @PostMapping({"/open311/v2/requests", "/open311/v2/requests.{format}"})
    ResponseEntity<byte[]> create(
            @PathVariable(required = false) @Nullable String format,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request) {
        var wire = Resource.wire(format);
        var call = Call.of(request);
        var receipt = desk.file(call, idempotencyKey, Photos.of(request));
        return Reply.of(wire, ROOT, new Items("request", List.of(told(receipt, call))));
    }

    @Anyone
    @GetMapping("/open311/v2/tokens/{name}")
    ResponseEntity<byte[]> token(@PathVariable String name, HttpServletRequest request) {
        var asked = Resource.of(name);
        var number = desk.numberOf(desk.jurisdiction(Call.of(request)), uuid(asked.name()));
        var answer = Fields.empty().with("service_request_id", number).with("token", asked.name());
        return Reply.of(asked.wire(), ROOT, new Items("request", List.of(answer)));
    }

    /** The number is told at once, later by the token, or never; with it the code that looks it up on the portal. */
    private Fields told(Open311Desk.Receipt receipt, Call call) {
        var answer = Fields.empty();
        switch (receipt.type()) {
            case REALTIME ->
                answer.with("service_request_id", receipt.number())
                        .with(
                                "service_notice",
                                words.localize(
                                        "hotline.open311.notice",
                                        receipt.number(),
                                        receipt.queryCode(),
                                        site.baseUrl() + "/hotline/track"));
            case BATCH -> answer.with("token", receipt.token().toString()).with("service_notice", null);
            case BLACKBOX -> answer.with("service_request_id", null).with("service_notice", null);
        }
        return answer.with("account_id", call.has("account_id") ? call.one("account_id") : null);
    }

    private static boolean extended(Call call) {
        return switch (call.one("extensions").toLowerCase(Locale.ROOT)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Open311Fault.badRequest("malformed", "extensions");
        };
    }

    private Items nodes(List<PublicRequest> requests, boolean extended) {
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::name, (one, _) -> one));
        return new Items(
                "request",
                requests.stream()
                        .map(one -> {
                            var notes = words.localize("hotline.track.stage." + one.stage());
                            var agency = names.get(one.unit());
                            return extended ? one.extended(notes, agency) : one.node(notes, agency);
                        })
                        .toList());
    }

    private static UUID uuid(String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException malformed) {
            throw Open311Fault.unknown("no-token");
        }
    }
}
