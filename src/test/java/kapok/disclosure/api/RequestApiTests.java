package kapok.disclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.RequestChanged;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class RequestApiTests {
    private static final String LETTER = """
            {"arrival": "registered_mail", "cameOn": "2026-11-20", "topic": "hotline",
             "subject": "2025 年热线收到的占道施工噪声工单处理记录",
             "applicant": {"name": "林晓华", "paperNumber": "11010519491231002X", "phone": "13800006620"}}
            """;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookPost post;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private String token(String organ, boolean persons) {
        return tokens.issue(Caller.system("tests"), organ, "测试系统", persons);
    }

    private Site.Answer call(String token, String path) {
        return site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private Site.Answer send(String token, String path, String key, String body) {
        return site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private JsonNode read(Site.Answer answer) {
        return json.readTree(answer.body());
    }

    @Test
    void given_the_same_key_then_the_same_answer_and_another_body_is_refused() {
        var organ = city.newOrgan();
        var token = token(organ, false);
        var key = UUID.randomUUID().toString();

        var first = send(token, "/api/v1/requests", key, LETTER);
        var again = send(token, "/api/v1/requests", key, LETTER);
        var other = send(token, "/api/v1/requests", key, LETTER.replace("2025", "2024"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(read(other).path("code").asString()).isEqualTo("disclosure.api.key-reused");
        assertThat(read(first).path("queryCode").asString()).hasSize(11);
        assertThat(read(call(token, "/api/v1/requests")).path("requests").size())
                .isEqualTo(1);
        assertThat(send(token, "/api/v1/requests", "", LETTER).status()).isEqualTo(400);
    }

    @Test
    void given_the_same_call_many_times_at_once_then_it_is_carried_out_once_and_each_gets_its_answer()
            throws Exception {
        var organ = city.newOrgan();
        var token = token(organ, false);
        var key = UUID.randomUUID().toString();
        var calls = Collections.<Callable<Site.Answer>>nCopies(8, () -> send(token, "/api/v1/requests", key, LETTER));

        var bodies = new HashSet<String>();
        try (var programs = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : programs.invokeAll(calls)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
                bodies.add(answer.get().body());
            }
        }

        assertThat(bodies).hasSize(1);
        assertThat(read(call(token, "/api/v1/requests")).path("requests").size())
                .isEqualTo(1);
    }

    @Test
    void given_what_is_wrong_then_every_field_is_named_as_problem_json() {
        var token = token(city.newOrgan(), false);

        var answer = send(token, "/api/v1/requests", UUID.randomUUID().toString(), """
                {"arrival": "pigeon", "cameOn": "2026-02-30", "subject": "",
                 "applicant": {"paperNumber": "110105194912310021"}}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var fields = new ArrayList<String>();
        read(answer)
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        assertThat(fields).contains("arrival", "cameOn", "subject", "applicant.paperNumber");
        var unknown = send(token, "/api/v1/requests", UUID.randomUUID().toString(), "{\"colour\": \"red\"}");
        assertThat(unknown.body()).contains("colour", "没有这个字段");
    }

    @Test
    void given_no_token_or_one_of_another_organ_then_nothing_is_read_or_written() {
        var organ = city.newOrgan();
        var token = token(organ, false);
        var number = read(send(token, "/api/v1/requests", UUID.randomUUID().toString(), LETTER))
                .path("number")
                .asString();
        var stranger = token(city.newOrgan(), true);

        assertThat(site.visitor().get("/api/v1/requests").status()).isEqualTo(401);
        assertThat(call("kapok_" + "A".repeat(43), "/api/v1/requests").status()).isEqualTo(401);
        assertThat(call(stranger, "/api/v1/requests/" + number).status()).isEqualTo(403);
        assertThat(call(stranger, "/api/v1/requests").body()).doesNotContain(number);
        assertThat(call(token, "/api/v1/requests/" + number + "/applicant?reason=test-reason")
                        .status())
                .isEqualTo(403);
        assertThat(call(token, "/api/v1/requests/" + number).body()).doesNotContain("林晓华");
        assertThat(jdbc.sql("select count(*) from disclosure.api_token where hash::text like '%kapok%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void given_a_token_that_may_read_persons_then_a_reason_is_needed_and_recorded() {
        var token = token(city.newOrgan(), true);
        var number = read(send(token, "/api/v1/requests", UUID.randomUUID().toString(), LETTER))
                .path("number")
                .asString();

        assertThat(call(token, "/api/v1/requests/" + number + "/applicant").status())
                .isEqualTo(422);
        assertThat(call(token, "/api/v1/requests/" + number + "/applicant?reason=send-the-letter")
                        .body())
                .contains("林晓华", "11010519491231002X");
    }

    @Test
    void given_a_step_then_the_desk_decides_and_a_stale_version_is_a_conflict() {
        var token = token(city.newOrgan(), false);
        var number = read(send(token, "/api/v1/requests", UUID.randomUUID().toString(), LETTER))
                .path("number")
                .asString();
        var path = "/api/v1/requests/" + number + "/steps";
        var step = """
                {"version": %%d, "on": "%s", "event": "correction_asked",
                 "detail": {"correctBy": "%s", "items": "请写明年份"}}
                """.formatted(Beijing.today(clock), Beijing.today(clock).plusDays(20));

        assertThat(send(token, path, UUID.randomUUID().toString(), step.formatted(1))
                        .status())
                .isEqualTo(409);
        var taken = send(token, path, UUID.randomUUID().toString(), step.formatted(2));
        assertThat(read(taken).path("stage").asString()).as(taken.body()).isEqualTo("awaiting_correction");
        var impossible = send(token, path, UUID.randomUUID().toString(), step.formatted(3));
        assertThat(impossible.status()).as(impossible.body()).isEqualTo(422);
        var wrong = send(
                token,
                path,
                UUID.randomUUID().toString(),
                "{\"version\": 3, \"on\": \"2026-13-05\", \"event\": \"answered\", \"detail\": {\"outcome\": \"NO\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("detail.outcome", "\"on\"");
    }

    @Test
    void given_a_webhook_then_deliveries_are_signed_and_tried_again_until_they_arrive() throws IOException {
        var got = Collections.synchronizedList(new ArrayList<String>());
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(exchange.getRequestHeaders().getFirst("Kapok-Signature") + "\n" + body);
            exchange.sendResponseHeaders(got.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            var organ = city.newOrgan();
            var secret = webhooks.make(
                    Caller.system("tests"),
                    organ,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            events.publishEvent(new RequestChanged("RQ-2026-000001-X", organ, "answered", 3));
            post.send();
            jdbc.sql("update disclosure.webhook_delivery set next_at = made_at where next_at is not null")
                    .update();
            post.send();

            assertThat(got).hasSize(2).allSatisfy(delivery -> {
                var lines = delivery.split("\n");
                var time = lines[0].replaceAll("t=(\\d+),.*", "$1");
                assertThat(lines[0]).isEqualTo("t=" + time + ",v1=" + WebhookPost.sign(secret, time + "." + lines[1]));
                assertThat(lines[1]).contains("answered", organ);
            });
            assertThat(got.stream().map(one -> one.split("\n")[1]).distinct())
                    .as("the signed body holds an id that stays, so that a replay is noticed")
                    .hasSize(1)
                    .allSatisfy(
                            body -> assertThat(json.readTree(body).path("id").asString())
                                    .hasSize(36));
            var log = site.signedInAs(city.officer(organ, DisclosurePermissions.CONNECT))
                    .get("/desk/requests/connections");
            assertThat(log.body()).contains("送到", "RQ-2026-000001-X");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void given_a_receiver_that_never_answers_then_the_others_are_told_all_the_same() throws IOException {
        var told = new java.util.concurrent.CountDownLatch(1);
        var silent = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        silent.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        var other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> {
            told.countDown();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        silent.start();
        other.start();
        try {
            for (var server : List.of(silent, other)) {
                var organ = city.newOrgan();
                webhooks.make(
                        Caller.system("tests"),
                        organ,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/");
                events.publishEvent(new RequestChanged("RQ-2026-000002-Y", organ, "answered", 3));
            }
            var before = System.nanoTime();
            post.send();
            assertThat(told.getCount()).isZero();
            assertThat(java.time.Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(java.time.Duration.ofSeconds(60));
            assertThat(jdbc.sql(
                                    "select count(*) from disclosure.webhook_delivery where last_error = 'TimeoutException'")
                            .query(Long.class)
                            .single())
                    .isPositive();
        } finally {
            silent.stop(0);
            other.stop(0);
        }
    }

    @Test
    void given_the_desk_then_a_token_is_shown_once_and_can_be_revoked() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.CONNECT));
        var page = "/desk/requests/connections";
        var issued = officer.submit(page, page + "/tokens", Map.of("tokenName", "办公系统"));
        var token = issued.page().select("#fresh").text();

        assertThat(call(token, "/api/v1/requests").status()).isEqualTo(200);
        var listed = officer.get(page);
        assertThat(listed.body()).contains("办公系统").doesNotContain(token);
        var revocation = listed.page().select("form[action$=revocation]").attr("action");
        officer.submit(page, revocation, Map.of());
        assertThat(call(token, "/api/v1/requests").status()).isEqualTo(401);
        assertThat(officer.submit(page, page + "/webhooks", Map.of("url", "ftp://x"))
                        .body())
                .contains("要以 http://", "ftp://x");
    }
}
