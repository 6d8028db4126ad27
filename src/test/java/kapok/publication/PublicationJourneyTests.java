package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.RuleViolation;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class PublicationJourneyTests {
    private static final String[] EVERYTHING = {
        "publication.read",
        "publication.write",
        "publication.review1",
        "publication.review2",
        "publication.review3",
        "publication.publish",
        "publication.correct",
        "publication.import",
        "publication.export"
    };

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private AppendageDesk appendages;

    @Autowired
    private PublicationImport imports;

    @Autowired
    private Publications publications;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Test
    void an_editor_writes_three_reviewers_pass_and_the_public_reads_without_script() {
        var organ = city.newOrgan();
        String address;
        try (var editor = Browser.withoutScript(site)) {
            editor.signIn(city.officer(organ, EVERYTHING));
            var page = editor.go("/desk/publications/new");
            page.fill("#title", "关于优化午间服务的通告");
            page.fill("#html", "第一段\n第二段");
            page.fill("#formedOn", "2026-11-20");
            page.click("button[name=preview]");
            assertThat(page.locator("#preview p")).isNotNull();
            assertThat(page.locator("#preview p").count()).isEqualTo(2);
            page.click("form[data-guard] .btn-primary");
            page.click("form[action$=submission] button");
            address = page.url().replaceFirst("^http://[^/]+", "");
        }
        for (int round = 1; round <= 3; round++) {
            try (var reviewer = Browser.withoutScript(site)) {
                reviewer.signIn(city.officer(organ, EVERYTHING));
                reviewer.go(address).click("form[action$=approval] .btn-primary");
            }
        }
        try (var publisher = Browser.open(site)) {
            publisher.signIn(city.officer(organ, EVERYTHING));
            var page = publisher.go(address);
            publisher.demandAccessible();
            page.click("form[action$='/publication'] .btn-primary");
            page.click("a[href^='/publications/']");
            assertThat(page.locator("h1").textContent()).isEqualTo("关于优化午间服务的通告");
            publisher.demandAccessible();
        }
    }

    @Test
    void the_second_of_two_editors_is_told_and_keeps_the_text() {
        var organ = city.newOrgan();
        var id = draft(organ);
        var first = site.signedInAs(city.officer(organ, EVERYTHING));
        var second = site.signedInAs(city.officer(organ, EVERYTHING));
        var form = "/desk/publications/" + id + "/form";
        var action = "/desk/publications/" + id;
        var stale = second.get(form);
        assertThat(stale.status()).isEqualTo(200);
        assertThat(first.submit(form, action, Map.of("title", "第一个人改的标题")).status())
                .isEqualTo(302);
        var answer = second.submit(form, action, Map.of("version", "0", "title", "第二个人改的标题"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#title").val()).isEqualTo("第二个人改的标题");
        assertThat(answer.page().select(".error-summary").text()).contains("已在", "第一个人改的标题");
    }

    @Test
    void given_an_act_is_refused_then_the_case_says_why_beside_the_field_and_keeps_what_was_typed() {
        var organ = city.newOrgan();
        var editor = site.signedInAs(city.officer(organ, EVERYTHING));
        var address = "/desk/publications/" + draft(organ);

        var link = editor.submit(address, address + "/links", Map.of("role", "interprets", "target", "没有的号"));
        assertThat(link.status()).isEqualTo(422);
        assertThat(link.page().select("#links-target").val()).isEqualTo("没有的号");
        assertThat(link.page().select("#links-target-err").text()).contains("没有的号");
        assertThat(link.page().select("#links-role option[selected]").val()).isEqualTo("interprets");

        assertThat(editor.submit(address, address + "/submission", Map.of()).status())
                .isEqualTo(302);
        var reviewer = site.signedInAs(city.officer(organ, EVERYTHING));
        var reasonless = reviewer.submit(address, address + "/return", Map.of("note", " "));
        assertThat(reasonless.status()).isEqualTo(422);
        assertThat(reasonless.page().select("#return-note-err").text()).isNotEmpty();

        var stale = reviewer.submit(address, address + "/return", Map.of("version", "0", "note", "依据没有写全"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("#return-note").text()).isEqualTo("依据没有写全");
        assertThat(stale.page().select("#return-note-err").text()).contains("已在");
    }

    @Test
    void bad_input_comes_back_with_what_was_typed_and_a_sentence_for_each_field() {
        var organ = city.newOrgan();
        var editor = site.signedInAs(city.officer(organ, EVERYTHING));
        var answer = editor.submit(
                "/desk/publications/new",
                "/desk/publications",
                Map.of(
                        "title",
                        "标题\u0007响铃",
                        "summary",
                        "长".repeat(601),
                        "html",
                        "<script>x</script>",
                        "formedOn",
                        "2026-02-30",
                        "amount",
                        "三万"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary li").eachText())
                .anySatisfy(slip -> assertThat(slip).contains("U+0007"))
                .anySatisfy(slip -> assertThat(slip).contains("600", "601"))
                .anySatisfy(slip -> assertThat(slip).contains("没有剩下文字"))
                .anySatisfy(slip -> assertThat(slip).contains("不是有效日期"))
                .anySatisfy(slip -> assertThat(slip).contains("两位小数"));
        assertThat(answer.page().select("#summary").val()).hasSize(601);
    }

    @Test
    void a_table_and_a_zip_come_in_and_what_goes_out_comes_in_again() throws IOException {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, EVERYTHING));
        var csv = """
                标题,种类,正文,正文文件,成文日期,发布日期,发布渠道,附件,文号
                导入的办法,行政规范性文件,,办法.html,2018-03-01,2018-03-02,政府网站；政务微信:广州政务 2018-03-03,清单.csv,穗政数〔2018〕1 号
                导入的动态,工作动态,一段文字,,2018年5月4日,2018-05-04,政府网站,,
                """;
        var zip = zip(Map.of("附件/清单.csv", "甲,乙\n1,2\n", "办法.html", "<h2>总则</h2><p>第一条</p>"));
        try (var shelf = ZipShelf.open(new ByteArrayInputStream(zip))) {
            var caller = city.caller(organ, EVERYTHING);
            var stream = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            assertThat(imports.run(caller, "记录.csv", stream, shelf, true).problems())
                    .isEmpty();
            stream.reset();
            assertThat(imports.run(caller, "记录.csv", stream, shelf, false).accepted())
                    .isEqualTo(2);
        }
        var exported =
                officer.get("/desk/publications/export.csv?view=published").body();
        assertThat(exported).contains("导入的办法", "政务微信:广州政务 2018-03-03", "清单.csv");
        var other = city.newOrgan();
        var moved = exported.replace(organ, other)
                .replace(organ.substring(8, 17) + "-", "OLD1-")
                .replace("清单.csv", "");
        var again = imports.run(
                city.caller(other, EVERYTHING),
                "again.csv",
                new ByteArrayInputStream(moved.getBytes(StandardCharsets.UTF_8)),
                null,
                false);
        assertThat(again.problems()).isEmpty();
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(publications.idOf("OLD1-2018-00001")).isPresent();
    }

    @Test
    void a_dry_run_lists_every_bad_row_and_writes_nothing() {
        var organ = city.newOrgan();
        var csv = """
                标题,种类,正文,成文日期,发布日期,发布渠道,附件
                ,工作动态,正文,2018-01-02,2018-01-02,政府网站,
                好的,工作动态,正文,2018-01-02,2018-01-02,政府网站,
                坏的,没有的种类,正文,2018-13-02,2018-01-02,飞鸽,缺.pdf
                """;
        var result = imports.run(
                city.caller(organ, EVERYTHING),
                "x.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                null,
                false);
        assertThat(result.problems())
                .extracting(problem -> problem.row())
                .contains(2, 4)
                .doesNotContain(3);
        assertThat(result.problems())
                .filteredOn(problem -> problem.row() == 4)
                .extracting(problem -> problem.column())
                .contains("种类", "成文日期", "发布渠道", "附件");
        assertThat(site.get("/publications?organ=" + organ).page().select(".row-title"))
                .isEmpty();
    }

    @Test
    void an_archive_that_leads_out_or_bursts_is_refused() throws IOException {
        var slipping = zip(Map.of("../../etc/passwd", "x"));
        Assertions.assertThatThrownBy(() -> ZipShelf.open(new ByteArrayInputStream(slipping)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("publication.zip.leads-out");
        var bomb = zip(Map.of("bomb.txt", "0".repeat(60 << 20)));
        try (var shelf = ZipShelf.open(new ByteArrayInputStream(bomb));
                var stream = shelf.open("bomb.txt")) {
            Assertions.assertThatThrownBy(stream::readAllBytes).hasMessage("publication.zip.bomb");
        }
        Assertions.assertThatThrownBy(
                        () -> ZipShelf.open(new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("publication.zip.not-a-zip");
    }

    @Test
    void a_file_of_a_draft_is_not_for_the_public_until_the_draft_is() {
        var organ = city.newOrgan();
        var id = draft(organ);
        appendages.attach(
                city.caller(organ, EVERYTHING),
                id,
                "说明.txt",
                new ByteArrayInputStream("文字".getBytes(StandardCharsets.UTF_8)));
        var officer = site.signedInAs(city.officer(organ, EVERYTHING));
        var href = officer.get("/desk/publications/" + id)
                .page()
                .select("a[href^=/attachments/]")
                .attr("href");
        assertThat(site.get(href).status()).isEqualTo(404);
        assertThat(officer.get(href).status()).isEqualTo(200);
    }

    private long draft(String organ) {
        return desk.draft(
                city.caller(organ, EVERYTHING),
                Manuscript.of(organ, Kind.NEWS, "动态", "正文", LocalDate.of(2026, 11, 20)));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
