package kapok.disclosure.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.EventFormat;
import kapok.disclosure.application.ApplicationIntake;
import kapok.disclosure.person.PersonDesk;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Problem;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests for programs (依申请公开接口), version 1. The routes are open; a bearer token says for which organ a program acts, and
 * the desk checks it as it checks officers.
 */
@RestController
class RequestApi {
    private static final int MOST = 200;

    private final ApiTokens tokens;
    private final ApiCalls calls;
    private final ApiRequests requests;
    private final ApplicationIntake intake;
    private final DisclosureDesk desk;
    private final CaseWindow cases;
    private final EventFormat events;
    private final PersonDesk persons;
    private final JsonMapper json;

    RequestApi(
            ApiTokens tokens,
            ApiCalls calls,
            ApiRequests requests,
            ApplicationIntake intake,
            DisclosureDesk desk,
            CaseWindow cases,
            EventFormat events,
            PersonDesk persons,
            JsonMapper json) {
        this.tokens = tokens;
        this.calls = calls;
        this.requests = requests;
        this.intake = intake;
        this.desk = desk;
        this.cases = cases;
        this.events = events;
        this.persons = persons;
        this.json = json;
    }

    @Anyone
    @GetMapping("/api/v1/requests")
    Map<String, Object> list(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String changedSince,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") String limit,
            Text text) {
        var caller = tokens.require(authorization).caller();
        caller.require(DisclosurePermissions.READ);
        var most = limit.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(limit), 1, MOST) : 50;
        var lines = requests.list(caller.scope(), plain(stage), instant(changedSince, text), plain(cursor), most);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("requests", lines);
        answer.put("next", lines.size() == most ? lines.getLast().number() : null);
        return answer;
    }

    @Anyone
    @PostMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> apply(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            Text text) {
        var program = tokens.require(authorization);
        var asked = body == null ? "" : body;
        return answer(calls.once(program.token(), key, "apply\n" + asked, () -> {
            var typed = ApiBody.typed(ApiBody.object(json, asked, text), text);
            typed.putIfAbsent("organ", program.caller().requireOrgan());
            var entered = intake.enter(program.caller(), typed, text);
            if (entered.number() == null) {
                throw new ApiRefusal(422, "web.invalid", ApiBody.problems(entered.slips()));
            }
            var shown = show(program.caller(), entered.number(), text);
            shown.put("queryCode", intake.code(entered.number()));
            return new ApiCalls.Answer(201, json.writeValueAsString(shown));
        }));
    }

    @Anyone
    @GetMapping("/api/v1/requests/{number}")
    Map<String, Object> read(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @PathVariable String number,
            Text text) {
        return show(tokens.require(authorization).caller(), number, text);
    }

    /** The applicant in full; the reason goes into the audit trail. */
    @Anyone
    @GetMapping("/api/v1/requests/{number}/applicant")
    Object applicant(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(defaultValue = "") String reason,
            @PathVariable String number) {
        var caller = tokens.require(authorization).caller();
        return persons.reveal(caller, number, reason);
    }

    @Anyone
    @PostMapping(path = "/api/v1/requests/{number}/steps", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> step(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable String body,
            Text text) {
        var program = tokens.require(authorization);
        var asked = body == null ? "" : body;
        return answer(calls.once(program.token(), key, "step " + number + "\n" + asked, () -> {
            take(program.caller(), number, asked, text);
            return new ApiCalls.Answer(200, json.writeValueAsString(show(program.caller(), number, text)));
        }));
    }

    private void take(Caller caller, String number, String asked, Text text) {
        var body = ApiBody.object(json, asked, text);
        var on = body.path("on").asString("");
        var kind = body.path("event").asString("");
        var detail = body.path("detail");
        var read = events.read(kind, detail.isMissingNode() ? "{}" : detail.toString());
        var wrong = new java.util.ArrayList<>(read.wrong());
        var day = day(on);
        if (day == null) {
            wrong.add("on");
        }
        if (!body.path("version").isInt()) {
            wrong.add("version");
        }
        if (!wrong.isEmpty() || day == null || read.event() == null) {
            throw new ApiRefusal(422, "web.invalid", problems(wrong, text));
        }
        desk.record(caller, number, body.path("version").asInt(), day, read.event());
    }

    private static List<Problem.FieldProblem> problems(List<String> fields, Text text) {
        return fields.stream()
                .map(field -> new Problem.FieldProblem(
                        field,
                        null,
                        text.localize(
                                field.equals("event") ? "disclosure.api.unknown-event" : "disclosure.api.wrong-field")))
                .toList();
    }

    private Map<String, Object> show(Caller caller, String number, Text text) {
        var waiting = intake.unconfirmed(number).orElse(null);
        if (waiting != null) {
            caller.require(DisclosurePermissions.READ, waiting.organ());
            return new LinkedHashMap<>(Map.of(
                    "number",
                    number,
                    "organ",
                    waiting.organ(),
                    "subject",
                    waiting.subject(),
                    "stage",
                    waiting.state().equals("waiting") ? "unconfirmed" : waiting.state()));
        }
        var one = cases.find(number).orElseThrow(() -> new NotFound("request", number));
        caller.require(DisclosurePermissions.READ, one.application().organ());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", number);
        shown.put("organ", one.application().organ());
        shown.put("receivedOn", one.application().receivedOn());
        shown.put("channel", one.application().channel().code());
        shown.put("applicantKind", one.application().kind().code());
        shown.put("topic", one.application().topic());
        shown.put("subject", one.application().subject());
        shown.put("delivery", one.application().delivery());
        shown.put("stage", one.stage());
        shown.put("replyBy", one.replyBy());
        shown.put("extendedOn", one.extendedOn());
        shown.put("outcome", one.outcome());
        shown.put("article", one.article());
        shown.put("document", one.document());
        shown.put("closedOn", one.closedOn());
        shown.put("version", one.version());
        shown.put(
                "history",
                cases.story(number, text).reversed().stream()
                        .map(event -> Map.of("on", event.on(), "what", event.title(), "details", event.details()))
                        .toList());
        return shown;
    }

    private static ResponseEntity<String> answer(ApiCalls.Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(answer.body());
    }

    @ExceptionHandler
    ResponseEntity<Problem> onRefusal(ApiRefusal refusal, Text text) {
        var title = text.localize("web.title." + refusal.status());
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kapok\"");
        }
        return answer.body(new Problem(
                "about:blank",
                title,
                refusal.status(),
                refusal.code(),
                text.localize(refusal.code()),
                refusal.errors()));
    }

    private static String plain(String asked) {
        return asked.length() > 40 ? "" : asked.replace("\0", "");
    }

    private static @Nullable Instant instant(String asked, Text text) {
        if (asked.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(asked);
        } catch (DateTimeException notOne) {
            throw new ApiRefusal(
                    422,
                    "web.invalid",
                    List.of(new Problem.FieldProblem(
                            "changedSince", null, text.localize("disclosure.api.wrong-field"))));
        }
    }

    private static @Nullable LocalDate day(String asked) {
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
