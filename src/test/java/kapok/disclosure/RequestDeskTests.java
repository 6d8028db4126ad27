package kapok.disclosure;

import static kapok.disclosure.RequestHistories.answered;
import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class RequestDeskTests {
    private static final String[] ALL = {
        DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.IMPORT
    };
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Test
    void given_a_request_of_another_organ_then_it_is_neither_listed_nor_shown_nor_written() {
        var stranger = site.signedInAs(city.officer(city.newOrgan(), ALL));
        var number = desk.takeOver(Caller.system("tests"), List.of(open(application(city.newOrgan(), DAY))))
                .getFirst();

        assertThat(stranger.get("/desk/requests").body()).doesNotContain(number);
        assertThat(stranger.get("/desk/requests/" + number).status()).isEqualTo(403);
        assertThat(stranger.get("/desk/requests/export.csv").body()).doesNotContain(number);
    }

    @Test
    void given_two_officers_answering_one_request_then_the_second_is_told_and_the_text_is_kept() {
        var organ = city.newOrgan();
        var first = site.signedInAs(city.officer(organ, ALL));
        var second = site.signedInAs(city.officer(organ, ALL));
        var number = desk.takeOver(Caller.system("tests"), List.of(open(application(organ, DAY))))
                .getFirst();
        var page = "/desk/requests/" + number;
        var token = second.get(page).page().select("input[name=_csrf]").attr("value");
        var answer = Map.of("event", "answered", "on", "2026-11-20", "outcome", "granted", "document", "");

        assertThat(first.submit(page, page + "/steps", answer).status()).isEqualTo(302);
        var late = second.post(
                page + "/steps",
                Map.of(
                        "_csrf",
                        token,
                        "version",
                        "1",
                        "event",
                        "withdrawn",
                        "on",
                        "2026-11-20",
                        "note",
                        "申请人来电\uD842\uDFB7\uD83D\uDE00撤回"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("申请人来电\uD842\uDFB7\uD83D\uDE00撤回").contains("刚刚办了");
    }

    @Test
    void given_a_form_with_slips_then_each_field_says_what_to_do_and_nothing_typed_is_lost() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var typed = Map.of(
                "organ", organ, "receivedOn", "2026-02-30", "subject", "长".repeat(501), "topic", "", "name", "林\u0007");

        var answer = officer.submit("/desk/requests/new", "/desk/requests", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".err").eachText())
                .anyMatch(text -> text.contains("2026-02-30"))
                .anyMatch(text -> text.contains("最多 500 个字"))
                .anyMatch(text -> text.contains("请选一项"))
                .anyMatch(text -> text.contains("控制字符"));
        assertThat(answer.page().select("#subject").text()).hasSize(501);
    }

    @Test
    void given_rare_characters_then_they_survive_the_way_in_and_out() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var subject = "\uD842\uDFB7野家工单 \uD83D\uDE00 \u202Eabc\u202C <script>";
        var saved = officer.submit(
                "/desk/requests/new",
                "/desk/requests",
                Map.of("organ", organ, "receivedOn", "2026-11-03", "subject", subject, "topic", "hotline"));

        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        var shown = officer.get(saved.location());
        assertThat(shown.page().select("h1").text()).contains("\uD842\uDFB7野家").contains("<script>");
        assertThat(officer.get("/desk/requests/export.csv").body()).contains(subject);
    }

    @Test
    void given_a_table_with_bad_rows_then_every_one_is_named_and_nothing_is_written() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var csv = """
                编号,机关代码,收到日期,申请渠道,申请人类型,内容类别,所需信息,办结日期,办理结果
                ,%1$s,2018-03-01,当面,自然人,热线类,好的一行,2018-03-10,予以公开
                ,%1$s,2018-13-01,当面,自然人,热线类,坏日期,,
                ,%1$s,2018-03-01,鸽子,自然人,热线类,坏渠道,,
                ,%1$s,2018-03-01,当面,自然人,热线类,缺结果,2018-03-10,
                ,%1$s,2018-03-01,当面,自然人,热线类,结果不对,2018-03-10,不予处理：无正当理由大量反复申请
                ,%1$s,2018-03-01,当面,自然人,热线类,先后颠倒,2018-02-10,予以公开
                RQ-2018-000089-A,%1$s,2018-03-01,当面,自然人,热线类,坏编号,,
                ,911111111111111111,2018-03-01,当面,自然人,热线类,别的机关,,
                """.formatted(organ);

        var dry = upload(officer, csv, "true");
        var real = upload(officer, csv, "false");

        assertThat(dry.page().select("tbody td:first-child").eachText())
                .containsExactly("3", "4", "5", "6", "7", "8", "9");
        assertThat(real.status()).isEqualTo(422);
        assertThat(officer.get("/desk/requests").body()).doesNotContain("好的一行");
    }

    @Test
    void given_an_exported_table_then_it_comes_in_again_elsewhere_the_same() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var csv = """
                机关代码,收到日期,申请渠道,申请人类型,内容类别,所需信息,答复期限,延期日期,办结日期,办理结果
                %1$s,2018年3月1日,信函,商业企业,预算类,甲,2018-04-20,2018-03-20,2018-04-19,部分公开
                %1$s,2018/12/20,网络,自然人,热线类,乙,2019-01-11,,,
                """.formatted(organ);
        assertThat(upload(officer, csv, "false").status()).isEqualTo(200);

        var exported = officer.get("/desk/requests/export.csv").body();
        var again = exported.replaceAll("RQ-\\d{4}-\\d{6}-.", "").replace(",甲,", ",丙,");

        assertThat(upload(officer, again, "false").status()).isEqualTo(200);
        assertThat(officer.get("/desk/requests?tab=all&words=丙").body())
                .contains("丙")
                .contains("部分公开");
        assertThat(officer.get("/desk/requests?tab=all&words=乙").page().select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void given_an_ending_that_the_text_in_force_does_not_know_then_the_batch_is_refused() {
        var record = answered(
                application(city.newOrgan(), LocalDate.of(2020, 1, 6)), LocalDate.of(2020, 1, 7), Outcome.TO_AMEND);

        assertThatThrownBy(() -> desk.takeOver(Caller.system("tests"), List.of(record)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("disclosure.outcome-unknown-then");
    }

    @Test
    void the_public_page_shows_figures_that_open_and_no_case() {
        var organ = city.newOrgan();
        desk.takeOver(
                Caller.system("tests"),
                List.of(answered(application(organ, DAY), LocalDate.of(2026, 11, 9), Outcome.GRANTED)));

        var page = site.get("/requests?organ=" + organ + "&year=2026").page();

        assertThat(page.select(".kpi-num a").eachText().getFirst()).isEqualTo("1");
        var opened = site.get(page.select(".kpi-num a").eachAttr("href").getFirst());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("RQ-2026-").doesNotContain("热线工单处理记录");
    }

    private static Site.Answer upload(Site officer, String csv, String dryRun) {
        var place = "/desk/requests/import";
        return officer.upload(
                place, place, Map.of("dryRun", dryRun), "file", "申请.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
