package kapok.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/calc}. */
@KapokTest
class CalcApiTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v1/calc";

    @Autowired
    private Site site;

    private JsonNode answer(String asked) {
        var answer = site.postJson(PATH, asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String question(int id) {
        return "{\"id\":" + id + ",\"op\":\"foi_reply_due\",\"input\":{\"receipt_date\":\"2021-04-30\"}}";
    }

    @Test
    void one_question_gets_one_answer_and_its_error_stands_in_it() {
        assertThat(answer(question(2)).toString()).isEqualTo("{\"id\":2,\"result\":\"2021-06-01\"}");
        assertThat(answer("{\"id\":null,\"op\":\"x\"}")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("unknown-op");
        assertThat(answer("7").path("error").path("code").asString()).isEqualTo("not-an-object");
    }

    @Test
    void ten_thousand_questions_are_answered_in_their_order_whatever_is_among_them() {
        var asked = IntStream.range(0, 10_000)
                .mapToObj(i -> i % 1000 == 7 ? "[" + i + "]" : question(i))
                .collect(Collectors.joining(",", " [", "]\n"));
        var answers = answer(asked);
        assertThat(answers.size()).isEqualTo(10_000);
        for (int i = 0; i < answers.size(); i++) {
            if (i % 1000 == 7) {
                assertThat(answers.get(i).path("error").path("code").asString()).isEqualTo("not-an-object");
            } else {
                assertThat(answers.get(i).path("id").asInt()).isEqualTo(i);
            }
        }
        assertThat(answer("[]").toString()).isEqualTo("[]");
    }

    @Test
    void what_is_not_json_or_too_much_is_refused_with_a_code() {
        assertRefused("not json", "calculator.not-json");
        assertRefused("", "calculator.not-json");
        assertRefused("[" + question(1) + ",", "calculator.not-json");
        assertRefused("[" + question(1) + "] trailing", "calculator.not-json");
        assertRefused("[" + "1,".repeat(100_000) + "1]", "calculator.too-many");
    }

    private void assertRefused(String asked, String code) {
        var answer = site.postJson(PATH, asked);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }
}
