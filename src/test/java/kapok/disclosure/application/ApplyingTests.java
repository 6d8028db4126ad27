package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class ApplyingTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    private Citizens citizens;

    @BeforeEach
    void gather() {
        citizens = new Citizens(site, city, jdbc);
    }

    @Test
    void given_each_kind_of_bad_input_then_it_has_its_own_sentence_and_the_text_is_still_there() {
        var organ = city.newOrgan();
        for (var bad : List.of(
                List.of("idno", "110105194912310021", "校验位不对"),
                List.of("idno", "110105194913310021", "不是一个日期"),
                List.of("idno", "1101051949", "应为 18 位，您填了 10 位"),
                List.of("tel", "12345", "电话号码不对"),
                List.of("organName", "不存在的局", "没有找到名为“不存在的局”的机关"),
                List.of("desc", "噪声", "写得太笼统"))) {
            var citizen = site.visitor();
            var typed = citizens.filled(organ);
            typed.put(bad.get(0), bad.get(1));

            var answer = citizen.submit("/requests/new", "/requests/new", typed);

            assertThat(Citizens.slip(answer, bad.get(0))).contains(bad.get(2));
            assertThat(answer.page().select("#name").val()).isEqualTo("林晓华");
            assertThat(answer.page().select("#" + bad.get(0)).val()).isEqualTo(bad.get(1));
            assertThat(citizen.get("/requests/new").page().select("#name").val())
                    .isEqualTo("林晓华");
        }
    }

    @Test
    void given_a_company_with_a_wrong_credit_code_then_it_says_so() {
        var typed = citizens.filled(city.newOrgan());
        typed.putAll(Map.of("who", "o", "orgKind", "enterprise", "uscc", "91440101MA5TEST001", "responsible", "陈嘉敏"));

        assertThat(Citizens.slip(site.visitor().submit("/requests/new", "/requests/new", typed), "uscc"))
                .contains("统一社会信用代码");
    }

    @Test
    void given_a_file_of_200_megabytes_then_it_is_refused_and_text_and_draft_are_kept() throws Exception {
        var citizen = site.visitor();
        var page = citizen.get("/requests/new").page();
        var file = java.nio.file.Files.createTempFile("large", ".pdf");
        try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        var head = new StringBuilder();
        var typed = citizens.filled(city.newOrgan());
        typed.put("_csrf", page.select("form[enctype] input[name=_csrf]").val());
        typed.put("key", page.select("input[name=key]").val());
        typed.forEach((name, value) -> head.append(
                "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        head.append("--cut\r\nContent-Disposition: form-data; name=\"att\"; filename=\"large.pdf\"\r\n\r\n");

        var answer = citizen.send(HttpRequest.newBuilder(URI.create(citizen.address("/requests/new")))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--cut--\r\n")))
                .build());
        java.nio.file.Files.delete(file);

        assertThat(Citizens.slip(answer, "att")).contains("large.pdf", "200 MB", "20 MB");
        assertThat(answer.page().select("#desc").text()).contains("占道施工");
    }

    @Test
    void given_files_attached_when_something_else_is_wrong_then_they_stay_and_reach_the_officers() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var typed = citizens.filled(organ);
        typed.put("desc", "噪声");
        var refused = citizen.upload(
                "/requests/new", "/requests/new", typed, "att", "说明.txt", "补充说明".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.page().select(".files").text()).contains("说明.txt");

        var receipt = citizens.apply(citizen, organ);

        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        assertThat(officer.get("/desk/requests/unconfirmed/" + receipt.number()).body())
                .contains("说明.txt");
    }

    @Test
    void given_the_button_is_pressed_twice_then_there_is_one_application_and_one_receipt() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        citizen.submit("/requests/new", "/requests/new", citizens.filled(organ));
        var form = citizen.get("/requests/review").page();
        var sent = Map.of(
                "_csrf", form.select("form[action=/requests] input[name=_csrf]").val(),
                "key", form.select("form[action=/requests] input[name=key]").val());

        citizen.post("/requests", sent);
        var first = citizen.get("/requests/receipt").page().select("article").text();
        citizen.post("/requests", sent);

        assertThat(citizen.get("/requests/receipt").page().select("article").text())
                .isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from disclosure.submission where organ = :organ")
                        .param("organ", organ)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void given_more_applications_than_a_page_holds_then_the_newest_stand_on_the_next() {
        var organ = city.newOrgan();
        var one = citizens.apply(site.visitor(), organ).number();
        jdbc.sql("""
                        insert into disclosure.submission
                               (number, organ, arrival, applicant_kind, topic, subject, delivery, came_on, state, submitted_at)
                        select 'RQ-2026-' || 900000 + n || '-0', organ, arrival, applicant_kind, topic, subject, delivery, came_on + n, state, submitted_at
                          from disclosure.submission, generate_series(1, 50) n
                         where number = :one
                        """).param("one", one).update();
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));

        var first = officer.get("/desk/requests/unconfirmed").page();
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pager a[rel=next]").attr("href")).isEqualTo("/desk/requests/unconfirmed?page=2");
        assertThat(first.select("tbody td.mono").getFirst().text()).isEqualTo(one);
        var second = officer.get("/desk/requests/unconfirmed?page=2").page();
        assertThat(second.select("tbody td.mono").eachText()).containsExactly("RQ-2026-900050-0");
        assertThat(officer.get("/desk/requests/unconfirmed?page=0").status()).isEqualTo(200);
    }

    @Test
    void given_an_online_application_then_it_waits_until_an_officer_confirms_it_with_the_applicant() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.apply(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        var page = "/desk/requests/unconfirmed/" + receipt.number();

        assertThat(officer.get("/desk").body()).contains("待确认的申请");
        assertThat(officer.get("/desk/requests/unconfirmed").body()).contains(receipt.number());
        assertThat(officer.submit(page, page + "/confirmation", Map.of("confirmedOn", "2031-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(officer.submit(page, page + "/confirmation", Map.of("topic", "hotline"))
                        .location())
                .isEqualTo("/desk/requests/" + receipt.number());
        assertThat(officer.get("/desk/requests/" + receipt.number()).status()).isEqualTo(200);

        citizen.submit(
                "/requests/track",
                "/requests/track",
                Map.of("number", receipt.number(), "code", receipt.code().toLowerCase(java.util.Locale.ROOT)));
        assertThat(citizen.get("/requests/track").page().select("main").text())
                .contains("个工作日后到期", "林*华")
                .doesNotContain("林晓华");
        assertThat(citizen.get("/requests/track/copy").body()).contains("林晓华", "11010519491231002X");
        assertThat(citizen.get("/requests/track/copy.json").body()).contains("林晓华", "占道施工");
    }

    @Test
    void given_an_oral_application_then_it_counts_only_when_read_back_and_a_letter_waits() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        var typed = new HashMap<>(Map.of(
                "organ", organ,
                "arrival", "oral",
                "receivedOn", "2026-11-03",
                "name", "林晓华",
                "subject", "热线工单统计",
                "topic", "hotline"));

        var refused = officer.submit("/desk/requests/new", "/desk/requests", typed);
        assertThat(refused.body()).contains("宣读并经其确认，再登记");
        assertThat(refused.page().select("#subject").text()).isEqualTo("热线工单统计");
        typed.put("readBack", "true");
        assertThat(officer.submit("/desk/requests/new", "/desk/requests", typed).location())
                .startsWith("/desk/requests/RQ-2026-");
        typed.put("arrival", "ordinary_mail");
        assertThat(officer.submit("/desk/requests/new", "/desk/requests", typed).location())
                .startsWith("/desk/requests/unconfirmed/RQ-");
        typed.putAll(Map.of("arrival", "fax", "confirmedOn", "2026-11-02"));
        assertThat(Citizens.slip(officer.submit("/desk/requests/new", "/desk/requests", typed), "confirmedOn"))
                .contains("不能早于到达日期");
    }

    @Test
    void given_a_computer_that_others_use_then_the_receipt_can_be_cleared_from_it() {
        var citizen = site.visitor();
        var receipt = citizens.apply(citizen, city.newOrgan());

        assertThat(site.visitor().get("/requests/receipt").location()).isEqualTo("/requests/track");
        citizen.submit("/requests/receipt", "/requests/draft/removal", Map.of());

        assertThat(citizen.get("/requests/receipt").location()).isEqualTo("/requests/track");
        assertThat(citizen.get("/requests/new").body()).doesNotContain("林晓华", receipt.number());
        assertThat(citizens.open(citizen, receipt).location()).isEqualTo("/requests/track");
    }

    @Test
    void given_an_application_that_waits_and_asks_what_another_asked_then_the_officer_sees_the_other() {
        var organ = city.newOrgan();
        var other = citizens.confirmed(site.visitor(), organ);
        var citizen = site.visitor();
        var typed = citizens.filled(organ);
        typed.putAll(Map.of("name", "陈一帆", "idno", "440524188001010014", "tel", "13900001234"));
        citizen.submit("/requests/new", "/requests/new", typed);
        citizen.submit("/requests/review", "/requests", Map.of());
        var number = citizen.get("/requests/receipt").page().select(".doc-no").text();
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));

        var similar = officer.get("/desk/requests/" + number + "/similar");

        assertThat(similar.status()).isEqualTo(200);
        assertThat(similar.body()).contains(other.number());
    }
}
