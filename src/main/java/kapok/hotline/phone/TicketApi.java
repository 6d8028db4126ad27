package kapok.hotline.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Standing;
import kapok.web.Anyone;
import kapok.web.Problem.FieldProblem;
import kapok.web.RateLimit;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Tickets for programs (工单接口): {@code /api/v1/hotline/tickets}, with a key as bearer token and, for filing, an {@code
 * Idempotency-Key}. A program reads how the tickets stand that it filed, and no personal data.
 */
@Controller
class TicketApi {
    private static final Set<String> KINDS =
            Set.of("consultation", "help", "complaint", "report", "suggestion", "praise");

    private final FrontDoor door;
    private final Enquiries enquiries;
    private final RestTickets tickets;
    private final ApiKeys keys;
    private final Clock clock;
    private final RateLimit byKey;

    TicketApi(FrontDoor door, Enquiries enquiries, RestTickets tickets, ApiKeys keys, Clock clock) {
        this.door = door;
        this.enquiries = enquiries;
        this.tickets = tickets;
        this.keys = keys;
        this.clock = clock;
        byKey = new RateLimit(6_000, Duration.ofMinutes(1), clock);
    }

    @Anyone
    @PostMapping("/api/v1/hotline/tickets")
    ResponseEntity<?> create(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            Text text) {
        var key = key(authorization);
        if (key.isEmpty()) {
            return Problems.answer(401, "hotline.api.no-token");
        }
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > 200) {
            return Problems.answer(400, "hotline.api.no-idempotency-key");
        }
        var errors = new ArrayList<FieldProblem>();
        var arriving = read(body == null ? Map.of() : body, key.get(), idempotencyKey, text, errors);
        if (!errors.isEmpty()) {
            return Problems.answer(422, "hotline.api.invalid", errors);
        }
        if (!byKey.admits(key.get().hash()) || !door.admits(arriving.person().phone())) {
            return Problems.answer(429, "hotline.api.flood");
        }
        var filed = tickets.file(door, arriving, key.get());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", filed.number());
        answer.put("query_code", filed.queryCode());
        return ResponseEntity.status(filed.fresh() ? 201 : 200)
                .header("Location", "/api/v1/hotline/tickets/" + filed.number())
                .body(answer);
    }

    @Anyone
    @GetMapping("/api/v1/hotline/tickets/{number}")
    ResponseEntity<?> show(
            @PathVariable String number,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            Text text) {
        var key = key(authorization);
        if (key.isEmpty()) {
            return Problems.answer(401, "hotline.api.no-token");
        }
        var standing = tickets.filedBy(number.replace("\0", ""), key.get())
                ? enquiries.standing(number)
                : Optional.<Standing>empty();
        if (standing.isEmpty()) {
            return Problems.answer(404, "hotline.api.no-ticket");
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", number);
        answer.put("state", standing.get().state());
        answer.put("state_label", text.localize(standing.get().label()));
        answer.put("updated_at", standing.get().since().toString());
        return ResponseEntity.ok(answer);
    }

    private Optional<ApiKey> key(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("Bearer ")
                ? keys.find(authorization.substring("Bearer ".length()).strip().replace("\0", ""))
                : Optional.empty();
    }

    private Arriving read(
            Map<String, Object> body, ApiKey key, String idempotencyKey, Text text, List<FieldProblem> errors) {
        var field = new Body(body, text, errors);
        var kind = field.text("kind", 20);
        if (!KINDS.contains(kind)) {
            field.slip("kind", "web.field.choice");
        }
        var story = field.required("text", 2_000);
        var title = field.text("title", 100);
        var phone = field.text("phone", 40);
        return new Arriving(
                Arriving.Way.REST,
                key.hash().substring(0, 16) + ":" + ApiKeys.hash(idempotencyKey).substring(0, 40),
                kind,
                title.isEmpty() ? story.substring(0, Math.min(30, story.length())) : title,
                story,
                field.text("category", 50),
                new Site(
                        field.text("division", 12),
                        field.text("address", 200),
                        field.degrees("lat", 90),
                        field.degrees("long", 180)),
                new Person(field.text("name", 50), phone, field.text("email", 200), "", field.text("credit_code", 18)),
                kind.equals("report") || field.yes("confidential", false),
                field.yes("publishable", true),
                clock.instant());
    }

    /** Reads a JSON object field by field, and gathers what is wrong. */
    private record Body(Map<String, Object> body, Text words, List<FieldProblem> errors) {
        String text(String name, int longest) {
            var value =
                    body.get(name) == null ? "" : String.valueOf(body.get(name)).strip();
            if (value.codePointCount(0, value.length()) > longest || value.indexOf('\0') >= 0) {
                slip(name, "web.field.long", Integer.toString(longest), Integer.toString(value.length()));
            }
            return value;
        }

        String required(String name, int longest) {
            var value = text(name, longest);
            if (value.isEmpty()) {
                slip(name, "web.field.required");
            }
            return value;
        }

        @Nullable
        Double degrees(String name, int most) {
            if (body.get(name) == null) {
                return null;
            }
            if (body.get(name) instanceof Number number && Math.abs(number.doubleValue()) <= most) {
                return number.doubleValue();
            }
            slip(name, "web.field.number", String.valueOf(body.get(name)));
            return null;
        }

        boolean yes(String name, boolean otherwise) {
            return body.get(name) instanceof Boolean yes ? yes : otherwise;
        }

        void slip(String name, String key, Object... args) {
            errors.add(new FieldProblem(name, null, words.localize(key, args)));
        }
    }
}
