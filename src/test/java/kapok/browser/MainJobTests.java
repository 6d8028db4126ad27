package kapok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job of the bureau: a year's records go in, the annual report comes out, and its figures open. */
@KapokTest
class MainJobTests {
    private static final String HEADER = "编号,机关代码,收到日期,申请渠道,申请人类型,内容类别,所需信息,获取方式,答复期限,延期日期,办结日期,办理结果,答复文号\n";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    private String organ = "";

    @BeforeEach
    void open() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        city.government();
        organ = city.newOrgan();
    }

    @Test
    void an_officer_imports_a_year_and_drafts_a_leader_publishes_and_a_citizen_opens_a_figure() {
        var report = imports_and_drafts();
        publishes(report);
        opens_a_figure();
    }

    private String imports_and_drafts() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(city.administrator(organ));
            imports(browser, page, """
                    ,%s,2025-02-31,当面,自然人,热线类,工单处理记录,,,,2025-03-10,予以公开,
                    """);
            assertThat(page.content()).contains("2025-02-31");
            imports(browser, page, """
                    ,%1$s,2025-02-03,当面,自然人,热线类,工单处理记录,,2025-03-03,,2025-02-20,予以公开,
                    ,%1$s,2025-04-07,网络,商业企业,采购招标类,叫号系统采购合同,,2025-05-08,,2025-04-25,部分公开,
                    ,%1$s,2025-12-29,网络,自然人,预算类,三公经费说明,,2026-01-27,,,,
                    """);
            browser.go("/desk/requests?tab=all");
            assertThat(page.locator("main").textContent()).contains("叫号系统采购合同", "三公经费说明");

            browser.go("/desk/annual-reports");
            page.selectOption("#organ", organ);
            page.selectOption("#year", "2025");
            submit(page, "/desk/annual-reports");
            var report = page.url().replaceFirst("^http://[^/]+", "");
            browser.demandAccessible();

            browser.go(report + "/sections");
            page.fill("#section-5", "答复的说理还不够充分，下一步逐项写明依据。");
            submit(page, report + "/sections");
            browser.go(report + "/cells?only=unknown");
            page.fill("#explanation", "本机关没有行政许可、处罚和收费职能");
            submit(page, report + "/explanations");
            browser.go(report);
            submit(page, report + "/checking");
            assertThat(page.locator("main").textContent()).doesNotContain("必须改");
            return report;
        }
    }

    private void imports(Browser browser, Page page, String rows) {
        browser.go("/desk/requests/import");
        var file = (HEADER + rows.formatted(organ)).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("requests.csv", "text/csv", file));
        page.locator("button[name=dryRun][value=false]").click();
        page.waitForLoadState();
    }

    private void publishes(String report) {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(city.administrator(organ));
            browser.go(report);
            submit(page, report + "/approval");
            browser.go(report);
            submit(page, report + "/publication");
        }
    }

    private void opens_a_figure() {
        try (var browser = Browser.open(site, Browser.Window.PHONE)) {
            var page = browser.go("/annual-reports/2025/" + organ);
            browser.demandAccessible();
            assertThat(page.locator("h1").textContent()).contains("2025年政府信息公开工作年度报告");
            page.locator("a[href*='/figures/t3.new.total']").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".kpi-num").first().textContent()).contains("3");
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);
            browser.demandAccessible();
        }
    }

    /** Presses the button of the form that leads to {@code action}. */
    private static void submit(Page page, String action) {
        page.locator("form[action='" + action + "'] button:not([formaction])")
                .last()
                .click();
        page.waitForLoadState();
    }
}
