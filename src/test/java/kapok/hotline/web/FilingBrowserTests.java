package kapok.hotline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import kapok.agency.AgencyDesk;
import kapok.agency.Division;
import kapok.support.Browser;
import kapok.support.Browser.Window;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class FilingBrowserTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private AgencyDesk agency;

    @BeforeEach
    void nameTheCitysParts() {
        city.government();
        agency.takeOverDivisions(
                Caller.system("tests"),
                List.of(
                        new Division("440106000000", "天河区", "district", "440100000000"),
                        new Division("440106009000", "林和街道", "town", "440106000000")));
    }

    @Test
    void a_citizen_writes_and_looks_it_up_on_a_phone() {
        try (var browser = Browser.open(site, Window.PHONE)) {
            writes(browser, true);
        }
    }

    @Test
    void a_citizen_writes_and_looks_it_up_without_script() {
        try (var browser = Browser.withoutScript(site)) {
            writes(browser, false);
        }
    }

    private static void writes(Browser browser, boolean script) {
        var page = browser.go("/hotline/new");
        page.getByLabel("说说情况").fill("路灯三天不亮，晚上很黑，请尽快修好。");
        page.getByLabel("地点").fill("天河区林和街道体育东横街 12 号旁");
        if (script) {
            assertThat(page.locator("#places")).containsText("天河区 林和街道");
            browser.demandAccessible();
        } else {
            page.getByText("按地址查找所在街镇").click();
            assertThat(page.locator("#places")).containsText("天河区 林和街道");
        }
        page.getByLabel("联系电话").fill("12");
        page.locator("form[enctype] .btn-primary").click();
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.getByLabel("说说情况")).hasValue("路灯三天不亮，晚上很黑，请尽快修好。");
        page.getByLabel("联系电话").fill("13800138000");
        page.locator("form[enctype] .btn-primary").click();
        assertThat(page.locator("h1")).hasText("已收到您的诉求");
        if (script) {
            browser.demandAccessible();
        }
        page.getByText("查看进度").click();
        assertThat(page.locator("h1")).hasText("路灯三天不亮，晚上很黑，请尽快修好");
        if (script) {
            browser.demandAccessible();
        }
    }
}
