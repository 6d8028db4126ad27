package kapok.hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestClock;
import kapok.table.TableFile;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the interface as a client does that knows nothing but the specification. */
@KapokTest
class Open311Tests {
    private static final AtomicInteger CITIES = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "key-of-the-streetlight-app";

    @Autowired
    private Site site;

    @Autowired
    private TestClock clock;

    @Autowired
    private ServiceRegister register;

    @Autowired
    private ApiKeyTable keys;

    private final String city = "city-" + CITIES.incrementAndGet() + ".gov.cn";

    @BeforeEach
    void loadWhatTheCityOffers() {
        var file = """
                {"jurisdiction_id": "%s", "services": [
                  {"service_code": "001", "service_name": "路灯不亮", "description": "坏了的路灯", "metadata": true,
                   "type": "realtime", "keywords": "路灯, 照明", "group": "市政",
                   "attributes": [
                     {"variable": true, "code": "COUNT", "datatype": "number", "required": true, "order": 2,
                      "datatype_description": "数字", "description": "几盏"},
                     {"variable": true, "code": "KIND", "datatype": "singlevaluelist", "required": true, "order": 1,
                      "description": "怎么坏的", "values": [{"key": 1, "name": "不亮"}, {"key": 2, "name": "闪"}]},
                     {"variable": true, "code": "WHEN", "datatype": "datetime", "required": false, "order": 3,
                      "description": "何时"},
                     {"variable": true, "code": "WHICH", "datatype": "multivaluelist", "required": false, "order": 4,
                      "description": "哪几盏", "values": [{"key": "a", "name": "甲"}, {"key": "b", "name": "乙"}]},
                     {"variable": true, "code": "NOTE", "datatype": "string", "required": false, "order": 5, "description": "备注"},
                     {"variable": true, "code": "MORE", "datatype": "text", "required": false, "order": 6, "description": "补充"},
                     {"variable": false, "code": "HINT", "datatype": "string", "required": true, "order": 7,
                      "description": "只是说明"}]},
                  {"service_code": "002", "service_name": "占道经营", "type": "realtime", "keywords": ["摊贩"], "group": "城管"},
                  {"service_code": "003", "service_name": "批量", "type": "batch"},
                  {"service_code": "004", "service_name": "举报", "type": "realtime", "ticket_kind": "report"},
                  {"service_code": "005", "service_name": "黑箱", "type": "blackbox"}]}
                """.formatted(city);
        var result = register.load(Caller.system("tests"), stream(file), false);
        assertThat(result.problems()).isEmpty();
        assertThat(result.accepted()).isEqualTo(5);
        var csv = "api_key,name,jurisdiction_id\n" + KEY + ",路灯应用,\n" + city + "-only,本市应用," + city + "\n";
        try (var table = TableFile.open("keys.csv", stream(csv))) {
            assertThat(keys.load(Caller.system("tests"), table, false).clean()).isTrue();
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void given_no_knowledge_when_the_discovery_is_read_then_it_leads_to_the_endpoint_in_both_formats() {
        var json = json(site.get("/open311/v2/discovery.json"));
        assertThat(json.path("endpoints").get(0).path("specification").asString())
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(json.path("endpoints").get(0).path("url").asString()).endsWith("/open311/v2");
        assertThat(OffsetDateTime.parse(json.path("changeset").asString())).isNotNull();
        assertThat(json.path("endpoints").get(0).path("formats").size()).isEqualTo(2);
        var xml = xml(site.get("/open311/discovery.xml"));
        assertThat(xml.getTagName()).isEqualTo("discovery");
        assertThat(texts(xml, "format")).containsExactly("text/xml", "application/json");
        assertThat(texts(xml, "contact").getFirst()).isNotBlank();
        assertThat(texts(xml, "key_service").getFirst()).isNotBlank();
        assertThat(texts(xml, "type")).containsExactly("production");
    }

    @Test
    void given_services_when_listed_then_both_formats_say_the_same() {
        var json = json(site.get("/open311/v2/services.json?jurisdiction_id=" + city));
        var xml = xml(site.get("/open311/v2/services.xml?jurisdiction_id=" + city));
        assertThat(json.isArray()).isTrue();
        assertThat(json.size()).isEqualTo(5);
        var first = json.get(0);
        assertThat(first.path("service_code").asString()).isEqualTo("001");
        assertThat(first.path("metadata").isBoolean()).isTrue();
        assertThat(first.path("metadata").asBoolean()).isTrue();
        assertThat(first.path("keywords").asString()).isEqualTo("路灯, 照明");
        assertThat(first.path("group").asString()).isEqualTo("市政");
        assertThat(json.get(1).path("metadata").asBoolean()).isFalse();
        assertThat(xml.getTagName()).isEqualTo("services");
        assertThat(texts(xml, "service_name"))
                .isEqualTo(json.valueStream()
                        .map(one -> one.path("service_name").asString())
                        .toList());
        assertThat(texts(xml, "type")).containsExactly("realtime", "realtime", "batch", "realtime", "blackbox");
    }

    @Test
    void given_a_definition_when_asked_then_questions_come_in_order_with_their_types() {
        var json = json(site.get("/open311/v2/services/001.json?jurisdiction_id=" + city));
        assertThat(json.path("service_code").asString()).isEqualTo("001");
        assertThat(json.path("attributes")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly("KIND", "COUNT", "WHEN", "WHICH", "NOTE", "MORE", "HINT");
        assertThat(json.path("attributes")
                        .get(0)
                        .path("values")
                        .get(1)
                        .path("key")
                        .asString())
                .isEqualTo("2");
        assertThat(json.path("attributes").get(0).path("order").isInt()).isTrue();
        assertThat(json.path("attributes").get(1).path("required").asBoolean()).isTrue();
        var xml = xml(site.get("/open311/v2/services/001.xml?jurisdiction_id=" + city));
        assertThat(xml.getTagName()).isEqualTo("service_definition");
        assertThat(texts(xml, "datatype"))
                .containsExactly("singlevaluelist", "number", "datetime", "multivaluelist", "string", "text", "string");
        assertThat(texts(xml, "name")).containsExactly("不亮", "闪", "甲", "乙");
        assertThat(texts(xml, "variable")).endsWith("false");
    }

    @Test
    void given_a_good_post_when_filed_then_it_can_be_read_back_by_number_in_both_formats() {
        var number = file(Map.of("lat", "23.129", "long", "113.264", "description", "体育东路的路灯三天不亮"));
        var json = json(site.get("/open311/v2/requests/" + number + ".json?jurisdiction_id=" + city));
        assertThat(json.size()).isEqualTo(1);
        var one = json.get(0);
        assertThat(one.path("service_request_id").asString()).isEqualTo(number);
        assertThat(one.path("status").asString()).isEqualTo("open");
        assertThat(one.path("service_code").asString()).isEqualTo("001");
        assertThat(one.path("service_name").asString()).isEqualTo("路灯不亮");
        assertThat(one.path("description").asString()).contains("三天不亮");
        assertThat(one.path("lat").asDouble()).isEqualTo(23.129);
        assertThat(one.path("long").asDouble()).isEqualTo(113.264);
        assertThat(one.path("requested_datetime").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
        assertThat(OffsetDateTime.parse(one.path("updated_datetime").asString()))
                .isNotNull();
        var xml = xml(site.get("/open311/v2/requests/" + number + ".xml?jurisdiction_id=" + city));
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(texts(xml, "service_request_id")).containsExactly(number);
        assertThat(texts(xml, "lat")).containsExactly("23.129");
    }

    @Test
    void given_the_suffix_when_another_format_is_accepted_then_the_suffix_wins() {
        var request = HttpRequest.newBuilder(
                        URI.create(site.address("/open311/v2/services.xml?jurisdiction_id=" + city)))
                .header("Accept", "application/json")
                .build();
        assertThat(site.send(request).header("Content-Type")).startsWith("text/xml");
        var other = HttpRequest.newBuilder(
                        URI.create(site.address("/open311/v2/requests/none.json?jurisdiction_id=" + city)))
                .header("Accept", "text/html,application/xml;q=0.9")
                .build();
        var answer = site.send(other);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void given_xml_asked_for_when_posted_then_the_answer_is_xml_and_names_the_request() {
        var answer = post("requests.xml", Map.of("address_string", "天河区体育东路 12 号"));
        assertThat(answer.status()).isEqualTo(200);
        var xml = xml(answer);
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(texts(xml, "service_request_id").getFirst()).isNotBlank();
        assertThat(xml.getElementsByTagName("token").getLength()).isZero();
    }

    @Test
    void given_personal_data_when_read_by_anybody_then_none_is_left() {
        var number = file(Map.of(
                "address_string", "体育东路",
                "description", "我叫欧阳晓明，电话 13800138000，路灯不亮",
                "first_name", "晓明",
                "last_name", "欧阳",
                "phone", "13900139000",
                "email", "xiaoming@example.cn",
                "device_id", "device-77",
                "account_id", "account-99"));
        for (var path : List.of(
                "/open311/v2/requests/" + number + ".json?jurisdiction_id=" + city,
                "/open311/v2/requests.xml?jurisdiction_id=" + city)) {
            assertThat(site.get(path).body())
                    .contains(number)
                    .doesNotContain("欧阳晓明")
                    .doesNotContain("13800138000")
                    .doesNotContain("13900139000")
                    .doesNotContain("xiaoming@example.cn")
                    .doesNotContain("device-77")
                    .doesNotContain("account-99");
        }
    }

    @Test
    void given_a_report_of_wrongdoing_when_filed_then_nobody_reads_it() {
        var answer = json(post("requests.json", Map.of("service_code", "004", "address_string", "某处")));
        var number = answer.get(0).path("service_request_id").asString();
        assertThat(site.get("/open311/v2/requests/" + number + ".json?jurisdiction_id=" + city)
                        .status())
                .isEqualTo(404);
        assertThat(site.get("/open311/v2/requests.json?jurisdiction_id=" + city).body())
                .doesNotContain(number);
    }

    @Test
    void given_a_batch_service_when_filed_then_the_token_leads_to_the_number() {
        var answer = json(post("requests.json", Map.of("service_code", "003", "address_string", "某处")));
        assertThat(answer.get(0).has("service_request_id")).isFalse();
        var token = answer.get(0).path("token").asString();
        var found = json(site.get("/open311/v2/tokens/" + token + ".json?jurisdiction_id=" + city));
        assertThat(found.get(0).path("token").asString()).isEqualTo(token);
        var number = found.get(0).path("service_request_id").asString();
        assertThat(site.get("/open311/v2/requests/" + number + ".json?jurisdiction_id=" + city)
                        .status())
                .isEqualTo(200);
        assertThat(texts(
                        xml(site.get("/open311/v2/tokens/" + token + ".xml?jurisdiction_id=" + city)),
                        "service_request_id"))
                .containsExactly(number);
    }

    @Test
    void given_several_mistakes_when_posted_then_one_answer_names_them_all() {
        var answer = site.post(
                "/open311/v2/requests.json",
                Map.of("api_key", KEY, "jurisdiction_id", city, "service_code", "001", "attribute[COUNT]", "three"));
        assertThat(answer.status()).isEqualTo(400);
        var errors = json(answer);
        assertThat(errors.size()).isEqualTo(3);
        assertThat(errors.get(0).path("code").asInt()).isEqualTo(400);
        assertThat(errors.valueStream().map(one -> one.path("description").asString()))
                .anyMatch(text -> text.contains("KIND"))
                .anyMatch(text -> text.contains("COUNT"))
                .anyMatch(text -> text.contains("address_string"));
    }

    @ParameterizedTest
    @CsvSource({
        "attribute[KIND], 9",
        "attribute[COUNT], ٣",
        "attribute[WHEN], yesterday",
        "attribute[WHICH], c",
        "lat, 91",
        "lat, NaN",
        "lat, abc",
        "long, 181",
        "media_url, javascript:alert(1)",
        "email, not an address"
    })
    void given_a_malformed_value_when_posted_then_400(String field, String value) {
        var fields = new LinkedHashMap<>(Map.of("lat", "23.1", "long", "113.2"));
        fields.put(field, value);
        assertThat(post("requests.json", fields).status())
                .as(field + "=" + value)
                .isEqualTo(400);
    }

    @Test
    void given_answers_of_every_type_when_posted_then_taken() {
        var body = "api_key=" + KEY + "&jurisdiction_id=" + city + "&service_code=001&lat=23.1&long=113.2"
                + "&attribute[KIND]=1&attribute[COUNT]=3.5&attribute[WHEN]=2026-11-20T20:00:00%2B08:00"
                + "&attribute[WHICH][]=a&attribute[WHICH][]=b&attribute[NOTE]=x&attribute[MORE]=y%0Az&attribute[STRANGE]=1";
        var answer = site.send(HttpRequest.newBuilder(URI.create(site.address("/open311/v2/requests.json")))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void given_no_or_a_wrong_key_when_posted_then_403_and_nothing_else_is_told() {
        var without = site.post("/open311/v2/requests.json", Map.of("jurisdiction_id", city, "service_code", "001"));
        assertThat(without.status()).isEqualTo(403);
        assertThat(json(without).get(0).path("code").asInt()).isEqualTo(403);
        assertThat(post("requests.json", Map.of("api_key", "wrong")).status()).isEqualTo(403);
        var wrong = post("requests.xml", Map.of("api_key", "wrong"));
        assertThat(xml(wrong).getTagName()).isEqualTo("errors");
        assertThat(texts(xml(wrong), "code")).containsExactly("403");
    }

    @Test
    void given_a_key_of_one_jurisdiction_when_used_in_another_then_403() {
        var other = "other-" + city;
        register.load(
                Caller.system("tests"),
                stream("[{\"service_code\":\"1\",\"service_name\":\"x\",\"jurisdiction_id\":\"" + other + "\"}]"),
                false);
        var fields = Map.of("api_key", city + "-only", "service_code", "1", "address_string", "x");
        var elsewhere = new LinkedHashMap<>(fields);
        elsewhere.put("jurisdiction_id", other);
        assertThat(site.post("/open311/v2/requests.json", elsewhere).status()).isEqualTo(403);
    }

    @Test
    void given_several_jurisdictions_when_none_or_a_strange_one_is_named_then_400_and_404() {
        register.load(
                Caller.system("tests"),
                stream("[{\"service_code\":\"1\",\"service_name\":\"x\",\"jurisdiction_id\":\"second.gov.cn\"}]"),
                false);
        assertThat(site.get("/open311/v2/services.json").status()).isEqualTo(400);
        var strange = site.get("/open311/v2/requests.json?jurisdiction_id=nowhere");
        assertThat(strange.status()).isEqualTo(404);
        assertThat(json(strange).get(0).path("code").asInt()).isEqualTo(404);
        assertThat(site.get("/open311/v2/services/001.json?jurisdiction_id=second.gov.cn")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_date=yesterday",
                "end_date=2026-13-01",
                "status=lost",
                "page=0",
                "page=x",
                "updated_after=1",
                "lat=23",
                "lat=x&long=y",
                "start_date=2026-11-23T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                "start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                "service_code=%00",
                "start_date=+999999999-01-01T00:00:00Z"
            })
    void given_a_malformed_filter_when_listed_then_400_in_the_shape_of_the_specification(String query) {
        var answer = site.get("/open311/v2/requests.json?jurisdiction_id=" + city + "&" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(json(answer).get(0).path("description").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests/HL-2026-999999-0.json",
                "requests/%00.json",
                "requests/'.json",
                "services/unknown.json",
                "tokens/1.json",
                "tokens/8c0f0000-0000-4000-8000-000000000001.json",
                "nothing.json",
                "services.pdf",
                "requests/1.pdf"
            })
    void given_an_unknown_thing_when_asked_then_404_and_never_500(String path) {
        var answer = site.get("/open311/v2/" + path + "?jurisdiction_id=" + city);
        assertThat(answer.status()).as(path).isIn(404, 400);
        if (path.endsWith(".json") && answer.status() == 404) {
            assertThat(json(answer).get(0).path("code").asInt()).isEqualTo(404);
        }
    }

    @Test
    void given_requests_of_many_days_when_listed_then_every_filter_holds() {
        var old = file(Map.of("address_string", "甲"));
        clock.forward(Duration.ofDays(89));
        var middle = json(post("requests.json", Map.of("service_code", "002", "address_string", "乙")))
                .get(0)
                .path("service_request_id")
                .asString();
        assertThat(numbers("")).contains(old, middle);
        clock.forward(Duration.ofDays(10));
        var fresh = file(Map.of("lat", "23.1", "long", "113.2"));
        assertThat(numbers("")).containsExactly(fresh, middle);
        assertThat(numbers("&service_code=002")).containsExactly(middle);
        assertThat(numbers("&service_code=001,002")).containsExactly(fresh, middle);
        assertThat(numbers("&service_code=001&service_code=002")).containsExactly(fresh, middle);
        assertThat(numbers("&start_date=2026-11-23T00:00:00Z")).containsExactly(middle, old);
        assertThat(numbers("&end_date=2026-11-23T03:00:00Z")).containsExactly(old);
        assertThat(numbers("&start_date=2026-11-23T09:00:00%2B08:00&end_date=2026-11-23T11:00:00%2B08:00"))
                .containsExactly(old);
        assertThat(numbers("&status=open")).containsExactly(fresh, middle);
        assertThat(numbers("&status=closed")).isEmpty();
        assertThat(numbers("&status=open,closed&page_size=1")).containsExactly(fresh);
        assertThat(numbers("&page_size=1&page=2")).containsExactly(middle);
        assertThat(numbers("&page=3&page_size=1")).isEmpty();
        assertThat(numbers("&updated_after=2027-02-25T00:00:00Z")).containsExactly(fresh);
        assertThat(numbers("&lat=23.101&long=113.201&radius=500")).containsExactly(fresh);
        assertThat(numbers("&lat=24&long=113.2&radius=500")).isEmpty();
        assertThat(numbers("&service_request_id=" + old + "," + fresh + "&status=closed"))
                .containsExactlyInAnyOrder(old, fresh);
    }

    @Test
    void given_the_same_post_of_one_device_when_it_comes_twice_then_one_request_is_filed() {
        var fields = Map.of("address_string", "重复的地方", "device_id", "d-1");
        var first = post("requests.json", fields).body();
        assertThat(post("requests.json", fields).body()).isEqualTo(first);
        clock.forward(Duration.ofMinutes(11));
        assertThat(post("requests.json", fields).body()).isNotEqualTo(first);
    }

    @Test
    void given_an_export_when_imported_again_then_nothing_changes() throws Exception {
        var before =
                site.get("/open311/v2/services/001.xml?jurisdiction_id=" + city).body();
        var out = new java.io.ByteArrayOutputStream();
        register.write(Caller.system("tests"), out);
        var result = register.load(Caller.system("tests"), new ByteArrayInputStream(out.toByteArray()), false);
        assertThat(result.problems()).isEmpty();
        assertThat(site.get("/open311/v2/services/001.xml?jurisdiction_id=" + city)
                        .body())
                .isEqualTo(before);
        var keyFile = new java.io.ByteArrayOutputStream();
        keys.write(Caller.system("tests"), kapok.table.TableFormat.CSV, keyFile);
        assertThat(keyFile.toString(StandardCharsets.UTF_8)).doesNotContain(KEY);
        try (var table = TableFile.open("keys.csv", new ByteArrayInputStream(keyFile.toByteArray()))) {
            assertThat(keys.load(Caller.system("tests"), table, false).clean()).isTrue();
        }
        assertThat(file(Map.of("address_string", "x"))).isNotBlank();
    }

    @Test
    void given_a_bad_file_when_imported_then_every_entry_says_why_and_nothing_is_written() {
        var result = register.load(Caller.system("tests"), stream("""
                        [{"service_code": "n1", "service_name": "好"},
                         {"service_name": "无码"},
                         {"service_code": "n3", "service_name": "x", "type": "never"},
                         {"service_code": "n4", "service_name": "x", "attributes": [{"code": "a", "datatype": "colour"}]},
                         {"service_code": "n1", "service_name": "又"}]
                        """), false);
        assertThat(result.problems().stream().map(kapok.table.RowProblem::row)).containsExactly(2, 3, 4, 5);
        assertThat(site.get("/open311/v2/services/n1.json?jurisdiction_id=gz.gov.cn")
                        .status())
                .isEqualTo(404);
    }

    private List<String> numbers(String filters) {
        var answer = site.get("/open311/v2/requests.json?jurisdiction_id=" + city + filters);
        assertThat(answer.status()).as(filters + " " + answer.body()).isEqualTo(200);
        return json(answer)
                .valueStream()
                .map(one -> one.path("service_request_id").asString())
                .toList();
    }

    /** Files one with good answers; its number. */
    private static String enc(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void given_three_requests_when_sorted_or_searched_then_their_order_and_choice_are_as_asked() {
        var street = "文明路" + city;
        var first = file(Map.of("address_string", street, "description", "第一盏路灯不亮"));
        clock.forward(Duration.ofMinutes(5));
        var second = file(Map.of("address_string", street, "description", "第二盏路灯闪"));
        clock.forward(Duration.ofMinutes(5));
        var third = file(Map.of("address_string", street, "description", "第三盏路灯歪了"));

        assertThat(numbers("&sort=requested_datetime")).containsExactly(first, second, third);
        assertThat(numbers("&sort=-requested_datetime")).containsExactly(third, second, first);
        assertThat(numbers("&sort=updated_datetime%20desc")).containsExactly(third, second, first);
        assertThat(numbers("&q=" + enc("第二盏"))).containsExactly(second);
        assertThat(numbers("&q=" + enc(street) + "&sort=requested_datetime")).containsExactly(first, second, third);
        assertThat(numbers("&q=" + enc("没有这样的词"))).isEmpty();
    }

    @Test
    void given_a_request_when_extensions_are_asked_for_then_what_the_specification_has_no_name_for_comes_too() {
        var address = "/open311/v2/requests/" + file(Map.of("address_string", "文明路", "description", "路灯不亮"))
                + ".json?jurisdiction_id=" + city;

        assertThat(json(site.get(address)).get(0).has("extended_attributes")).isFalse();
        assertThat(json(site.get(address + "&extensions=true"))
                        .get(0)
                        .path("extended_attributes")
                        .isObject())
                .isTrue();
    }

    private String file(Map<String, String> fields) {
        var answer = post("requests.json", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer).get(0).path("service_request_id").asString();
    }

    private Site.Answer post(String resource, Map<String, String> fields) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("api_key", KEY);
        sent.put("jurisdiction_id", city);
        sent.put("service_code", "001");
        sent.put("attribute[KIND]", "1");
        sent.put("attribute[COUNT]", "3");
        sent.putAll(fields);
        return site.post("/open311/v2/" + resource, sent);
    }

    private static JsonNode json(Site.Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        return JSON.readTree(answer.body());
    }

    private static Element xml(Site.Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(answer.body()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer.body())))
                    .getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static List<String> texts(Element root, String tag) {
        var found = root.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
