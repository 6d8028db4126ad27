package kapok.disclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.disclosure.DisclosurePermissions;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What programs send that cannot be taken (接口错误输入): always a problem with a code and a sentence, never an incident. */
@KapokTest
class ApiRefusalTests {
    private static final String PATH = "/api/v1/requests";

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private String organ = "";
    private ApiClient program;

    @BeforeEach
    void connect() {
        organ = city.newOrgan();
        program = new ApiClient(site, tokens.issue(Caller.system("tests"), organ, "测试系统", true));
    }

    private String number() {
        return json.readTree(program.post(PATH, ApiClient.LETTER).body())
                .path("number")
                .asString();
    }

    private void demandProblem(Site.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isNotEmpty().isNotEqualTo("web.incident");
        assertThat(problem.path("detail").asString()).containsPattern("[\\u4e00-\\u9fff]");
    }

    private Map<String, String> errors(Site.Answer answer) {
        var errors = new HashMap<String, String>();
        json.readTree(answer.body())
                .path("errors")
                .forEach(error -> errors.put(
                        error.path("field").asString(), error.path("message").asString()));
        return errors;
    }

    @Test
    void given_a_body_that_is_no_application_then_it_is_a_problem_and_nothing_is_entered() {
        var deep = "[".repeat(100_000);
        for (var body : List.of("", "{", "[]", "null", "3", "\"x\"", "{\"a\":}", "{} {}", "<a/>", deep)) {
            demandProblem(program.post(PATH, body), 400);
        }
        var notUtf8 = "{\"subject\": \"占道施工\"}".getBytes(java.nio.charset.Charset.forName("GBK"));
        demandProblem(program.post(PATH, "k", "application/json", notUtf8), 400);
        for (var body : List.of(
                "{}",
                "{\"subject\": {\"a\": 1}}",
                "{\"applicant\": [1, 2]}",
                "{\"subject\": \"a\\u0000b\"}",
                "{\"subject\": \"a\\ud800b\"}",
                "{\"cameOn\": \"+999999999-12-31\"}",
                "{\"arrival\": 5}")) {
            demandProblem(program.post(PATH, body), 422);
        }
        assertThat(json.readTree(program.get(PATH).body()).path("requests").size())
                .isZero();
    }

    @Test
    void given_wrong_types_then_each_field_is_told_what_it_takes_and_null_counts_as_not_sent() {
        var wrong = program.post(PATH, """
                {"arrival": "oral", "cameOn": "2026-11-20", "readBack": "true", "subject": 2025, "delivery": "online",
                 "applicant": {"name": true, "agent": []}}
                """);
        demandProblem(wrong, 422);
        assertThat(errors(wrong))
                .containsOnlyKeys("readBack", "subject", "delivery", "applicant.name", "applicant.agent");
        assertThat(errors(wrong)).containsEntry("readBack", "这里要写 true 或者 false。");

        var nulls = program.post(PATH, """
                {"organ": null, "arrival": "counter", "cameOn": "2026-11-20", "confirmedOn": null, "readBack": null,
                 "subject": "2025 年热线工单统计", "delivery": null, "applicant": {"name": "林晓华", "agent": null}}
                """);
        assertThat(nulls.status()).as(nulls.body()).isEqualTo(201);
        assertThat(json.readTree(nulls.body()).path("organ").asString()).isEqualTo(organ);
    }

