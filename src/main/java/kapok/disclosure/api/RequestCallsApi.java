package kapok.disclosure.api;

import java.util.Map;
import kapok.disclosure.application.ApplicationIntake;
import kapok.web.Anyone;
import kapok.web.ApiJson;
import kapok.web.ApiRefusal;
import kapok.web.Text;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests for programs to enter and to decide (依申请公开接口：登记、确认、办理): each call once, however often it is made. */
@RestController
class RequestCallsApi {
    private final ApiCalls calls;
    private final ApplicationIntake intake;
    private final ApiSteps steps;
    private final ApiViews views;
    private final JsonMapper json;

    RequestCallsApi(ApiCalls calls, ApplicationIntake intake, ApiSteps steps, ApiViews views, JsonMapper json) {
        this.calls = calls;
        this.intake = intake;
        this.steps = steps;
        this.views = views;
        this.json = json;
    }

    @Anyone
    @PostMapping(
            path = "/api/v1/requests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> apply(ApiCalls.Call call, Text text) {
        return carryOut(call, 201, text, body -> {
            var caller = call.program().caller();
            var typed = ApiBody.typed(body, text);
            typed.putIfAbsent("organ", caller.requireOrgan());
            var entered = intake.enter(caller, typed, text);
            if (entered.number() == null) {
                throw new ApiRefusal(422, "web.invalid", ApiBody.problems(entered.slips()));
            }
            var shown = views.show(caller, entered.number(), text);
            shown.put("queryCode", intake.code(entered.number()));
            return shown;
        });
    }

    /** Both sides confirmed: the request is received, and its period begins (第三十一条). */
    @Anyone
    @PostMapping(
            path = "/api/v1/requests/{number}/confirmation",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> confirm(@PathVariable String number, ApiCalls.Call call, Text text) {
        return carryOut(call, 200, text, body -> {
            steps.confirm(call.program().caller(), number, body, text);
            return views.show(call.program().caller(), number, text);
        });
    }

    @Anyone
    @PostMapping(
            path = "/api/v1/requests/{number}/steps",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> step(@PathVariable String number, ApiCalls.Call call, Text text) {
        return carryOut(call, 200, text, body -> {
            steps.take(call.program().caller(), number, body, text);
            return views.show(call.program().caller(), number, text);
        });
    }

    /** Does what the body asks for and gives what stands there afterwards. */
    private interface Duty {
        Map<String, Object> carryOut(ObjectNode body);
    }

    private ResponseEntity<String> carryOut(ApiCalls.Call call, int status, Text text, Duty duty) {
        var answer = calls.once(
                call,
                () -> new ApiCalls.Answer(
                        status,
                        json.writeValueAsString(
                                duty.carryOut(ApiJson.object(json, call.body(), "web.invalid", text)))));
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(answer.body());
    }
}
