package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who applies with a telephone in the hand has to see: what is missing, the receipt whole, the way on. */
@KapokTest
class ApplyingOnAPhoneTests {
    private static final int SCREEN = 390;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_empty_form_is_told_by_name_what_is_missing() {
        var refused = site.visitor().submit("/requests/new", "/requests/new", Map.of("desc", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary li").eachText())
                .doesNotHaveDuplicates()
                .contains("请填写姓名或者单位名称。", "请填写证件号码。", "请填写联系电话。", "请写明您要什么信息。");
    }

    @Test
    void an_organisation_with_an_agent_is_told_by_name_too() {
        var fields = new HashMap<>(Map.of("who", "o", "agent", "true", "how", "post", "desc", ""));

        var refused = site.visitor().submit("/requests/new", "/requests/new", fields);

        assertThat(refused.page().select(".error-summary li").eachText())
                .doesNotHaveDuplicates()
                .contains("请选择组织类型。", "请填写统一社会信用代码。", "请填写代理人姓名。", "请填写代理人证件号码。", "请填写邮寄地址。");
    }

    @Test
    void the_receipt_shows_number_and_code_whole_and_leads_on_without_typing_them() {
        try (var browser = Browser.open(site, Browser.Window.PHONE)) {
            var page = browser.go("/requests/new");
            new Citizens(site, city, jdbc)
                    .filled(city.newOrgan()).entrySet().stream()
                            .filter(field -> !List.of("who", "ok").contains(field.getKey()))
                            .forEach(field -> page.fill("#" + field.getKey(), field.getValue()));
            page.check("#ok");
            page.click("main .btn-primary");
            page.click("form[action='/requests'] .btn-primary");
            page.waitForURL("**/requests/receipt");

            for (var part : List.of("#receipt-number", "#receipt-code", ".doc-no", "#query-code")) {
                var box = page.locator(part).boundingBox();
                assertThat(box.x).as(part).isNotNegative();
                assertThat(box.x + box.width).as(part).isLessThanOrEqualTo(SCREEN);
            }
            assertThat((Boolean) page.evaluate("(() => { const stage = document.querySelector('.doc-stage');"
                            + " return stage.scrollWidth <= stage.clientWidth; })()"))
                    .as("the letter fits the screen")
                    .isTrue();
            browser.demandAccessible();

            page.click("form[action='/requests/track'] button");
            page.waitForSelector(".steps");
            assertThat(page.url()).endsWith("/requests/track");
        }
    }

    @Test
    void a_long_description_is_the_text_of_the_case_and_not_all_its_heading() {
        var citizens = new Citizens(site, city, jdbc);
        var visitor = site.visitor();
        var organ = city.newOrgan();
        var asked = "体育东横街夜间施工噪声工单的处理记录和分区统计，".repeat(15);
        var fields = citizens.filled(organ);
        fields.put("desc", asked);
        visitor.submit("/requests/new", "/requests/new", fields);
        visitor.submit("/requests/review", "/requests", Map.of());
        var receipt = visitor.get("/requests/receipt").page();
        citizens.open(
                visitor,
                new Citizens.Receipt(
                        receipt.select(".doc-no").text(),
                        receipt.select("#query-code").text()));

        var tracked = visitor.get("/requests/track").page();

        assertThat(tracked.select("h1").text())
                .hasSizeLessThanOrEqualTo(41)
                .startsWith("体育东横街")
                .endsWith("…");
        assertThat(tracked.select("main section").text()).contains(asked);
    }
}
