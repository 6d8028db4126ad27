package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import kapok.disclosure.DisclosurePermissions;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen's way from the form to the running clock, as the citizen goes it. */
@KapokTest
class CitizenJourneyTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    private record Proof(String number, String code) {}

    @Test
    void with_script_a_citizen_applies_is_confirmed_and_follows_the_clock() {
        try (var browser = Browser.open(site)) {
            var organ = city.newOrgan();
            var page = browser.go("/requests/new");
            browser.demandAccessible();
            fill(page, organ);
            page.fill("#idno", "110105194912310021");
            page.waitForSelector("#saved:has-text('自动保存')");
            page.reload();
            assertThat(page.inputValue("#name")).isEqualTo("林晓华");
            page.click("main .btn-primary");
            assertThat(page.textContent("#idno-err")).contains("校验位不对");
            browser.demandAccessible();
            page.fill("#idno", "11010519491231002X");
            page.click("main .btn-primary");
            browser.demandAccessible();
            var proof = send(browser, page);
            confirm(organ, proof);
            follow(browser, page, proof);
            assertThat(page.textContent(".clock-head")).contains("个工作日后到期");
            page.click("summary:has-text('撤回')");
            browser.demandAccessible();
        }
    }

    @Test
    void without_script_the_same_way_is_open() {
        try (var browser = Browser.withoutScript(site)) {
            var organ = city.newOrgan();
            var page = browser.go("/requests/new");
            fill(page, organ);
            page.click("button[name=save]");
            assertThat(page.textContent("[role=status]")).contains("草稿已保存");
            page.click("main .btn-primary");
            assertThat(page.textContent("main")).contains("先看看是不是已经公开了");
            var proof = send(browser, page);
            confirm(organ, proof);
            follow(browser, page, proof);
            assertThat(page.textContent(".clock-head")).contains("个工作日后到期");
        }
    }

    @Test
    void on_a_phone_and_in_care_mode_nothing_runs_over_the_edge() {
        try (var browser = Browser.open(site, Browser.Window.PHONE)) {
            for (var path : new String[] {"/requests/new", "/requests/new?mode=care", "/requests/track"}) {
                var page = browser.go(path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
                browser.demandAccessible();
            }
        }
    }

    private void fill(Page page, String organ) {
        page.fill("#name", "林晓华");
        page.fill("#idno", "11010519491231002X");
        page.fill("#tel", "138 0000 6620");
        page.fill(
                "#organName",
                jdbc.sql("select name from agency.organ where code = :organ")
                        .param("organ", organ)
                        .query(String.class)
                        .single());
        page.fill("#desc", "2025 年热线收到的占道施工噪声工单处理记录");
        page.check("#ok");
    }

    private static Proof send(Browser browser, Page page) {
        page.click("main form[action='/requests'] .btn-primary");
        page.waitForURL("**/requests/receipt");
        return new Proof(
                page.textContent(".doc-no").strip(),
                page.textContent("#query-code").strip());
    }

    private void confirm(String organ, Proof proof) {
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        var at = "/desk/requests/unconfirmed/" + proof.number();
        assertThat(officer.submit(at, at + "/confirmation", Map.of("topic", "hotline"))
                        .status())
                .isEqualTo(302);
    }

    private static void follow(Browser browser, Page page, Proof proof) {
        browser.go("/requests/track");
        page.fill("#number", proof.number());
        page.fill("#code", proof.code());
        page.click("main .btn-primary");
        page.waitForSelector(".clock-head");
        assertThat(page.url()).doesNotContain(proof.code());
    }
}
