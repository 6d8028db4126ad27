package kapok.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class PreferencesTests {
    private static final String SEARCH = "/publications?q=%E9%A2%84%E7%AE%97&sort=newest";

    @Autowired
    private Site site;

    @Test
    void who_changes_how_pages_are_read_keeps_what_was_asked() {
        for (var preference : List.of("mode=care", "lang=en")) {
            var reader = site.visitor();
            var link = reader.get(SEARCH).page().select("header a[href$=" + preference + "]");

            var answer = reader.get(link.attr("href"));

            assertThat(answer.location()).isEqualTo(SEARCH);
            assertThat(reader.get(SEARCH).page().select("main input[name=q]").val())
                    .isEqualTo("预算");
        }
    }

    @Test
    void who_reads_with_care_reads_every_page_so_until_the_standard_comes_back() {
        var reader = site.visitor();
        reader.get("/?mode=care");
        assertThat(reader.get("/guide").page().select("html").attr("data-mode")).isEqualTo("care");
        reader.get(reader.get("/guide").page().select("a.when-care").attr("href"));
        assertThat(reader.get("/guide").page().select("html").attr("data-mode")).isEqualTo("standard");
    }
}
