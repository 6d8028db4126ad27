package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.Outcome;
import kapok.disclosure.ProcessingFee;
import kapok.disclosure.RequestEvent;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following the own case (进度查询): who may see it, and what can be done there. */
@KapokTest
class TrackingTests {
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

    private Citizens citizens;

    @BeforeEach
    void gather() {
        citizens = new Citizens(site, city, jdbc);
    }

    @Test
    void given_a_wrong_code_or_an_unknown_number_then_the_answer_is_the_same_word_for_word() {
        var receipt = citizens.apply(site.visitor(), city.newOrgan());
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
        var receipt = citizens.apply(site.visitor(), city.newOrgan());
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
        var receipt = citizens.apply(site.visitor(), city.newOrgan());
        var answer = site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address("/requests/track")))
                        .header("Cookie", "kapok-case=" + receipt.number() + "_9999999999_" + "0".repeat(64))
                        .build());

        assertThat(answer.body()).doesNotContain(receipt.number(), "占道施工");
    }

    @Test
    void given_a_stale_or_closed_case_then_the_applicant_is_told_and_keeps_the_text() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.apply(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        var page = "/desk/requests/unconfirmed/" + receipt.number();
        officer.submit(page, page + "/confirmation", Map.of("topic", "hotline"));
        citizen.submit(
                "/requests/track", "/requests/track", Map.of("number", receipt.number(), "code", receipt.code()));

        var stale = citizen.submit(
                "/requests/track", "/requests/track/withdrawal", Map.of("version", "1", "withdrawal", "已经不需要了"));
        assertThat(Citizens.slip(stale, "withdrawal")).contains("有了新进展");
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
    void given_a_fee_is_asked_then_the_applicant_reads_how_much_until_when_and_that_the_answer_waits_for_it() {
        clock.turnTo(LocalDate.of(2026, 11, 23));
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, city.newOrgan());
        var fee = new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380));
        desk.record(Caller.system("tests"), receipt.number(), 2, Beijing.today(clock), fee);
        assertThat(citizen.get("/requests/track").page().select("#expected").text())
                .contains("自收到收费通知次日起 20 个工作日内缴纳信息处理费 380 元");
        desk.record(Caller.system("tests"), receipt.number(), 3, Beijing.today(clock), new RequestEvent.FeeServed());

        var page = citizen.get("/requests/track").page();
        assertThat(page.select("#expected").text()).contains("2026年12月21日前（含当日）缴纳信息处理费 380 元");
        assertThat(page.select(".steps li:last-child").text())
                .contains("缴费后重新计算")
                .doesNotContain("2026年");
    }

    @Test
    void
            given_a_refusal_then_the_applicant_reads_that_reconsideration_comes_first_and_of_a_disclosure_that_one_may_choose() {
        var organ = city.newOrgan();
        assertThat(remedies(organ, new RequestEvent.Answered(Outcome.PROCESS, "", "讨论记录。", List.of(), "")))
                .contains("应当先自收到之日起 60 日内申请行政复议");
        assertThat(remedies(organ, new RequestEvent.Answered(Outcome.GRANTED, "")))
                .contains("或者自收到之日起六个月内向人民法院提起行政诉讼")
                .doesNotContain("应当先");
    }

    @Test
    void given_the_applicant_withdrew_then_the_page_names_neither_an_article_nor_an_answer() {
        var citizen = site.visitor();
        citizens.confirmed(citizen, city.newOrgan());
        citizen.submit("/requests/track", "/requests/track/withdrawal", Map.of("withdrawal", "已经不需要了"));

        var page = citizen.get("/requests/track").page();
        assertThat(page.select("#expected").text()).contains("申请人撤回").doesNotContain("条", "行政复议");
        assertThat(page.select(".steps li:last-child").text()).startsWith("办结").doesNotContain("答复");
    }

    private String remedies(String organ, RequestEvent answer) {
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, organ);
        desk.record(Caller.system("tests"), receipt.number(), 2, Beijing.today(clock), answer);
        return citizen.get("/requests/track").page().select("#expected").text();
    }

    @Test
    void given_reasons_are_asked_for_then_the_applicant_gives_them_and_the_case_holds_no_word_of_them() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, organ);
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
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        assertThat(officer.get("/desk/requests/" + receipt.number() + "/correspondence")
                        .body())
                .contains("写论文用");
        assertThat(officer.get("/desk/requests/messages").body()).contains("写论文用");
    }

    @Test
    void given_a_call_for_correction_then_the_reply_with_a_file_starts_the_period_anew() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, organ);
        var today = Beijing.today(clock);
        desk.record(
                Caller.system("tests"),
                receipt.number(),
                2,
                today,
                new RequestEvent.CorrectionAsked(today.plusDays(14), "请写明年份"));

        var asked = citizen.get("/requests/track").page();
        assertThat(asked.select("main").text()).contains("请写明年份", "期限停止");
        assertThat(asked.select("main section").getFirst().select("form[action$=correction]"))
                .as("what is expected stands before the clock")
                .isNotEmpty();
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
            var receipt = citizens.confirmed(citizen, organ);
            var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
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
        var receipt = citizens.confirmed(citizen, organ);
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
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
        var receipt = citizens.confirmed(citizen, organ);

        citizen.submit(
                "/requests/track", "/requests/track/complaint", Map.of("complaint", "电话一直没有人接 " + receipt.number()));

        assertThat(site.signedInAs(city.officer(government, Citizens.STAFF))
                        .get("/desk/requests/messages")
                        .body())
                .contains("电话一直没有人接 " + receipt.number());
        assertThat(site.signedInAs(city.officer(organ, Citizens.STAFF))
                        .get("/desk/requests/messages")
                        .body())
                .doesNotContain("电话一直没有人接 " + receipt.number());
    }

    @Test
    void given_the_time_is_over_while_writing_then_what_was_written_is_back_after_number_and_code() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, organ);
        var token = citizen.get("/requests/track")
                .page()
                .select("main input[name=_csrf]")
                .getFirst()
                .val();
        citizen.submit("/requests/track", "/requests/track/leaving", Map.of());
        var words = "第一行 <b>\n第二行，写了四十分钟";

        var over = citizen.post("/requests/track/complaint", Map.of("_csrf", token, "complaint", words));
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.page().select("main .kept").getFirst().wholeText()).isEqualTo(words);
        var sent = new HashMap<String, String>();
        over.page()
                .select("form[action='/requests/track'] input")
                .forEach(one -> sent.put(one.attr("name"), one.val()));
        sent.putAll(Map.of("number", receipt.number(), "code", "AAAAA-AAAAA"));
        var wrong = citizen.post("/requests/track", sent);
        assertThat(wrong.page().select("main .kept").getFirst().wholeText()).isEqualTo(words);
        sent.put("code", receipt.code());
        var back = citizen.post("/requests/track", sent);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("#complaint").getFirst().wholeText()).isEqualTo(words);
        assertThat(back.page().select("[role=status]").text()).contains("您写的内容还在");
    }

    @Test
    void given_a_receipt_typed_in_any_way_then_the_case_opens() {
        var receipt = citizens.apply(site.visitor(), city.newOrgan());
        var bare = receipt.number().replace("-", "");
        for (var typed : List.of(
                List.of(bare, receipt.code().replace("-", "")),
                List.of(bare.toLowerCase(Locale.ROOT), receipt.code().toLowerCase(Locale.ROOT)),
                List.of(
                        " " + receipt.number().replace("-", " ") + " ",
                        receipt.code().replace("-", " ")),
                List.of(receipt.number().replace('-', '—'), receipt.code().replace('-', '－')))) {
            assertThat(citizens.open(site.visitor(), new Citizens.Receipt(typed.get(0), typed.get(1)))
                            .location())
                    .as(typed.toString())
                    .isEqualTo("/requests/track");
        }
    }

    @Test
    void given_a_case_that_is_open_and_owes_nothing_then_it_is_neither_rated_nor_paid_for() {
        var citizen = site.visitor();
        citizens.confirmed(citizen, city.newOrgan());
        var token = citizen.get("/requests/track")
                .page()
                .select("main input[name=_csrf]")
                .getFirst()
                .val();

        var rated = citizen.post("/requests/track/rating", Map.of("_csrf", token, "rating", "1", "words", "太慢"));
        var paid = citizen.post("/requests/track/payment", Map.of("_csrf", token, "payment", "4401-2026-1"));

        assertThat(rated.status()).isEqualTo(422);
        assertThat(rated.page().select(".error-summary").text()).contains("还没有办结");
        assertThat(paid.status()).isEqualTo(422);
        assertThat(paid.page().select(".error-summary").text()).contains("没有要缴的费用");
        assertThat(citizen.get("/requests/track").page().select("main").text()).doesNotContain("4401-2026-1");
    }

    @Test
    void given_a_reply_with_a_file_that_is_not_accepted_then_neither_is_kept_and_the_words_are_still_there() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        var receipt = citizens.confirmed(citizen, organ);
        var today = Beijing.today(clock);
        desk.record(
                Caller.system("tests"),
                receipt.number(),
                2,
                today,
                new RequestEvent.CorrectionAsked(today.plusDays(14), "请写明年份"));

        var answer = citizen.upload(
                "/requests/track",
                "/requests/track/correction",
                Map.of("correction", "2025 年"),
                "att",
                "工具.exe",
                "MZ".getBytes(StandardCharsets.UTF_8));

        assertThat(Citizens.slip(answer, "att")).isNotEmpty();
        assertThat(answer.page().select("#correction").text()).isEqualTo("2025 年");
        assertThat(citizen.get("/requests/track").page().select("main").text())
                .contains("期限停止")
                .doesNotContain("工具.exe");
    }
}
