package kapok.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.hotline.arrival.Matters;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.table.TableFile;
import kapok.table.TableImport;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What programs of the hotline send that cannot be taken as it is (热线接口错误输入): refused by field, never read as something else. */
@KapokTest
class WrongFieldsTests {
    private static final String TICKETS = "/api/v1/hotline/tickets";
    private static final String CALLS = "/api/v1/hotline/calls/";

    @Autowired
    private Site site;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Matters matters;

    @Autowired
    private List<TableImport> imports;

    private final String key = "wrong-fields-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        var csv = "key,name\n" + key + ",测试程序\n";
        var kinds = imports.stream()
                .filter(one -> one.kind().equals("api-keys"))
                .findFirst()
                .orElseThrow();
        try (var table = TableFile.open("keys.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(kinds.load(Caller.system("tests"), table, false).clean()).isTrue();
        }
    }

    private Site.Answer file(String body) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address(TICKETS)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Site.Answer fileWith(String field, String value) {
        var ticket = new LinkedHashMap<>(Map.of("kind", "\"help\"", "text", "\"楼下路灯不亮\""));
        ticket.put(field, value);
        return file("{"
                + String.join(
                        ",",
                        ticket.entrySet().stream()
                                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                                .toList())
                + "}");
    }

    private Site.Answer announce(String body) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address(CALLS + UUID.randomUUID())))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer phone-test-token")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private void demandRefused(Site.Answer answer, String... fields) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("hotline.api.invalid");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .as(answer.body())
                .containsExactlyInAnyOrder(fields);
    }

    @Test
    void given_no_in_any_other_form_than_false_then_nothing_is_taken_as_leave_to_publish() {
        for (var no : List.of("\"no\"", "\"false\"", "0", "\"\"", "[]", "{}", "[false]")) {
            demandRefused(fileWith("publishable", no), "publishable");
        }
        for (var yes : List.of("\"yes\"", "\"true\"", "1")) {
            demandRefused(fileWith("confidential", yes), "confidential");
        }
        demandRefused(fileWith("publishible", "false"), "publishible");
        var number = json.readTree(fileWith("publishable", "false").body())
                .path("number")
                .asString();
        assertThat(matters.find(number).orElseThrow().publishable()).isFalse();
    }

    @Test
    void given_another_type_in_any_field_then_it_is_refused_and_null_counts_as_not_sent() {
        for (var field : List.of(
                "kind", "text", "title", "category", "division", "address", "name", "phone", "email", "credit_code")) {
            for (var value : List.of("5", "true", "[]", "{\"a\":1}", "[\"help\"]")) {
                demandRefused(fileWith(field, value), field);
            }
        }
        for (var field : List.of("title", "category", "division", "address", "name", "phone", "email", "publishable")) {
            assertThat(fileWith(field, "null").status()).as(field).isEqualTo(201);
        }
        for (var degrees : List.of("\"23.1\"", "true", "[23]")) {
            demandRefused(fileWith("lat", degrees), "lat");
        }
        for (var degrees : List.of("91", "-91", "1e400")) {
            demandRefused(fileWith("lat", degrees), "lat", "long");
        }
        demandRefused(fileWith("lat", "23.1"), "long");
    }

    @Test
    void given_values_that_the_form_would_not_take_then_programs_are_told_the_same() {
        demandRefused(fileWith("division", "\"440100\""), "division");
        demandRefused(fileWith("division", "\"999999999999\""), "division");
        demandRefused(fileWith("phone", "\"call me\""), "phone");
        demandRefused(fileWith("phone", "\"123\""), "phone");
        demandRefused(fileWith("credit_code", "\"91440101MA59BMF67X\""), "credit_code");
        demandRefused(fileWith("category", "\"a\\nb\""), "category");
        demandRefused(fileWith("name", "\"a\\u0007b\""), "name");
        demandRefused(fileWith("title", "\"a\\ud800b\""), "title");
        demandRefused(fileWith("email", "\"not a mail\""), "email");
        demandRefused(fileWith("address", "\"" + "路".repeat(201) + "\""), "address");
        assertThat(fileWith("phone", "\"020-83125678\"").status()).isEqualTo(201);
    }

    @Test
    void given_a_body_that_is_no_object_or_too_large_then_it_is_a_problem() {
        for (var body : List.of("", "[]", "null", "3", "{", "{} {}")) {
            assertThat(file(body).status()).as(body).isEqualTo(400);
            assertThat(announce(body).status()).as(body).isEqualTo(400);
        }
        var large = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(file(large).status()).isEqualTo(413);
        assertThat(announce(large).status()).isEqualTo(413);
    }

    @Test
    void given_a_title_of_rare_characters_when_cut_then_no_character_is_halved() {
        var number = json.readTree(fileWith("text", "\"" + "\uD840\uDC0B".repeat(40) + "\"")
                        .body())
                .path("number")
                .asString();
        assertThat(matters.find(number).orElseThrow().title().codePoints())
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Test
    void given_calls_with_wrong_types_or_times_of_no_calendar_then_each_field_is_named() {
        for (var field : List.of("caller", "agent", "recording", "started_at", "ended_at", "answered_at")) {
            for (var value : List.of("5", "true", "[]", "{}")) {
                demandRefused(announce("{\"" + field + "\":" + value + "}"), field);
            }
        }
        for (var at : List.of(
                "+999999999-12-31T23:59:59+08:00",
                "-999999999-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "2026-11-23T10:00:00",
                "2026-02-30T10:00:00+08:00",
                "1795399200")) {
            demandRefused(announce("{\"started_at\":\"" + at + "\"}"), "started_at");
        }
        demandRefused(announce("{\"fault\":\"true\"}"), "fault");
        demandRefused(announce("{\"caler\":\"13800138000\"}"), "caler");
        demandRefused(announce("{\"caller\":\"unknown\"}"), "caller");
        assertThat(announce("{\"caller\":null,\"agent\":\"8001\",\"fault\":false}")
                        .status())
                .isEqualTo(200);
    }
}
