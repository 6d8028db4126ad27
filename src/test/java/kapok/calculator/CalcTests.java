package kapok.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code calculator/conformance.jsonl}: a question a line, with its result or the code of its error. */
class CalcTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Run(int exit, List<JsonNode> answers) {}

    private static Run calc(String input) {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exit = CalcCommand.run(List.of(), in, out, err);
        var answers =
                out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
        return new Run(exit, answers);
    }

    private static List<JsonNode> examples() throws IOException {
        try (var in = CalcTests.class.getResourceAsStream("/calculator/conformance.jsonl")) {
            return new String(
                            ((InputStream) java.util.Objects.requireNonNull(in)).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }

    @Test
    void every_example_is_answered_as_the_contract_says() throws IOException {
        var examples = examples();
        var answers = calc(examples.stream().map(it -> it.get("ask") + "\n").collect(Collectors.joining()))
                .answers();
        assertThat(answers).hasSameSizeAs(examples);
        for (int i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var answer = answers.get(i);
            if (example.has("error")) {
                assertThat(answer.path("error").path("code"))
                        .as(example.toString())
                        .isEqualTo(example.get("error"));
            } else {
                assertThat(answer.get("result")).as(example.toString()).isEqualTo(example.get("result"));
            }
        }
    }

    @Test
    void every_operation_has_an_example() throws IOException {
        var shown = examples().stream()
                .map(it -> it.get("ask").path("op").asString(""))
                .collect(Collectors.toSet());
        var known = Stream.of(
                        DayOperations.ALL,
                        DisclosureOperations.ALL,
                        LicenceOperations.ALL,
                        IdentifierOperations.ALL,
                        WorkingTimeOperations.ALL,
                        OfficeDayOperations.ALL)
                .flatMap(it -> it.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(shown).containsAll(known);
    }

    @Test
    void answers_keep_the_order_of_the_questions() {
        var asked = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":" + i + ",\"op\":\"is_working_day\",\"input\":{\"date\":\"2021-02-07\"}}\n")
                .collect(Collectors.joining());
        var ids = new ArrayList<Integer>();
        calc(asked).answers().forEach(it -> ids.add(it.get("id").asInt()));
        assertThat(ids).isEqualTo(IntStream.range(0, 20_000).boxed().toList());
    }

    @Test
    void a_line_that_is_not_json_stops_nothing_but_is_told_in_the_exit_status() {
        var run = calc("{\"id\":1,\"op\":\"x\"}\nnot json\n{\"id\":2}trailing\n\n{\"id\":3,\"op\":\"x\"}");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.answers()).hasSize(4);
        assertThat(run.answers().get(1).path("error").path("code").asString()).isEqualTo("bad-json");
        assertThat(run.answers().get(3).path("id").asInt()).isEqualTo(3);
    }

    @Test
    void errors_in_questions_do_not_change_the_exit_status() {
        var run = calc("{\"op\":\"x\"}\r\n[1]\r\n");
        assertThat(run.exit()).isZero();
        assertThat(run.answers().get(1).path("error").path("code").asString()).isEqualTo("not-an-object");
        assertThat(calc("").exit()).isZero();
    }

    static Stream<String> ids() {
        return Stream.of("null", "\"甲\"", "1.10", "12345678901234567890", "[1,{\"a\":null}]", "true");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_comes_back_as_it_was_given(String id) {
        var out = new ByteArrayOutputStream();
        var question = "{\"id\":" + id + ",\"op\":\"is_working_day\",\"input\":{\"date\":\"2021-02-07\"}}";
        var in = new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8));
        CalcCommand.run(List.of(), in, out, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":" + id + ",\"result\":true}\n");
    }
}
