package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class PublicationPagesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    /** Ways in which pasted text tries to act; each would set {@code window.hacked}. */
    private static final List<String> ATTACKS = List.of(
            "<script>window.hacked=1</script>",
            "<img src=x onerror=\"window.hacked=1\">",
            "<svg onload=window.hacked=1><script>window.hacked=1</script></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.hacked=1&gt;\">",
            "<a href=\"javascript:window.hacked=1\" id=trap>点我</a>",
            "<a href=\"jav&#x09;ascript:window.hacked=1\">点我</a>",
            "<iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe>",
            "<details open ontoggle=window.hacked=1>x</details>",
            "<form action=javascript:window.hacked=1><input autofocus onfocus=window.hacked=1></form>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hacked=1>\">",
            "<p style=\"background:url(javascript:window.hacked=1)\">x</p>",
            "<object data=\"data:text/html,<script>parent.hacked=1</script>\"></object>",
            "<template><script>window.hacked=1</script></template>",
            "<xmp><img src=x onerror=window.hacked=1></xmp>",
            "<p class=\"cn\" onclick=window.hacked=1 onmouseover=window.hacked=1>x</p>",
            "]]><script>window.hacked=1</script>",
            "</div></article><script>window.hacked=1</script>");

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Test
    void a_script_in_a_text_never_runs_in_a_real_browser() {
        var organ = city.newOrgan();
        var html = "<p>正文</p>" + String.join("<p>又一段</p>", ATTACKS);
        var number = publish(Manuscript.of(organ, Kind.NEWS, "</title><script>window.hacked=1</script>标题", html, DAY)
                .summary("\"><img src=x onerror=window.hacked=1>")
                .keywords("</script><script>window.hacked=1</script>"));
        try (var browser = Browser.open(site)) {
            var page = browser.go("/publications/" + number);
            page.locator(".prose p").first().click();
            assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
            assertThat(page.locator(".prose").innerHTML()).doesNotContain("hacked=1\"", "<script", "onerror=\"");
            browser.go("/publications?organ=" + organ);
            assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
            browser.demandAccessible();
        }
    }

    @Test
    void what_is_made_safe_once_stays_as_it_is() {
        var once = SafeHtml.of("<h1>一</h1><table><tr><th>甲</th></tr></table><p class=cn>乙 & 丙 <b>丁</b></p>");
        assertThat(SafeHtml.of(once)).isEqualTo(once);
        assertThat(once).contains("<h2 id=\"s1\">", "table-wrap").doesNotContain("<h1");
    }

    @Test
    void every_character_of_every_script_survives_the_way_to_the_reader() {
        var text = "𠮷野家𪚥 😀👨‍👩‍👧 שלום مرحبا ‏RTL‏ é漢字 ㍿ 〇";
        var number = publish(Manuscript.of(city.newOrgan(), Kind.NEWS, text, "<p>" + text + "</p>", DAY)
                .summary(text));
        var page = site.get("/publications/" + number).page();
        assertThat(page.select("h1").text()).isEqualTo(text);
        assertThat(page.select(".prose p").text()).isEqualTo(text);
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo(text);
    }

    @Test
    void an_article_bears_the_marks_that_the_site_guide_asks_for() {
        var organ = city.newOrgan();
        var number = publish(Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "管理办法", "正文", DAY));
        var page = site.get("/publications/" + number).page();
        for (var mark : List.of(
                "SiteName",
                "SiteDomain",
                "SiteIDCode",
                "ColumnName",
                "ColumnType",
                "ArticleTitle",
                "PubDate",
                "ContentSource")) {
            assertThat(page.select("meta[name=" + mark + "]").attr("content"))
                    .as(mark)
                    .isNotBlank();
        }
        assertThat(page.select("meta[name=PubDate]").attr("content")).isEqualTo("2026-11-20 09:00");
        var data = new JsonMapper()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.get("@type").asString()).isEqualTo("Legislation");
        assertThat(data.get("identifier").asString()).isEqualTo(number.value());
    }

    @Test
    void an_unchanged_article_is_not_sent_twice() {
        var number = publish(Manuscript.of(city.newOrgan(), Kind.NEWS, "动态", "正文", DAY));
        var first = site.get("/publications/" + number);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(first.headers()).doesNotContainKey("set-cookie");
        var again = site.send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.address("/publications/" + number)))
                        .header("If-None-Match", first.header("ETag"))
                        .build());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void two_characters_find_what_bears_them_and_titles_come_first() {
        var organ = city.newOrgan();
        var inText = publish(Manuscript.of(organ, Kind.NEWS, "工作动态", "木棉花开的时候", DAY.minusDays(1)));
        var inTitle = publish(Manuscript.of(organ, Kind.NEWS, "木棉大道通车", "正文", DAY.minusDays(300)));
        publish(Manuscript.of(organ, Kind.NEWS, "棉木材料", "无关", DAY));
        var found = site.get("/publications?q=木棉&organ=" + organ)
                .page()
                .select(".row-title")
                .eachAttr("href");
        assertThat(found).containsExactly("/publications/" + inTitle, "/publications/" + inText);
        assertThat(site.get("/publications?q=开的时候&organ=" + organ).page().select(".row-title"))
                .hasSize(1);
        assertThat(site.get("/publications?q=棉&organ=" + organ).page().select(".row-title"))
                .hasSize(3);
        assertThat(site.get("/publications?q=木棉大道").page().select(".row-title").eachAttr("href"))
                .contains("/publications/" + inTitle);
        assertThat(site.get("/publications?q=%E6%9C%A8!%27%26%7C%3A*%28%29%5C&organ=" + organ)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void facets_count_what_they_lead_to() {
        var organ = city.newOrgan();
        publish(Manuscript.of(organ, Kind.NEWS, "动态一", "正文", DAY));
        publish(Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "办法一", "正文", DAY));
        publish(Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "办法二", "正文", DAY));
        var page = site.get("/publications?organ=" + organ).page();
        var facet = page.select(".facets a[href*=column=documents]");
        assertThat(facet.select(".n").text()).isEqualTo("2");
        assertThat(site.get(facet.attr("href")).page().select(".row-title")).hasSize(2);
        assertThat(site.get("/publications?from=2025&to=2025&organ=" + organ)
                        .page()
                        .select(".row-title"))
                .isEmpty();
    }

    @Test
    void an_independent_reader_understands_the_feeds() throws Exception {
        publish(Manuscript.of(city.newOrgan(), Kind.NEWS, "给订阅者的 <动态> & 消息", "<p>正文</p>", DAY));
        var feed = new SyndFeedInput()
                .build(new StringReader(site.get("/feed.atom").body()));
        assertThat(feed.getEntries()).extracting(entry -> entry.getTitle()).contains("给订阅者的 <动态> & 消息");
        assertThat(new SyndFeedInput()
                        .build(new StringReader(
                                site.get("/feed.atom?column=news").body()))
                        .getEntries())
                .isNotEmpty();
        var json = new JsonMapper().readTree(site.get("/feed.json").body());
        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(site.get("/feed.atom?column=nothing").status()).isEqualTo(404);
    }

    @Test
    void the_site_map_keeps_to_its_schema() throws Exception {
        publish(Manuscript.of(city.newOrgan(), Kind.NEWS, "动态", "正文", DAY));
        var index = site.get("/sitemap.xml").body();
        valid("siteindex.xsd", index);
        valid("sitemap.xsd", site.get("/sitemap-pages.xml").body());
        valid("sitemap.xsd", site.get("/sitemap-publications-1.xml").body());
        assertThat(index).contains("/sitemap-publications-1.xml");
        assertThat(site.get("/sitemap-publications-9999.xml").status()).isEqualTo(404);
    }

    private static void valid(String schema, String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PublicationPagesTests.class.getResource("/publication/" + schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private IndexNumber publish(Manuscript text) {
        var day = text.provenance().formedOn();
        var numbers = desk.takeOver(
                Caller.system("tests"),
                List.of(RegisterRecord.published(
                        text, new Stage.Published(day), List.of(Release.on(Channel.WEBSITE, day)))));
        return java.util.Objects.requireNonNull(numbers.getFirst());
    }
}
