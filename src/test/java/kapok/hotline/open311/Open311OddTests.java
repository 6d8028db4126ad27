package kapok.hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What careless clients send: an answer in the specification's shape, and never a fault of ours. */
@KapokTest
class Open311OddTests {
    @Autowired
    private Site site;

    @Autowired
    private Open311Settings settings;

    /** Other tests load services of other cities; one must then be named. */
    private Site.Answer ask(String path) {
        return site.get(path + (path.contains("?") ? "&" : "?") + "jurisdiction_id=" + settings.jurisdiction());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /open311/v2/services.yaml                                                      | 404
                    /open311/v2/services/                                                          | 404
                    /open311/v2/services/.json                                                     | 404
                    /open311/v2/services/a.b.json                                                  | 404
                    /open311/v2/requests/                                                          | 404
                    /open311/v2/requests.JSON                                                      | 200
                    /open311/v2/requests.json?page_size=0                                          | 400
                    /open311/v2/requests.json?page=-1                                              | 400
                    /open311/v2/requests.json?page=99999999999                                     | 400
                    /open311/v2/requests.json?page=1&page_size=1                                   | 200
                    /open311/v2/requests.json?start_date=2015-01-01T00:00:00                       | 400
                    /open311/v2/requests.json?start_date=2015-01-01T00:00:00Z                      | 200
                    /open311/v2/requests.json?start_date=2015-01-01&end_date=2015-12-31            | 400
                    /open311/v2/requests.json?start_date=2015-03-01&end_date=2015-01-01            | 400
                    /open311/v2/requests.json?service_request_id=HL-1,HL-2,,HL-3                   | 200
                    /open311/v2/requests.json?service_request_id=HL-1&start_date=1999-01-01&end_date=2015-01-01 | 200
                    /open311/v2/requests.json?status=open,closed                                   | 200
                    /open311/v2/requests.json?status=broken                                        | 400
                    /open311/v2/requests.json?lat=91&long=200&radius=5                             | 400
                    /open311/v2/requests.xml?service_code=no-such-service                          | 200
                    /open311/v2/requests.json?sort=sideways                                        | 400
                    /open311/v2/requests.json?sort=-updated_datetime                               | 200
                    /open311/v2/requests.json?sort=requested_datetime%20asc                        | 200
                    /open311/v2/requests.json?extensions=maybe                                     | 400
                    /open311/v2/requests.json?extensions=true&q=%25                                | 200
                    /open311/v2/requests.xml?q=                                                    | 200
                    /open311/v2/tokens/no-token.json                                               | 404
                    """)
    void given_an_odd_question_when_asked_then_the_status_is_that_of_the_specification(String path, int status) {
        var answer = ask(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.body()).contains("description").contains(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "/open311/v2/requests.json?status=%FF | 400",
                "/open311/v2/requests.json?service_code=%C0%AF | 400",
                "/open311/v2/requests.json?= | 400",
                "/open311/v2/requests/a%3Bb.json | 404",
                "/open311/v2/requests/%25.json | 404",
                "/open311/v2/requests/%0A.json | 404",
                "/open311/v2/requests.JSON?status=broken | 400"
            },
            delimiter = '|')
    void given_what_cannot_be_read_when_asked_then_the_answer_still_has_the_shape_and_format(String path, int status) {
        var answer = site.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("[{\"code\":" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//open311/v2//requests.json", "/open311//v2/services.json", "/open311/v2//services.json"})
    void given_doubled_slashes_when_asked_then_the_same_answer(String path) {
        assertThat(ask(path).status()).isEqualTo(200);
    }

    @Test
    void given_a_form_that_cannot_be_read_when_posted_then_400_in_the_shape() {
        var huge = site.post("/open311/v2/requests.json", Map.of("description", "y".repeat(5_000_000)));
        assertThat(huge.status()).isEqualTo(400);
        assertThat(huge.body()).startsWith("[{\"code\":400");
    }

    @Test
    void given_ids_when_other_arguments_are_nonsense_then_the_ids_override_them() {
        assertThat(ask("/open311/v2/requests.json?service_request_id=HL-1&status=broken&start_date=x")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void given_more_than_a_thousand_wished_at_once_then_a_thousand_and_no_error() {
        assertThat(ask("/open311/v2/requests.json?page_size=5000").status()).isEqualTo(200);
    }

    @Test
    void given_a_day_as_the_end_when_asked_then_the_whole_day_is_meant() {
        assertThat(W3cTime.readEnd("2026-03-31")).isEqualTo("2026-03-31T15:59:59.999Z");
        assertThat(W3cTime.read("2026-03-31")).isEqualTo("2026-03-30T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "NUMBER | -3.14159265358979 | true",
                "NUMBER | 1e3 | true",
                "NUMBER | NaN | false",
                "DATETIME | 2026-01-01T10:00 | true",
                "DATETIME | 2026-01-01T10:00:00Z | true",
                "DATETIME | 2026-13-01T10:00 | false",
                "STRING | one line | true"
            },
            delimiter = '|')
    void given_an_answer_of_a_type_when_read_then_it_fits_or_not(Datatype type, String value, boolean fits) {
        assertThat(type.accepts(List.of(value), List.of())).isEqualTo(fits);
    }

    @Test
    void given_an_answer_of_two_lines_then_it_is_a_text_and_no_string() {
        assertThat(Datatype.STRING.accepts(List.of("a\nb"), List.of())).isFalse();
        assertThat(Datatype.TEXT.accepts(List.of("a\nb"), List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute[A]", "attribute[A][]", "attribute[A][0]", "attribute[A][12]"})
    void given_a_list_as_any_client_writes_it_when_read_then_its_answers_are_found(String name) {
        assertThat(new Call(Map.of(name, List.of("x"))).answers("A")).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource({"1000,200", "1001,400"})
    void given_a_long_list_of_ids_when_asked_then_a_thousand_and_no_more(int many, int status) {
        var ids = String.join(",", Collections.nCopies(many, "HL-2026-000001-X"));
        assertThat(ask("/open311/v2/requests.json?service_request_id=" + ids).status())
                .isEqualTo(status);
    }
}
