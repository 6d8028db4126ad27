package kapok.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.table.TableFile;
import kapok.table.TableImport;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class PhoneTests {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private CallDesk desk;

    @Autowired
    private CallFigures figures;

    @Autowired
    private java.util.List<TableImport> imports;

    private final int run = CALLS.incrementAndGet();

    private Site.Answer announce(String id, String token, String json) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address("/api/v1/hotline/calls/" + id)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private Site.Answer file(String key, String idempotencyKey, Map<String, Object> ticket) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address("/api/v1/hotline/tickets")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(ticket)))
                .build());
    }

    private Site.Answer read(String key, String number) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address("/api/v1/hotline/tickets/" + number)))
                .header("Authorization", "Bearer " + key)
                .build());
    }

    private String key(String name) {
        var key = name + "-" + run;
        var csv = "key,name\n" + key + ",测试程序\n";
        var kinds = imports.stream()
                .filter(one -> one.kind().equals("api-keys"))
                .findFirst()
                .orElseThrow();
        try (var table = TableFile.open("keys.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(kinds.load(Caller.system("tests"), table, false).clean()).isTrue();
        }
        return key;
    }

    @Test
    void given_a_call_when_announced_then_it_pops_up_for_its_agent_with_what_the_caller_brought_before() {
        var phone = "1380000%04d".formatted(run);
        var number = JSON.readTree(file(key("pop"), "a", Map.of("kind", "help", "text", "路灯不亮", "phone", phone))
                        .body())
                .path("number")
                .asString();
        var organ = city.newOrgan();
        var agent = city.officer(organ, PhonePermissions.ANSWER);
        var other = site.signedInAs(city.officer(organ, PhonePermissions.ANSWER));
        assertThat(announce(
                                "c-" + run,
                                "phone-test-token",
                                "{\"caller\":\"" + phone + "\",\"agent\":\"" + agent + "\"}")
                        .status())
                .isEqualTo(200);
        var page = site.signedInAs(agent).get("/desk/hotline/calls");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(phone).contains(number);
        assertThat(other.get("/desk/hotline/calls").body()).doesNotContain(phone);
        announce(
                "c-" + run,
                "phone-test-token",
                "{\"recording\":\"rec/2026/11/23/77.wav\",\"ended_at\":\"2026-11-23T10:05:00+08:00\"}");
        assertThat(desk.recent(new Caller(
                                Caller.Kind.OFFICER,
                                agent,
                                "x",
                                organ,
                                java.util.Set.of(PhonePermissions.ANSWER),
                                kapok.web.OrganScope.all()))
                        .getFirst()
                        .call()
                        .recording())
                .isEqualTo("rec/2026/11/23/77.wav");
        clock.forward(Duration.ofHours(1));
        assertThat(site.signedInAs(agent).get("/desk/hotline/calls").body()).doesNotContain(phone);
    }

    @Test
    void given_a_wrong_token_or_malformed_values_when_announced_then_refused() {
        assertThat(announce("w-" + run, "wrong", "{}").status()).isEqualTo(401);
        assertThat(announce("w-" + run, "phone-test-token", "{\"started_at\":\"gestern\"}")
                        .status())
                .isEqualTo(422);
        assertThat(announce("w-" + run, "phone-test-token", "not json").status())
                .isEqualTo(400);
        assertThat(announce("w-" + run, "phone-test-token", "{\"caller\":null,\"agent\":\"5\"}")
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> desk.recent(city.caller(city.newOrgan()))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_one_ticket_when_filed_again_with_the_same_key_then_the_same_number_even_at_once() throws Exception {
        var key = key("again");
        var ticket = Map.<String, Object>of(
                "kind", "complaint", "text", "夜间施工", "lat", 23.1, "long", 113.2, "address", "体育东路");
        var first = file(key, "k-1", ticket);
        assertThat(first.status()).isEqualTo(201);
        var again = file(key, "k-1", ticket);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var numbers = new HashSet<String>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> once = () -> file(key, "k-2", ticket).body();
            for (var answer : clients.invokeAll(java.util.Collections.nCopies(12, once))) {
                numbers.add(answer.get());
            }
        }
        assertThat(numbers).hasSize(1).doesNotContain(first.body());
    }

    @Test
    void given_a_ticket_when_read_then_only_with_the_key_that_filed_it() {
        var key = key("mine");
        var number = JSON.readTree(
                        file(key, "r", Map.of("kind", "help", "text", "请帮忙看看")).body())
                .path("number")
                .asString();
        var read = read(key, number);
        assertThat(read.status()).isEqualTo(200);
        assertThat(JSON.readTree(read.body()).path("state_label").asString()).isNotBlank();
        assertThat(read(key("yours"), number).status()).isEqualTo(404);
        assertThat(read("none", number).status()).isEqualTo(401);
        assertThat(read(key, "HL-2026-999999-0").status()).isEqualTo(404);
    }

    @Test
    void given_mistakes_when_filed_then_each_field_is_named() {
        var wrong = new LinkedHashMap<String, Object>(Map.of("kind", "grumble", "lat", "north"));
        var answer = file(key("wrong"), "m", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("kind", "text", "lat");
        assertThat(file(key("wrong"), " ", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void given_a_session_when_arranged_and_announced_then_everybody_reads_the_notice() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, PhonePermissions.SESSIONS));
        var leader = "林局长" + run;
        var sent = Map.of(
                "organ",
                "市城管局",
                "leader",
                leader,
                "post",
                "局长",
                "day",
                "2026-11-25",
                "from",
                "09:30",
                "to",
                "11:00",
                "scope",
                "市容环境、违法建设",
                "advice",
                "只接电话，不接待来访");
        assertThat(officer.submit("/desk/hotline/sessions", "/desk/hotline/sessions", Map.of("organ", "x"))
                        .page()
                        .select(".error-summary li"))
                .isNotEmpty();
        assertThat(officer.submit("/desk/hotline/sessions", "/desk/hotline/sessions", sent)
                        .status())
                .isEqualTo(302);
        assertThat(site.get("/hotline/sessions").body()).doesNotContain(leader);
        var arranged = officer.get("/desk/hotline/sessions").page();
        var publish = arranged.select("article:contains(" + leader + ") form[action$=publication]")
                .attr("action");
        assertThat(officer.submit("/desk/hotline/sessions", publish, Map.of()).status())
                .isEqualTo(302);
        var notice = site.get("/hotline/sessions").body();
        assertThat(notice).contains(leader).contains("09:30–11:00").contains("不接待来访");
        var number = JSON.readTree(file(key("session"), "s", Map.of("kind", "complaint", "text", "占道经营"))
                        .body())
                .path("number")
                .asString();
        var add = publish.replace("publication", "tickets");
        assertThat(officer.submit("/desk/hotline/sessions", add, Map.of("number", number))
                        .status())
                .isEqualTo(302);
        assertThat(officer.get("/desk/hotline/sessions").body()).contains(number);
        assertThat(officer.submit("/desk/hotline/sessions", add, Map.of("number", "HL-2026-999999-0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void given_calls_of_a_day_when_their_figures_open_then_faults_do_not_count_and_the_rates_are_right() {
        var government = city.government();
        var day = "2013-05-0" + (1 + run % 9);
        call("a", day, "\"answered_at\": \"" + day + "T09:00:10+08:00\", \"ended_at\": \"" + day + "T09:02:10+08:00\"");
        call("b", day, "\"answered_at\": \"" + day + "T09:00:30+08:00\", \"ended_at\": \"" + day + "T09:01:30+08:00\"");
        call("c", day, "\"ended_at\": \"" + day + "T09:00:40+08:00\"");
        call("d", day, "\"fault\": true");
        var on = java.time.LocalDate.parse(day);

        var values = figures.compute(new kapok.figure.FigureScope(java.util.Set.of(government), on, on));

        assertThat(values.get("hotline.calls")).isEqualByComparingTo("3");
        assertThat(values.get("hotline.calls.answered.pct")).isEqualByComparingTo("66.67");
        assertThat(values.get("hotline.calls.soon.pct")).isEqualByComparingTo("50");
        assertThat(values.get("hotline.calls.wait")).isEqualByComparingTo("20");
        assertThat(values.get("hotline.calls.talk")).isEqualByComparingTo("90");
        var records = figures.records(
                "hotline.calls.answered.pct",
                new kapok.figure.FigureScope(java.util.Set.of(government), on, on),
                0,
                10);
        assertThat(records.total()).isEqualTo(3);
        assertThat(records.records()).hasSize(3);
    }

    private void call(String id, String day, String rest) {
        var answer = announce(
                "rate-" + run + id,
                "phone-test-token",
                "{\"caller\": \"13800138000\", \"started_at\": \"" + day + "T09:00:00+08:00\", " + rest + "}");
        assertThat(answer.status()).isEqualTo(200);
    }
}
