package kapok.hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"1000,200", "1001,400"})
    void given_a_long_list_of_ids_when_asked_then_a_thousand_and_no_more(int many, int status) {
        var ids = String.join(",", Collections.nCopies(many, "H"));
        assertThat(ask("/open311/v2/requests.json?service_request_id=" + ids).status())
                .isEqualTo(status);
    }
}
