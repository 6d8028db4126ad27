package kapok.hotline.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.web.Anyone;
import kapok.web.ApiJson;
import kapok.web.ApiRefusal;
import kapok.web.RateLimit;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets for programs (工单接口): {@code /api/v1/hotline/tickets}, with a key as bearer token and, for filing, an {@code
 * Idempotency-Key}. A program reads how the tickets stand that it filed, and no personal data.
 */
@RestController
class TicketApi {
    private static final int LONGEST_KEY = 200;

    private final FrontDoor door;
    private final Enquiries enquiries;
    private final ApiKeys keys;
    private final TicketBody bodies;
    private final JsonMapper json;
    private final RateLimit byKey;

    TicketApi(FrontDoor door, Enquiries enquiries, ApiKeys keys, TicketBody bodies, JsonMapper json, Clock clock) {
        this.door = door;
        this.enquiries = enquiries;
        this.keys = keys;
        this.bodies = bodies;
        this.json = json;
        byKey = new RateLimit(6_000, Duration.ofMinutes(1), clock);
    }

    @Anyone
    @PostMapping(path = "/api/v1/hotline/tickets", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> create(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            Text text)
            throws IOException {
        var key = key(authorization);
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new ApiRefusal(400, "hotline.api.no-idempotency-key");
        }
        var body = ApiJson.object(json, ApiJson.read(request.getInputStream()), TicketBody.INVALID, text);
        var arriving = bodies.read(body, key, idempotencyKey, text);
        if (!byKey.admits(key.hash()) || !door.admits(arriving.person().phone())) {
            throw new ApiRefusal(429, "hotline.api.flood");
        }
        var filed = door.file(arriving);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", filed.number());
        answer.put("query_code", filed.queryCode());
        return ResponseEntity.status(filed.fresh() ? 201 : 200)
                .header("Location", "/api/v1/hotline/tickets/" + filed.number())
                .body(answer);
    }

    @Anyone
    @GetMapping("/api/v1/hotline/tickets/{number}")
    Map<String, Object> show(
            @PathVariable String number,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            Text text) {
        var key = key(authorization);
        var standing = enquiries
                .standing(Arriving.Way.REST, number.replace("\0", ""), RestKey.begin(key))
                .orElseThrow(() -> new ApiRefusal(404, "hotline.api.no-ticket"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", number);
        answer.put("state", standing.state());
        answer.put("state_label", text.localize(standing.label()));
        answer.put("updated_at", standing.since().toString());
        return answer;
    }

    private ApiKey key(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(written -> written.startsWith("Bearer "))
                .map(written -> written.substring("Bearer ".length()).strip().replace("\0", ""))
                .flatMap(keys::find)
                .orElseThrow(() -> new ApiRefusal(401, "hotline.api.no-token"));
    }
}