    @Test
    void given_a_wrong_address_method_or_type_then_the_answer_is_a_problem_too() {
        var key = UUID.randomUUID().toString();
        var letter = ApiClient.LETTER.getBytes(StandardCharsets.UTF_8);
        demandProblem(program.post(PATH, key, "text/plain", letter), 415);
        demandProblem(program.post(PATH, key, "application/x-www-form-urlencoded", letter), 415);
        demandProblem(program.post(PATH, key, "application/json", new byte[(1 << 20) + 1]), 413);
        demandProblem(program.get(PATH + "/RQ-2026-000001-X/none"), 404);
        demandProblem(program.get(PATH + "/nothing"), 404);
        demandProblem(program.get(PATH + "/RQ-2026-999999-A"), 404);
        demandProblem(program.get("/api/v2/requests"), 404);
        demandProblem(site.visitor().send(program.request(PATH).DELETE().build()), 405);
        demandProblem(
                site.visitor()
                        .send(program.request(PATH)
                                .header("Accept", "text/html")
                                .GET()
                                .build()),
                406);
        demandProblem(
                site.visitor()
                        .send(program.request(PATH)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(letter))
                                .build()),
                400);
    }

    @Test
    void given_a_parameter_that_is_not_understood_then_it_is_named() {
        for (var asked : List.of(
                "stage=sleeping",
                "limit=0",
                "limit=201",
                "limit=many",
                "changedSince=yesterday",
                "cursor=zz",
                "cursor=" + "9".repeat(50))) {
            var answer = program.get(PATH + "?" + asked);
            demandProblem(answer, 422);
            assertThat(errors(answer)).as(asked).containsOnlyKeys(asked.replaceAll("=.*", ""));
        }
        for (var asked : List.of(
                "stage=closed&limit=200",
                "changedSince=-1000000000-01-01T00:00:00Z",
                "changedSince=%2B1000000000-12-31T23:59:59Z",
                "changedSince=2026-11-01T00:00:00%2B08:00",
                "unknown=%00")) {
            assertThat(program.get(PATH + "?" + asked).status()).as(asked).isEqualTo(200);
        }
        var number = number();
        demandProblem(program.get(PATH + "/" + number + "/applicant?reason=%00%00%00%00%00"), 422);
        demandProblem(program.get(PATH + "/" + number + "/applicant?reason=" + "x".repeat(201)), 422);
        demandProblem(program.get(PATH + "/" + number + "/applicant"), 422);
    }

    @Test
    void given_a_step_that_cannot_be_read_then_every_part_is_named() {
        var path = PATH + "/" + number() + "/steps";
        for (var bad : List.of(
                List.of(
                        "{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"answered\", \"detail\": null}",
                        "detail.outcome"),
                List.of("{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"answered\"}", "detail.outcome"),
                List.of("{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"answered\", \"detail\": []}", "detail"),
                List.of("{\"version\": \"2\", \"on\": \"2026-11-20\", \"event\": \"withdrawn\"}", "version"),
                List.of("{\"version\": 2, \"on\": 20261120, \"event\": \"withdrawn\"}", "on"),
                List.of("{\"version\": 2, \"on\": \"-9999-01-01\", \"event\": \"withdrawn\"}", "on"),
                List.of("{\"version\": 2, \"on\": \"2026-11-20\", \"event\": {}}", "event"),
                List.of("{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"withdrawn\", \"detial\": {}}", "detial"),
                List.of(
                        "{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"postponed\","
                                + " \"detail\": {\"replyBy\": \"+999999999-12-31\", \"reason\": \"材料很多\"}}",
                        "detail.replyBy"),
                List.of(
                        "{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"correction_asked\","
                                + " \"detail\": {\"correctBy\": \"2026-12-20\", \"items\": \"a\\u0000\"}}",
                        "detail.items"),
                List.of(
                        "{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"rectified\","
                                + " \"detail\": {\"application\": {\"organ\": \"" + organ + "\"}, \"reason\": \"改错\"}}",
                        "detail.application.topic"),
                List.of(
                        "{\"version\": 2, \"on\": \"2026-11-20\", \"event\": \"answered\","
                                + " \"detail\": {\"outcome\": \"partial\", \"withheld\": [null]}}",
                        "detail.withheld"),
                List.of("{\"version\": 2, \"event\": \"withdrawn\", \"detail\": {\"reason\": 5}}", "detail.reason"),
                List.of("{\"version\": 2, \"event\": \"withdrawn\", \"detail\": {\"reason\": true}}", "detail.reason"),
                List.of("{\"version\": 2, \"event\": \"withdrawn\", \"detail\": {\"reasn\": \"x\"}}", "detail.reasn"),
                List.of(
                        "{\"version\": 2, \"event\": \"opinion_served\", \"detail\": {\"consultation\": \"1\"}}",
                        "detail.consultation"),
                List.of(
                        "{\"version\": 2, \"event\": \"opinion_served\", \"detail\": {\"consultation\": 1.5}}",
                        "detail.consultation"),
                List.of("{\"version\": 2, \"event\": \"opinion_served\", \"detail\": {}}", "detail.consultation"),
                List.of("{\"version\": 2, \"event\": \"fee_paid\", \"detail\": {\"yuan\": \"380\"}}", "detail.yuan"),
                List.of("{\"version\": 2, \"event\": \"fee_paid\", \"detail\": {\"yuan\": true}}", "detail.yuan"),
                List.of("{\"version\": 2, \"event\": \"abandoned\", \"detail\": {\"outcome\": 3}}", "detail.outcome"),
                List.of(
                        "{\"version\": 2, \"event\": \"correction_asked\","
                                + " \"detail\": {\"correctBy\": 20777, \"items\": \"x\"}}",
                        "detail.correctBy"))) {
            var answer = program.post(path, bad.get(0));
            demandProblem(answer, 422);
            assertThat(errors(answer)).as(bad.get(0)).containsKey(bad.get(1));
        }
    }

    @Test
    void given_an_application_by_internet_then_a_program_confirms_it_and_the_period_begins() {
        var internet = ApiClient.LETTER.replace("registered_mail", "internet");
        var entered = json.readTree(program.post(PATH, internet).body());
        var path = PATH + "/" + entered.path("number").asString() + "/confirmation";
        assertThat(entered.path("stage").asString()).isEqualTo("unconfirmed");

        var before = program.post(path, "{\"confirmedOn\": \"2026-11-01\"}");
        demandProblem(before, 422);
        assertThat(errors(before)).containsOnlyKeys("confirmedOn");
        demandProblem(program.post(path, "{\"confirmedOn\": 5, \"by\": \"x\"}"), 422);
        var stranger = new ApiClient(site, tokens.issue(Caller.system("tests"), city.newOrgan(), "别的系统", false));
        demandProblem(stranger.post(path, "{\"confirmedOn\": \"2026-11-20\"}"), 403);
        var confirmed = program.post(path, "{\"confirmedOn\": \"2026-11-20\"}");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        var shown = json.readTree(confirmed.body());
        assertThat(shown.path("stage").asString()).isEqualTo("under_review");
        assertThat(shown.path("receivedOn").asString()).isEqualTo("2026-11-20");
        assertThat(shown.path("topic").asString()).isEqualTo("hotline");
        demandProblem(program.post(path, "{\"confirmedOn\": \"2026-11-20\"}"), 422);
    }

    @Test
    void given_an_answer_in_the_words_in_which_it_is_read_then_it_is_taken_and_what_may_be_empty_may_be_left_out() {
        var number = number();
        var answer = program.post(
                PATH + "/" + number + "/steps",
                "{\"version\": 2, \"event\": \"answered\", \"detail\": {\"outcome\": \"granted\"}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("outcome").asString()).isEqualTo("granted");
        assertThat(site.signedInAs(city.officer(organ, DisclosurePermissions.READ))
                        .get("/desk/requests/" + number)
                        .status())
                .isEqualTo(200);
    }
}
