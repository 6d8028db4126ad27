package kapok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An installation that nobody has put into use; with a database of its own, and in order, since it can be done once. */
@KapokTest
@TestPropertySource(properties = "kapok.site.name=尚未启用")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTests {
    private static final Map<String, String> FIELDS = Map.of(
            "name", "某某市政务服务数据管理局",
            "organ", "11440100007482567N",
            "kind", "department",
            "division", "440100000000",
            "person", "何𬭎远",
            "login", "first.admin",
            "password", "mu-mian-hua-2026",
            "repeated", "mu-mian-hua-2026");

    @Autowired
    private Site site;

    @Autowired
    private FirstStart start;

    @Autowired
    private AgencyDirectory agencies;

    @Test
    @Order(1)
    void given_an_empty_installation_when_somebody_wants_to_sign_in_then_the_first_start_is_shown() {
        assertThat(site.get("/login").location()).isEqualTo("/setup");
        assertThat(site.get("/setup").body()).contains("启用码");
    }

    @Test
    @Order(2)
    void given_the_code_is_wrong_then_nothing_is_entered_and_what_was_typed_stays() {
        var answer = site.submit("/setup", "/setup", with("code", "AAAA-AAAA-AAAA-AAAA"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("启用码不对").contains("何𬭎远");
        assertThat(agencies.findOwner()).isEmpty();
    }

    @Test
    @Order(3)
    void given_slips_then_each_field_says_its_own() {
        var typed = with("code", start.code());
        typed.putAll(Map.of("organ", "11440100007482567X", "division", "4401", "repeated", "anders"));
        var slips = site.submit("/setup", "/setup", typed).page();
        assertThat(slips.select("#organ-err")).isNotEmpty();
        assertThat(slips.select("#division-err")).isNotEmpty();
        assertThat(slips.select("#repeated-err")).isNotEmpty();
        assertThat(slips.select("input[type=password][value]")).isEmpty();
    }

    @Test
    @Order(4)
    void given_a_weak_password_then_the_organ_is_not_entered_either() {
        var typed = with("code", start.code());
        typed.putAll(Map.of("password", "aaaaaaaaaaaa", "repeated", "aaaaaaaaaaaa"));
        assertThat(site.submit("/setup", "/setup", typed).status()).isEqualTo(422);
        assertThat(agencies.findOwner()).isEmpty();
    }

    @Test
    @Order(5)
    void given_the_code_then_the_first_administrator_signs_in_and_the_page_is_gone() {
        assertThat(site.submit("/setup", "/setup", with("code", start.code())).location())
                .isEqualTo("/login");
        var admin = site.visitor();
        var welcome = admin.submit("/login", "/login", Map.of("login", "first.admin", "password", "mu-mian-hua-2026"));
        assertThat(welcome.location()).isEqualTo("/desk");
        assertThat(admin.get("/desk/organs").body()).contains("某某市政务服务数据管理局");
        assertThat(site.get("/setup").location()).isEqualTo("/login");
    }

    private static Map<String, String> with(String field, String value) {
        var typed = new HashMap<>(FIELDS);
        typed.put(field, value);
        return typed;
    }
}
