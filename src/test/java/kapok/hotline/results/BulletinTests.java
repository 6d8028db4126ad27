package kapok.hotline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import kapok.hotline.figures.Freezer;
import kapok.hotline.figures.TicketFact;
import kapok.hotline.figures.TicketFacts;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class BulletinTests {
    @Autowired
    Freezer freezer;

    @Autowired
    TicketFacts facts;

    @Autowired
    TestCity city;

    @Autowired
    Site site;

    private static final Instant AT = Instant.parse("2016-05-11T02:00:00Z");

    private void ticket(String number, String solved) {
        facts.put(new TicketFact(
                number,
                AT,
                "phone",
                "complaint",
                "bulletin-noise",
                "施工噪声",
                "440106000000",
                "天河区",
                city.newOrgan(),
                "测试局",
                false,
                false,
                false,
                false,
                false,
                AT,
                AT.plusSeconds(3600),
                AT.plusSeconds(60),
                AT.plusSeconds(86_400),
                AT.plusSeconds(7200),
                AT.plusSeconds(9000),
                0,
                0,
                0,
                AT.plusSeconds(8000),
                true,
                true,
                solved,
                solved));
    }

    @Test
    void given_a_month_that_is_over_when_its_bulletin_is_opened_then_it_is_written_from_the_figures() {
        city.government();
        ticket("HLBUL-1", "yes");
        ticket("HLBUL-2", "no");
        freezer.reopen(LocalDate.of(2016, 5, 1));
        var page = site.get("/hotline/bulletins/2016-05");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("2016年5月民情月历", "共受理诉求 2 件", "解决率 50.00%", "派单办理 2 件");
        assertThat(page.page().select(".kpi-note").text())
                .as("nothing is compared with a month that had nothing")
                .doesNotContain("上月 0");
        assertThat(page.page().select(".kpi-num a").attr("href")).startsWith("/figures/hotline.received");
        var months = site.get("/hotline/bulletins").page().select(".rows a").eachAttr("href");
        assertThat(months).contains("/hotline/bulletins/2016-05").isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(months.getLast())
                .as("none of a time before the hotline's")
                .isLessThanOrEqualTo("/hotline/bulletins/2016-05");
        var pdf = site.download("/hotline/bulletins/2016-05.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var browser = Browser.open(site)) {
            browser.go("/hotline/bulletins/2016-05");
            browser.demandAccessible();
            browser.go("/hotline/bulletins");
            browser.demandAccessible();
        }
    }

    @Test
    void given_a_month_that_is_not_over_or_none_when_asked_then_there_is_no_bulletin() {
        assertThat(site.get("/hotline/bulletins/2199-01").status()).isEqualTo(404);
        assertThat(site.get("/hotline/bulletins/may").status()).isEqualTo(404);
    }
}
