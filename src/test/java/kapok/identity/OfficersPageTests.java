package kapok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of an account: each fault beside its field, nothing typed is lost, and the second of two is told. */
@KapokTest
class OfficersPageTests {
    private static final String LIST = "/desk/officers";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Test
    void what_cannot_be_used_is_told_beside_each_field_in_one_pass_and_stays_in_the_form() {
        var administrator = site.signedInAs(city.administrator(city.newOrgan()));
        var answer = administrator.submit(
                LIST + "/new",
                LIST,
                Map.of("login", "lin", "name", "", "organ", "没有的机关", "reach", "own", "password", "mu-mian-hua-2026"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").eachAttr("href")).containsExactly("#name", "#organ");
        assertThat(answer.page().select("#login").val()).isEqualTo("lin");
        assertThat(answer.page().select("#organ").val()).isEqualTo("没有的机关");
    }

    @Test
    void the_second_of_two_administrators_is_told_and_may_send_again() {
        var organ = city.newOrgan();
        var login = city.officer(organ);
        var administrator = site.signedInAs(city.administrator(organ));
        var page = LIST + "/" + login;
        var first = Map.of("version", "0", "name", "林第一", "reach", "own");
        assertThat(administrator.submit(page, page, first).status()).isEqualTo(302);

        var second = administrator.submit(page, page, Map.of("version", "0", "name", "林第二", "reach", "own"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("#name").val()).isEqualTo("林第二");
        assertThat(second.page().select(".error-summary").text()).contains("已在");
        var version = second.page().select("input[name=version]").val();
        var again = administrator.submit(page, page, Map.of("version", version, "name", "林第二", "reach", "own"));
        assertThat(again.status()).isEqualTo(302);
        assertThat(administrator.get(page).page().select("#name").val()).isEqualTo("林第二");
    }
}
