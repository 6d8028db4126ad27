package kapok.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.publication.Channel;
import kapok.publication.Kind;
import kapok.publication.Manuscript;
import kapok.publication.PublicationDesk;
import kapok.publication.RegisterRecord;
import kapok.publication.Release;
import kapok.publication.Stage;
import kapok.support.Browser;
import kapok.support.Browser.Window;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal's first page: what was done lately, figures that open, and one field for every receipt. */
@KapokTest
class PortalHomeTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private PublicationDesk publications;

    private record Receipt(String number, String code) {}

    private Receipt complained(Site visitor) {
        var page = visitor.submit(
                        "/hotline/new",
                        "/hotline/new",
                        Map.of(
                                "kind", "complaint",
                                "story", "珠江新城的工地凌晨还在打桩，影响附近居民休息，请查处。",
                                "phone", "13800138000",
                                "place", "天河区珠江新城",
                                "publish", "yes"))
                .page();
        return new Receipt(page.select("#number").text(), page.select("#code").text());
    }

    private Receipt applied(Site visitor) {
        var organ = city.newOrgan();
        var name = site.signedInAs(city.administrator(organ))
                .get("/desk/organs/" + organ)
                .page()
                .select("h1")
                .text();
        visitor.submit(
                "/requests/new",
                "/requests/new",
                Map.of(
                        "who", "p",
                        "name", "林晓华",
                        "idno", "11010519491231002x",
                        "tel", "138 0000 6620",
                        "organName", name,
                        "desc", "2025 年热线收到的占道施工噪声工单处理记录",
                        "ok", "true"));
        visitor.submit("/requests/review", "/requests", Map.of());
        var page = visitor.get("/requests/receipt").page();
        return new Receipt(
                page.select(".doc-no").text(), page.select("#query-code").text());
    }

    /** As the form on the home page sends it; {@code from} is what the browser says of where the form stood. */
    private static Site.Answer track(Site visitor, String number, String code, String from) {
        var body = "number=" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8) + "&code="
                + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8);
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address("/track")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void what_was_published_last_stands_in_front_and_the_page_is_the_same_for_everybody() {
        var organ = city.newOrgan();
        var day = LocalDate.of(2026, 11, 23);
        var title = "首页最新的一条 " + organ;
        publications.takeOver(
                Caller.system("tests"),
                List.of(RegisterRecord.published(
                        Manuscript.of(organ, Kind.NEWS, title, "正文", day),
                        new Stage.Published(day),
                        List.of(Release.on(Channel.WEBSITE, day)))));

        var home = site.visitor().get("/");

        assertThat(home.page().select("main .rows a").eachText()).contains(title);
        assertThat(home.headers()).doesNotContainKey("set-cookie");
        assertThat(home.header("Cache-Control")).startsWith("public");
        for (var figure : home.page().select(".kpi")) {
            var opened = site.get(figure.select("a").attr("href")).page();
            assertThat(opened.select(".kpi-num").text())
                    .as(figure.text())
                    .startsWith(figure.select(".kpi-num a").text());
        }
    }

    @Test
    void a_complaint_is_found_from_the_first_page_however_its_number_is_typed() {
        var receipt = complained(site.visitor());
        try (var browser = Browser.open(site, Window.PHONE)) {
            var page = browser.go("/");
            browser.demandAccessible();
            demandRoom(page);
            page.fill("#number", receipt.number().replace("-", " ").toLowerCase(Locale.ROOT));
            page.fill("#code", receipt.code());
            page.click("form[action='/track'] button");
            assertThat(page.locator("main")).containsText(receipt.number());
            assertThat(page.locator(".steps [aria-current=step]")).isVisible();
            assertThat(page.url()).doesNotContain(receipt.code());
            browser.demandAccessible();
        }
    }

    /** No title is set a few characters a line, and all figures begin on the lines of their columns. */
    private static void demandRoom(Page page) {
        assertThat(page.evaluate("[...document.querySelectorAll('.rows-tight .row-title')]"
                        + ".every(title => title.getBoundingClientRect().width > 100)"))
                .isEqualTo(true);
        assertThat(page.evaluate("new Set([...document.querySelectorAll('.kpi dt')]"
                        + ".map(label => label.getBoundingClientRect().left)).size"))
                .isEqualTo(2);
    }

    @Test
    void a_request_is_found_from_the_first_page() {
        var visitor = site.visitor();
        var receipt = applied(visitor);

        var answer = track(site.visitor(), receipt.number(), receipt.code(), "same-origin");

        assertThat(answer.location()).isEqualTo("/requests/track");
        assertThat(answer.header("Set-Cookie")).isNotEmpty();
    }

    @Test
    void a_wrong_code_gets_the_answer_of_the_page_that_follows_such_numbers() {
        var visitor = site.visitor();
        var receipt = applied(visitor);

        var answer = track(site.visitor(), receipt.number(), "AAAAA-AAAAA", "same-origin");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("form[action=/requests/track] #number").val())
                .isEqualTo(receipt.number());
        assertThat(answer.page().select(".error-summary")).isNotEmpty();
    }

    @Test
    void a_number_of_no_kind_is_told_what_to_do_and_stays_typed() {
        for (var number : List.of("2026-0147", "XX-2026-000147-8", "", "<script>")) {
            var answer = track(site.visitor(), number, "1", "same-origin");
            assertThat(answer.status()).as(number).isEqualTo(422);
            assertThat(answer.page().select("#number-err").text()).contains("回执");
            assertThat(answer.page().select("#number").val()).isEqualToIgnoringCase(number);
        }
    }

    @Test
    void given_a_form_of_another_site_then_nothing_is_opened_before_the_person_asks_here() {
        var receipt = complained(site.visitor());
        for (var from : List.of("cross-site", "same-site", "none")) {
            var answer = track(site.visitor(), receipt.number(), receipt.code(), from);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("main").text()).doesNotContain("珠江新城");
            var form = answer.page().select("form[action=/hotline/track]");
            assertThat(form.select("#number").val()).isEqualTo(receipt.number());
            assertThat(form.select("input[name=_csrf]").val()).isNotEmpty();
        }
    }
}
