package kapok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kapok.support.Browser;
import kapok.support.Browser.Window;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal under a thumb: everything in reach, large enough to hit, and a way on from every dead end. */
@KapokTest
class PhonePagesTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/publications",
            "/publications/columns",
            "/guide",
            "/requests",
            "/requests/new",
            "/requests/track",
            "/track",
            "/hotline/new",
            "/hotline/track",
            "/hotline/results",
            "/annual-reports",
            "/workpoints",
            "/verify");

    /** What stands alone and is lower than a fingertip (44 px); links within a sentence are left out, as WCAG 2.5.8 does. */
    private static final String TOO_SMALL = """
            (() => [...document.querySelectorAll('header a, header button, main :is(a, button, summary, select, input:not([type=hidden]))')]
                .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.sr, .skip'))
                .filter(one => !(one.localName === 'a' && getComputedStyle(one).display === 'inline'
                    && one.parentElement.textContent.trim().length > one.textContent.trim().length + 4))
                .map(one => one.closest('label') || one)
                .filter(one => { const box = one.getBoundingClientRect(); return box.width > 1 && box.height < 43.5; })
                .map(one => one.localName + ' ' + one.textContent.trim().slice(0, 20)))()""";

    @Autowired
    private Site site;

    @Test
    void every_part_of_the_main_navigation_is_in_sight() {
        try (var browser = Browser.open(site, Window.PHONE)) {
            for (var path : List.of("/", "/?mode=care", "/?mode=standard&lang=en")) {
                var page = browser.go(path);
                assertThat(
                                (List<?>)
                                        page.evaluate(
                                                "[...document.querySelectorAll('.site-nav a')]"
                                                        + ".filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.textContent)"))
                        .as(path)
                        .isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(390);
            }
        }
    }

    @Test
    void in_care_mode_on_the_smallest_screen_nothing_runs_over_the_edge() {
        try (var browser = Browser.open(site, Window.PHONE)) {
            browser.page().setViewportSize(320, 640);
            for (var path : PAGES) {
                assertThat((Integer) browser.go(path + "?mode=care").evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void what_stands_alone_is_large_enough_for_a_thumb() {
        try (var browser = Browser.open(site, Window.PHONE)) {
            for (var path : PAGES) {
                assertThat((List<?>) browser.go(path).evaluate(TOO_SMALL))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_form_that_stood_open_too_long_says_so_and_speaks_of_no_administrator() {
        var refused = site.visitor().post("/hotline/new", Map.of("story", "路灯三天不亮"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text())
                .contains("还没有提交")
                .doesNotContain("管理员")
                .doesNotContain("没有权限");
        assertThat(site.visitor().get("/hotline/new").header("Set-Cookie"))
                .as("the form may wait while the telephone is put away")
                .contains("Max-Age");
    }

    @Test
    void the_guide_leads_to_the_form_and_a_lost_code_to_somebody_who_helps() {
        assertThat(site.get("/guide").page().select("main a").eachAttr("href")).contains("/requests/new");
        assertThat(site.get("/hotline/track").page().select("main a").eachAttr("href"))
                .contains("tel:12345", "/hotline/new");
        assertThat(site.get("/track").page().select("main a").eachAttr("href")).contains("tel:12345");
        assertThat(site.get("/nowhere").page().select("main a").eachAttr("href"))
                .contains("/track", "/hotline/new");
    }

    @Test
    void who_reports_an_error_on_a_site_is_not_told_how_long_complaints_take() {
        assertThat(site.get("/hotline/new").page().select("aside").text()).contains("多久能办完");
        assertThat(site.get("/hotline/site-errors/new").page().select("aside").text())
                .doesNotContain("多久能办完");
    }
}
