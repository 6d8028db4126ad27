package kapok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class SignInTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private Accounts accounts;

    @Test
    void an_officer_signs_in_and_out_in_the_browser() {
        var login = city.officer(city.newOrgan());
        try (var browser = Browser.open(site)) {
            browser.go("/login");
            browser.demandAccessible();
            browser.signIn(login);
            browser.demandAccessible();
            assertThat(browser.page().locator("h1").textContent()).isEqualTo("我的任务");
            browser.page().locator("form[action='/logout'] button").click();
            browser.page().waitForURL("**/");
            browser.go("/desk");
            assertThat(browser.page().url()).contains("/login");
        }
    }

    @Test
    void given_four_slips_when_the_fifth_follows_then_the_account_rests_and_rests_longer_each_time() {
        var login = city.officer(city.newOrgan());
        for (int i = 0; i < 4; i++) {
            assertThat(attempt(login, "wrong").status()).isEqualTo(401);
        }
        assertThat(attempt(login, "wrong").status()).isEqualTo(429);
        assertThat(attempt(login, TestCity.PASSWORD).status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(31));
        assertThat(attempt(login, "wrong").status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(31));
        assertThat(attempt(login, TestCity.PASSWORD).status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(30));
        assertThat(attempt(login, TestCity.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void an_unknown_name_is_told_nothing_else_than_a_wrong_password() {
        var known = attempt(city.officer(city.newOrgan()), "wrong");
        var unknown = attempt("nobody-of-that-name", "wrong");
        assertThat(unknown.page().select(".error-summary").text())
                .isEqualTo(known.page().select(".error-summary").text())
                .contains("账号或密码不对");
    }

    @Test
    void an_initial_password_opens_nothing_but_the_page_that_changes_it() {
        var organ = city.newOrgan();
        var initial = new NewOfficer(
                "fresh." + organ.substring(11, 17).toLowerCase(java.util.Locale.ROOT),
                "新同事",
                organ,
                Reach.OWN,
                TestCity.PASSWORD,
                true,
                List.of());
        accounts.open(Caller.system("tests"), initial);
        var officer = site.signedInAs(initial.login());
        assertThat(officer.get("/desk").location()).isEqualTo("/desk/account/password");
        var changed = officer.submit(
                "/desk/account/password",
                "/desk/account/password",
                Map.of("current", TestCity.PASSWORD, "wanted", "ying-xiong-shu-9", "repeated", "ying-xiong-shu-9"));
        assertThat(changed.status()).isEqualTo(302);
        assertThat(officer.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void a_session_ended_elsewhere_is_over_at_once() {
        var login = city.officer(city.newOrgan());
        var here = site.signedInAs(login);
        var there = site.signedInAs(login);
        var action = here.get("/desk/account")
                .page()
                .select("form[action*=/sessions/]")
                .attr("action");
        assertThat(here.submit("/desk/account", action, Map.of()).status()).isEqualTo(302);
        assertThat(there.get("/desk").location()).startsWith("/login");
        assertThat(here.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        var officer = site.signedInAs(city.officer(city.newOrgan()));
        assertThat(officer.post("/logout", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void an_address_of_another_site_is_not_followed_after_the_sign_in() {
        var login = city.officer(city.newOrgan());
        var answer = site.visitor()
                .submit(
                        "/login",
                        "/login",
                        Map.of("login", login, "password", TestCity.PASSWORD, "next", "//elsewhere.example/"));
        assertThat(answer.location()).isEqualTo("/desk");
    }

    private Site.Answer attempt(String login, String password) {
        return site.visitor().submit("/login", "/login", Map.of("login", login, "password", password));
    }
}
