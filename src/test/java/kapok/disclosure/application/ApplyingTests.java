package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.ProcessingFee;
import kapok.disclosure.RequestEvent;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class ApplyingTests {
    private static final String[] STAFF = {
        DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.REVEAL
    };

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private TestClock clock;

    private String organName(String organ) {
        return jdbc.sql("select name from agency.organ where code = :organ")
                .param("organ", organ)
                .query(String.class)
                .single();
    }

    private Map<String, String> filled(String organ) {
        return new HashMap<>(Map.of(
                "who", "p",
                "name", "林晓华",
                "idno", "11010519491231002x",
                "tel", "138 0000 6620",
                "organName", organName(organ),
                "desc", "2025 年热线收到的占道施工噪声工单处理记录",
                "ok", "true"));
    }

    private record Receipt(String number, String code) {}

    private Receipt apply(Site citizen, String organ) {
        assertThat(citizen.submit("/requests/new", "/requests/new", filled(organ))
                        .location())
                .isEqualTo("/requests/review");
        assertThat(citizen.submit("/requests/review", "/requests", Map.of()).location())
                .isEqualTo("/requests/receipt");
        var page = citizen.get("/requests/receipt").page();
        return new Receipt(
                page.select(".doc-no").text(), page.select("#query-code").text());
    }

    private static String slip(Site.Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return Objects.requireNonNull(answer.page().getElementById(field + "-err"), field)
                .text();
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
            var typed = filled(organ);
            typed.put(bad.get(0), bad.get(1));

            var answer = citizen.submit("/requests/new", "/requests/new", typed);

            assertThat(slip(answer, bad.get(0))).contains(bad.get(2));
            assertThat(answer.page().select("#name").val()).isEqualTo("林晓华");
            assertThat(answer.page().select("#" + bad.get(0)).val()).isEqualTo(bad.get(1));
            assertThat(citizen.get("/requests/new").page().select("#name").val())
                    .isEqualTo("林晓华");
        }
    }

    @Test
    void given_a_company_with_a_wrong_credit_code_then_it_says_so() {
        var typed = filled(city.newOrgan());
        typed.putAll(Map.of("who", "o", "orgKind", "enterprise", "uscc", "91440101MA5TEST001", "responsible", "陈嘉敏"));

        assertThat(slip(site.visitor().submit("/requests/new", "/requests/new", typed), "uscc"))
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
        var typed = filled(city.newOrgan());
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

        assertThat(slip(answer, "att")).contains("large.pdf", "200 MB", "20 MB");
        assertThat(answer.page().select("#desc").text()).contains("占道施工");
    }

    @Test
    void given_files_attached_when_something_else_is_wrong_then_they_stay_and_reach_the_officers() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var typed = filled(organ);
        typed.put("desc", "噪声");
        var refused = citizen.upload(
                "/requests/new", "/requests/new", typed, "att", "说明.txt", "补充说明".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.page().select(".files").text()).contains("说明.txt");

        var receipt = apply(citizen, organ);

        var officer = site.signedInAs(city.officer(organ, STAFF));
        assertThat(officer.get("/desk/requests/unconfirmed/" + receipt.number()).body())
                .contains("说明.txt");
    }

    @Test
    void given_the_button_is_pressed_twice_then_there_is_one_application_and_one_receipt() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        citizen.submit("/requests/new", "/requests/new", filled(organ));
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
    void given_a_wrong_code_or_an_unknown_number_then_the_answer_is_the_same_word_for_word() {
        var receipt = apply(site.visitor(), city.newOrgan());
        var stranger = site.visitor();

        var wrongCode = stranger.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", "AAAAA-AAAAA"));
        var unknown = stranger.submit(
                "/requests/track", "/requests/track", Map.of("number", "RQ-2026-999999-9", "code", receipt.code()));

        assertThat(wrongCode.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrongCode.page().select(".error-summary").text())
                .isEqualTo(unknown.page().select(".error-summary").text());
    }

    @Test
    void given_ten_wrong_tries_then_even_the_right_code_no_longer_opens_the_case() {
        var receipt = apply(site.visitor(), city.newOrgan());
        var stranger = site.visitor();
        for (int i = 0; i < 10; i++) {
            stranger.submit(
                    "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", "AAAAA-AAAA" + i));
        }

        assertThat(stranger.submit(
                                "/requests/track",
                                "/requests/track",
                                Map.of("number", receipt.number(), "code", receipt.code()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void given_a_forged_pass_then_nothing_of_the_case_is_shown() {
        var receipt = apply(site.visitor(), city.newOrgan());
        var answer = site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address("/requests/track")))
                        .header("Cookie", "kapok-case=" + receipt.number() + "_9999999999_" + "0".repeat(64))
                        .build());

        assertThat(answer.body()).doesNotContain(receipt.number(), "占道施工");
    }

    @Test
    void given_more_applications_than_a_page_holds_then_the_newest_stand_on_the_next() {
        var organ = city.newOrgan();
        var one = apply(site.visitor(), organ).number();
        jdbc.sql("""
                        insert into disclosure.submission
                               (number, organ, arrival, applicant_kind, topic, subject, delivery, came_on, state, submitted_at)
                        select 'RQ-2026-' || 900000 + n || '-0', organ, arrival, applicant_kind, topic, subject, delivery, came_on + n, state, submitted_at
                          from disclosure.submission, generate_series(1, 50) n
                         where number = :one
                        """).param("one", one).update();
        var officer = site.signedInAs(city.officer(organ, STAFF));

        var first = officer.get("/desk/requests/unconfirmed").page();
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pager a[rel=next]").attr("href")).isEqualTo("/desk/requests/unconfirmed?page=2");
        assertThat(first.select("tbody a").getFirst().text()).isEqualTo(one);
        var second = officer.get("/desk/requests/unconfirmed?page=2").page();
        assertThat(second.select("tbody tr a").eachText()).containsExactly("RQ-2026-900050-0");
        assertThat(officer.get("/desk/requests/unconfirmed?page=0").status()).isEqualTo(200);
    }

    @Test
    void given_an_online_application_then_it_waits_until_an_officer_confirms_it_with_the_applicant() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = apply(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, STAFF));
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
    void given_a_stale_or_closed_case_then_the_applicant_is_told_and_keeps_the_text() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = apply(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, STAFF));
        var page = "/desk/requests/unconfirmed/" + receipt.number();
        officer.submit(page, page + "/confirmation", Map.of("topic", "hotline"));
        citizen.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));

        var stale = citizen.submit(
                "/requests/track", "/requests/track/withdrawal", Map.of("version", "1", "withdrawal", "已经不需要了"));
        assertThat(slip(stale, "withdrawal")).contains("有了新进展");
        assertThat(stale.page().select("#withdrawal").val()).isEqualTo("已经不需要了");

        assertThat(citizen.submit("/requests/track", "/requests/track/withdrawal", Map.of("withdrawal", "已经不需要了"))
                        .status())
                .isEqualTo(302);
        var token = citizen.get("/requests/track")
                .page()
                .select("form[action$=leaving] input[name=_csrf]")
                .val();
        var closed = citizen.post("/requests/track/explanation", Map.of("_csrf", token, "explanation", "我还想说一句"));
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains("已经办结，不能再提交");
    }

    @Test
    void given_an_oral_application_then_it_counts_only_when_read_back_and_a_letter_waits() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, STAFF));
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
        assertThat(slip(officer.submit("/desk/requests/new", "/desk/requests", typed), "confirmedOn"))
                .contains("不能早于到达日期");
    }

    private Receipt confirmed(Site citizen, String organ) {
        var receipt = apply(citizen, organ);
        var page = "/desk/requests/unconfirmed/" + receipt.number();
        site.signedInAs(city.officer(organ, STAFF)).submit(page, page + "/confirmation", Map.of("topic", "hotline"));
        citizen.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));
        return receipt;
    }

    @Test
    void given_reasons_are_asked_for_then_the_applicant_gives_them_and_the_case_holds_no_word_of_them() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = confirmed(citizen, organ);
        var today = Beijing.today(clock);
        desk.record(
                Caller.system("tests"),
                receipt.number(),
                2,
                today,
                new RequestEvent.ReasonsAsked(today.plusDays(10), "请说明为何一个月内申请 40 次"));

        assertThat(citizen.get("/requests/track").page().select("main").text()).contains("请说明为何一个月内申请 40 次");
        var answer = citizen.submit(
                "/requests/track", "/requests/track/explanation", Map.of("explanation", "本人林晓华，电话 13800006620，写论文用"));

        assertThat(answer.location()).isEqualTo("/requests/track?done=explanation");
        assertThat(jdbc.sql(
                                "select count(*) from disclosure.event where request = :number and detail::text like '%林晓华%'")
                        .param("number", receipt.number())
                        .query(Long.class)
                        .single())
                .isZero();
        var officer = site.signedInAs(city.officer(organ, STAFF));
        assertThat(officer.get("/desk/requests/" + receipt.number() + "/correspondence")
                        .body())
                .contains("写论文用");
        assertThat(officer.get("/desk/requests/messages").body()).contains("写论文用");
    }

    @Test
    void given_a_call_for_correction_then_the_reply_with_a_file_starts_the_period_anew() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = confirmed(citizen, organ);
        var today = Beijing.today(clock);
        desk.record(
                Caller.system("tests"),
                receipt.number(),
                2,
                today,
                new RequestEvent.CorrectionAsked(today.plusDays(14), "请写明年份"));

        assertThat(citizen.get("/requests/track").page().select("main").text()).contains("请写明年份", "期限停止");
        var answer = citizen.upload(
                "/requests/track",
                "/requests/track/correction",
                Map.of("correction", "2025 年"),
                "att",
                "年份.txt",
                "2025".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.location()).isEqualTo("/requests/track?done=correction");
        assertThat(citizen.get("/requests/track?done=correction")
                        .page()
                        .select("main")
                        .text())
                .contains("重新计算", "个工作日后到期", "年份.txt");
    }

    @Test
    void given_a_period_that_stands_still_then_queue_case_and_tracking_page_say_so_with_the_same_day() {
        for (var event : List.<RequestEvent>of(
                new RequestEvent.CorrectionAsked(LocalDate.of(2026, 12, 15), "请写明年份"),
                new RequestEvent.OpinionAsked(RequestEvent.Consulted.THIRD_PARTY, "某建设公司"),
                new RequestEvent.OpinionAsked(RequestEvent.Consulted.OTHER_ORGAN, "市档案馆"),
                new RequestEvent.FeeAsked(ProcessingFee.ITEMS, 31, BigDecimal.valueOf(2_200)))) {
            clock.turnTo(LocalDate.of(2026, 11, 23));
            var organ = city.newOrgan();
            var citizen = site.visitor();
            var receipt = confirmed(citizen, organ);
            var officer = site.signedInAs(city.officer(organ, STAFF));
            desk.record(Caller.system("tests"), receipt.number(), 2, Beijing.today(clock), event);
            clock.turnTo(LocalDate.of(2026, 11, 25));

            var words = "期限停止，自 2026-11-23 起";
            assertThat(officer.get("/desk/requests")
                            .page()
                            .select("tbody .chip")
                            .text())
                    .isEqualTo(words);
            assertThat(officer.get("/desk/requests?tab=hold").page().select("tbody tr"))
                    .hasSize(1);
            assertThat(officer.get("/desk/requests?light=hold").page().select("tbody tr"))
                    .hasSize(1);
            assertThat(officer.get("/desk/requests?light=green").page().select("tbody .chip"))
                    .isEmpty();
            assertThat(officer.get("/desk/requests/" + receipt.number())
                            .page()
                            .select(".clock-head .chip")
                            .text())
                    .isEqualTo(words);
            citizen.submit(
                    "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));
            assertThat(citizen.get("/requests/track").page().select("main").text())
                    .contains(words);
        }
    }

    @Test
    void given_a_third_party_that_stays_silent_when_its_time_is_over_then_the_period_runs_again_on_every_page() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = confirmed(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, STAFF));
        desk.record(
                Caller.system("tests"),
                receipt.number(),
                2,
                Beijing.today(clock),
                new RequestEvent.OpinionAsked(RequestEvent.Consulted.THIRD_PARTY, "某建设公司"));
        clock.turnTo(LocalDate.of(2026, 12, 15));
        var queue = officer.get("/desk/requests").page().select("tbody .chip").text();
        var page = officer.get("/desk/requests/" + receipt.number()).page();
        citizen.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));
        var track = citizen.get("/requests/track").page().select("main").text();

        assertThat(queue)
                .startsWith("还有")
                .isEqualTo(page.select(".clock-head .chip").text());
        assertThat(track).contains("个工作日后到期").doesNotContain("期限停止");
        assertThat(officer.get("/desk/requests?tab=hold").page().select("tbody .chip"))
                .isEmpty();
    }

    @Test
    void given_a_complaint_then_it_goes_to_the_office_in_charge_and_not_to_the_organ() {
        var government = city.government();
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = confirmed(citizen, organ);

        citizen.submit(
                "/requests/track", "/requests/track/complaint", Map.of("complaint", "电话一直没有人接 " + receipt.number()));

        assertThat(site.signedInAs(city.officer(government, STAFF))
                        .get("/desk/requests/messages")
                        .body())
                .contains("电话一直没有人接 " + receipt.number());
        assertThat(site.signedInAs(city.officer(organ, STAFF))
                        .get("/desk/requests/messages")
                        .body())
                .doesNotContain("电话一直没有人接 " + receipt.number());
    }
}
