package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers get from the copies of public pages, and when a copy ends. */
@KapokTest
class PageCopiesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void given_a_page_was_read_when_read_again_then_it_is_the_copy_with_all_its_headers() {
        var path = "/publications/" + publish("副本里的标题");
        var first = site.visitor().get(path);
        changeUnseen("副本里的标题", "暗中改过的标题");
        var second = site.visitor().get(path);
        assertThat(second.body()).isEqualTo(first.body()).contains("副本里的标题");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        for (var name : List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Vary")) {
            assertThat(second.header(name))
                    .as(name)
                    .isEqualTo(first.header(name))
                    .isNotEmpty();
        }
    }

    @Test
    void given_something_is_published_then_no_copy_is_older_than_that() {
        var path = "/publications/" + publish("旧标题一则");
        site.visitor().get(path);
        changeUnseen("旧标题一则", "新标题一则");
        publish("另一则");
        assertThat(site.visitor().get(path).body()).contains("新标题一则");
    }

    @Test
    void given_a_minute_passed_then_the_page_is_made_anew() {
        var path = "/publications/" + publish("一分钟前");
        site.visitor().get(path);
        changeUnseen("一分钟前", "一分钟后");
        clock.forward(Duration.ofSeconds(61));
        assertThat(site.visitor().get(path).body()).contains("一分钟后");
    }

    @Test
    void given_care_mode_or_english_then_the_reader_gets_that_page() {
        var path = "/publications/" + publish("各种读者");
        var plain = site.visitor().get(path).body();
        assertThat(with(path, "Cookie", "mode=care").body()).isNotEqualTo(plain).contains("care");
        assertThat(with(path, "Cookie", "lang=en").body()).contains("lang=\"en\"");
        assertThat(site.visitor().get(path).body()).isEqualTo(plain);
    }

    @Test
    void given_an_officer_then_the_page_bears_the_name_and_nobody_else_gets_it() {
        var organ = city.newOrgan();
        var path = "/publications/" + publish("谁都一样");
        var officer = site.signedInAs(city.administrator(organ));
        var signedIn = officer.get(path);
        assertThat(signedIn.header("Cache-Control")).isEqualTo("private, no-cache");
        var visitor = site.visitor().get(path);
        assertThat(visitor.body()).doesNotContain("测试员");
        assertThat(visitor.header("Cache-Control")).startsWith("public");
    }

    @Test
    void given_the_reader_has_the_copy_then_only_that_is_said() {
        var path = "/publications/" + publish("未曾改变");
        var tag = site.visitor().get(path).header("ETag");
        var again = with(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void given_a_browser_takes_gzip_then_the_copy_unpacks_to_the_same_page() throws Exception {
        var path = "/publications/" + publish("压缩");
        var plain = site.visitor().get(path).body();
        var packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address(path)))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unpack(packed.body())).isEqualTo(plain);
    }

    @Test
    void given_a_withdrawn_text_then_its_copy_is_gone_at_once() {
        var number = publish("即将撤下");
        var path = "/publications/" + number;
        assertThat(site.visitor().get(path).status()).isEqualTo(200);
        var row = jdbc.sql("select id, version from publication.publication where index_number = :number")
                .param("number", number)
                .query((rs, _) -> new long[] {rs.getLong(1), rs.getLong(2)})
                .single();
        desk.withdraw(Caller.system("tests"), row[0], (int) row[1], "内容有误");
        assertThat(site.visitor().get(path).status()).isEqualTo(410);
    }

    private static String unpack(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Site.Answer with(String path, String header, String value) {
        return site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header(header, value)
                        .build());
    }

    /** As another node or a repair by hand would: without telling this one. */
    private void changeUnseen(String title, String changed) {
        var rows = jdbc.sql("update publication.publication set title = :changed where title = :title")
                .param("changed", changed)
                .param("title", title)
                .update();
        assertThat(rows).isOne();
    }

    private String publish(String title) {
        var text = Manuscript.of(city.newOrgan(), Kind.NEWS, title, "<p>正文</p>", DAY);
        var numbers = desk.takeOver(
                Caller.system("tests"),
                List.of(RegisterRecord.published(
                        text, new Stage.Published(DAY), List.of(Release.on(Channel.WEBSITE, DAY)))));
        return String.valueOf(numbers.getFirst());
    }
}
