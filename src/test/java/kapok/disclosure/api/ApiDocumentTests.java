package kapok.disclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;
import kapok.disclosure.RequestEventNames;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the interface (接口文档) says what is, all of it, and its examples work as they stand. */
@KapokTest
class ApiDocumentTests {
    private static final String PATH = "/api/v1/requests";

    /** Called by WeChat's own servers as WeChat's documents say. */
    private static final String WECHAT = "/api/v1/hotline/wechat";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private JsonNode document;
    private ApiClient program;

    @BeforeEach
    void read() {
        document = json.readTree(site.get("/api/openapi.json").body());
        program = new ApiClient(site, tokens.issue(Caller.system("tests"), city.newOrgan(), "测试系统", true));
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    private static JsonNode example(JsonNode operation) {
        return operation.at("/requestBody/content/application~1json/example");
    }

    /** A route as the document writes it: {@code {year:\\d{4}}} is {@code {year}}. */
    private static String named(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private JsonNode applied() {
        var answer = program.post(PATH, example(operation(PATH, "post")).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    /** Every part of the example is there, and of the same kind. */
    private static void demandLike(JsonNode example, JsonNode answer) {
        assertThat(answer.propertyNames()).containsAll(example.propertyNames());
        example.properties().forEach(part -> {
            var found = answer.path(part.getKey());
            if (!found.isNull() && !part.getValue().isNull()) {
                assertThat(found.getNodeType())
                        .as(part.getKey())
                        .isEqualTo(part.getValue().getNodeType());
            }
        });
    }

    private static JsonNode answer(JsonNode operation, String status) {
        return operation.path("responses").path(status).at("/content/application~1json/example");
    }

    @Test
    void every_documented_path_exists_and_every_path_for_programs_is_documented() {
        var documented = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                documented.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + named(pattern)))));

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(routes).containsAll(documented);
        assertThat(documented)
                .containsAll(routes.stream()
                        .filter(route -> route.contains(" /api/v1/"))
                        .filter(route -> !route.endsWith(WECHAT))
                        .toList());
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new TreeSet<String>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asString()));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void every_event_is_documented_and_every_documented_one_is_known() {
        var documented = new TreeSet<String>();
        document.at("/components/schemas/Step/oneOf")
                .forEach(step ->
                        documented.add(step.at("/properties/event/const").asString()));

        assertThat(documented).isEqualTo(new TreeSet<>(RequestEventNames.takenFromPrograms()));
    }

    @Test
    void every_example_of_a_body_is_taken_as_it_is_written_and_answered_like_the_example() {
        var shown = applied();
        demandLike(answer(operation(PATH, "post"), "201"), shown);
        var steps = operation(PATH + "/{number}/steps", "post");
        steps.at("/requestBody/content/application~1json/examples").properties().forEach(one -> {
            var path = PATH + "/" + applied().path("number").asString() + "/steps";
            var taken = program.post(path, one.getValue().path("value").toString());
            assertThat(taken.status()).as(one.getKey() + taken.body()).isEqualTo(200);
            demandLike(answer(steps, "200"), json.readTree(taken.body()));
        });
        var confirm = operation(PATH + "/{number}/confirmation", "post");
        var internet =
                program.post(PATH, example(operation(PATH, "post")).toString().replace("registered_mail", "internet"));
        var confirmed = program.post(
                PATH + "/" + json.readTree(internet.body()).path("number").asString() + "/confirmation",
                example(confirm).toString());
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        demandLike(answer(confirm, "200"), json.readTree(confirmed.body()));
    }

    @Test
    void every_example_of_a_parameter_is_understood() {
        var number = applied().path("number").asString();
        document.path("paths").properties().forEach(path -> {
            var read = path.getValue().path("get");
            if (path.getKey().startsWith(PATH) && read.isObject()) {
                var query = new StringBuilder("?");
                read.path("parameters").forEach(one -> {
                    if (one.path("in").asString().equals("query") && one.has("example")) {
                        query.append(one.path("name").asString())
                                .append('=')
                                .append(URLEncoder.encode(one.path("example").asString(), StandardCharsets.UTF_8))
                                .append('&');
                    }
                });
                var answer = program.get(path.getKey().replace("{number}", number) + query);
                assertThat(answer.status()).as(path.getKey() + answer.body()).isEqualTo(200);
                demandLike(answer(read, "200"), json.readTree(answer.body()));
            }
        });
    }
}
