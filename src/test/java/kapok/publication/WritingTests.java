package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing on the desk, as editors do it: plain words stay plain words, and a table with slips says how to put them right. */
@KapokTest
class WritingTests {
    private static final String WORDS = "第一条，为方便群众（含老年人），制定本办法。\n\n第二条 “帮办”免费；\uD842\uDFB7野家除外。";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private Site editor(String organ) {
        return site.signedInAs(city.officer(
                organ, "publication.read", "publication.write", "publication.publish", "publication.import"));
    }

    private static String written(Site editor, String organ, String words) {
        var answer = editor.submit(
                "/desk/publications/new",
                "/desk/publications",
                Map.of(
                        "organ", organ,
                        "title", "大厅帮办代办服务办法",
                        "html", words,
                        "formedOn", "2026-11-20",
                        "kind", "normative_document"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    @Test
    void who_wrote_plain_words_finds_plain_words_again_and_the_public_reads_paragraphs() {
        var organ = city.newOrgan();
        var editor = editor(organ);
        var draft = written(editor, organ, WORDS.replace("\n", "\r\n"));

        assertThat(editor.get(draft + "/form").page().select("#html").val()).isEqualTo(WORDS);
        var shown = editor.get(draft);
        assertThat(shown.page().select(".prose p")).hasSize(2);
        assertThat(shown.body()).doesNotContain("&#x");
        assertThat(shown.page().select("dl.facts").text()).doesNotContain("现行有效");
    }

    @Test
    void who_wrote_more_than_paragraphs_finds_it_as_written() {
        for (var html : List.of(
                "<h2 id=\"s1\">标题，一</h2><p>正文 &lt;b&gt;</p>", "<p class=\"cn\">甲<br />乙</p>", "<ul><li>甲</li></ul>")) {
            var organ = city.newOrgan();
            var editor = editor(organ);
            var draft = written(editor, organ, html);
            assertThat(editor.get(draft + "/form").page().select("#html").val()).isEqualTo(html);
        }
        assertThat(EditorText.of(SafeHtml.of("一 < 二"))).isEqualTo("一 < 二");
        assertThat(SafeHtml.of(EditorText.of("<p class=\"cn\">&lt;b&gt;</p>")))
                .isEqualTo("<p class=\"cn\">&lt;b&gt;</p>");
    }

    @Test
    void the_second_of_two_editors_is_shown_only_what_the_first_changed() {
        var organ = city.newOrgan();
        var first = editor(organ);
        var second = editor(organ);
        var draft = written(first, organ, WORDS);
        var form = second.get(draft + "/form").page().select("main form").getFirst();
        var typed = new HashMap<String, String>();
        ((org.jsoup.nodes.FormElement) form).formData().forEach(field -> typed.put(field.key(), field.value()));
        first.submit(draft + "/form", draft, Map.of("summary", "有人替您跑。"));

        typed.put("html", WORDS.replace("\n", "\r\n"));
        var answer = second.post(draft, typed);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".error-summary dt").eachText()).containsExactly("一句话说明");
        assertThat(answer.page().select(".error-summary dd").eachText()).containsExactly("有人替您跑。");
    }

    @Test
    void given_a_kind_that_does_not_exist_in_a_table_then_the_kinds_are_named_in_words() {
        var organ = city.newOrgan();
        var csv = "标题,种类,正文,成文日期,发布日期,发布渠道\n好的,工作动态,正文,2026-11-20,2026-11-20,政府网站\n"
                + "坏的,天书,正文,2026-11-20,2026-11-20,政府网站\n";

        var answer = editor(organ)
                .upload(
                        "/desk/publications/import",
                        "/desk/publications/import",
                        Map.of("dryRun", "true"),
                        "file",
                        "记录.csv",
                        csv.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.page().select("main").text())
                .contains("天书", "行政规范性文件、")
                .doesNotContain("normative_document");
    }
}
