package kapok.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestRecord;
import kapok.disclosure.RequestStep;
import kapok.disclosure.ReviewFirst;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class RemedyDeskTests {
    private static final String[] ALL = {RemedyPermissions.READ, RemedyPermissions.WRITE};

    @Autowired
    private RemedyDesk desk;

    @Autowired
    private DisclosureDesk requests;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Test
    void given_a_copy_received_in_summary_procedure_then_five_working_days_are_left_and_it_stands_in_the_list_by_day() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var page = register(officer, organ, RemedyKind.REVIEW);

        var sent = step(officer, page, Map.of("event", "notified", "on", "2026-11-19", "procedure", "summary"));

        assertThat(sent.status()).isEqualTo(302);
        assertThat(officer.get(page).page().select(".clock").text())
                .contains("3 个工作日后到期", "2026年11月26日", "行政复议法 第五十四条");
        var list = officer.get("/desk/remedies?tab=answer").page().select("tbody tr");
        assertThat(list).hasSize(1);
        assertThat(list.select(".chip").text()).isEqualTo("还有 3 天");
        assertThat(officer.get("/desk").body()).contains("复议诉讼待答复");
    }

    @Test
    void given_an_answer_handed_in_then_nothing_is_owed_any_more() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var page = register(officer, organ, RemedyKind.SUIT_DIRECT);
        step(officer, page, Map.of("event", "notified", "on", "2026-11-10"));
        assertThat(officer.get(page).page().select(".clock").text()).contains("2026年11月25日", "第六十七条");

        step(officer, page, Map.of("event", "responded", "on", "2026-11-20", "note", "答辩状和证据 6 份"));

        assertThat(officer.get(page).page().select(".clock")).isEmpty();
        assertThat(officer.get("/desk/remedies?tab=answer").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void given_a_decision_that_corrects_then_the_order_and_its_fulfilment_can_be_recorded_and_not_before() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, ALL));
        var page = register(officer, organ, RemedyKind.REVIEW);
        var ordered = Map.of("event", "ordered", "on", "2026-11-20", "by", "2026-12-01", "what", "重新答复");

        var early = step(officer, page, ordered);
        step(officer, page, Map.of("event", "decided", "on", "2026-11-20", "result", "corrected", "document", "1号"));
        var inTime = step(officer, page, ordered);

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".error-summary").text()).contains("结果纠正");
        assertThat(early.page().select("#ordered-what").text()).isEmpty();
        assertThat(inTime.status()).isEqualTo(302);
        assertThat(officer.get("/desk/remedies?tab=correction").page().select("tbody tr"))
                .hasSize(1);
        assertThat(step(officer, page, Map.of("event", "complied", "on", "2026-11-23", "document", "2号"))
                        .status())
                .isEqualTo(302);
        assertThat(officer.get("/desk/remedies?tab=correction").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void given_a_step_recorded_meanwhile_then_the_second_officer_is_told_and_keeps_the_text() {
        var organ = city.newOrgan();
        var first = site.signedInAs(city.officer(organ, ALL));
        var second = site.signedInAs(city.officer(organ, ALL));
        var page = register(first, organ, RemedyKind.REVIEW);
        step(first, page, Map.of("event", "notified", "on", "2026-11-20", "procedure", "ordinary"));

        var late =
                step(second, page, Map.of("event", "responded", "on", "2026-11-20", "note", "答复书一份", "version", "1"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#responded-note").text()).isEqualTo("答复书一份");
        assertThat(late.body()).contains("改过这条记录");
    }

    @Test
    void a_refusal_goes_to_reconsideration_first_since_2024_and_a_query_to_court_at_once() {
        var before = LocalDate.of(2023, 12, 31);
        var since = LocalDate.of(2024, 1, 1);
        assertThat(ReviewFirst.article(Outcome.PROCESS, before)).isEmpty();
        assertThat(ReviewFirst.article(Outcome.PROCESS, since)).contains("行政复议法 第二十三条第一款第四项");
        assertThat(ReviewFirst.article(null, since)).contains("行政复议法 第二十三条第一款第三项");
        assertThat(ReviewFirst.article(Outcome.ADMIN_QUERY, since)).isEmpty();
        assertThat(ReviewFirst.article(Outcome.NOT_EXISTING, since)).isEmpty();
    }

    @Test
    void of_a_partial_disclosure_the_grounds_count_and_without_any_it_is_a_refusal() {
        var since = LocalDate.of(2024, 1, 1);
        assertThat(ReviewFirst.article(Outcome.PARTIAL, since)).contains("行政复议法 第二十三条第一款第四项");
        assertThat(ReviewFirst.article(Outcome.PARTIAL, List.of(Outcome.PRIVACY), since))
                .contains("行政复议法 第二十三条第一款第四项");
        assertThat(ReviewFirst.article(Outcome.PARTIAL, List.of(Outcome.ADMIN_QUERY), since))
                .isEmpty();
        assertThat(ReviewFirst.article(Outcome.PARTIAL, LocalDate.of(2023, 12, 31)))
                .isEmpty();
    }

    @Test
    void given_a_suit_on_a_refusal_without_reconsideration_then_it_needs_a_reason_and_the_case_says_so() {
        var organ = city.newOrgan();
        var officer = city.caller(organ, ALL);
        var request = refused(organ);
        var suit = suit(RemedyKind.SUIT_DIRECT, organ, request);

        assertThatThrownBy(() -> desk.register(officer, suit))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("remedy.review-first");
        var admitted = "/desk/remedies/" + desk.register(officer, suit, "法院已立案，通知书（2026）1 号");
        var after = "/desk/remedies/" + desk.register(officer, suit(RemedyKind.SUIT_AFTER_REVIEW, organ, request));
        var taken = "/desk/remedies/"
                + desk.takeOver(
                                Caller.system("tests"),
                                List.of(new RemedyRecord(
                                        null,
                                        List.of(new RemedyStep(suit.filedOn(), "法制处", new RemedyEvent.Filed(suit))))))
                        .getFirst();

        var reader = site.signedInAs(city.officer(organ, ALL));
        for (var flagged : List.of(admitted, taken)) {
            var page = reader.get(flagged).page();
            assertThat(page.select(".desk-title .chip").text()).contains("未经复议起诉");
            assertThat(page.select(".facts").text()).contains("应当先申请行政复议", "第二十三条第一款第四项");
        }
        assertThat(reader.get(after).body()).doesNotContain("未经复议起诉");
    }

    @Test
    void given_a_case_put_right_into_another_request_then_the_request_must_be_there() {
        var organ = city.newOrgan();
        var officer = city.caller(organ, ALL);
        var filing = suit(RemedyKind.REVIEW, organ, refused(organ));
        var number = desk.register(officer, filing);
        var wrong = suit(RemedyKind.REVIEW, organ, "RQ-2026-999999-X");

        assertThatThrownBy(() -> desk.record(
                        officer, number, 1, LocalDate.of(2026, 11, 20), new RemedyEvent.Rectified(wrong, "编号写错")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("remedy.no-such-request");
    }

    private static Filing suit(RemedyKind kind, String organ, String request) {
        return new Filing(kind, organ, "", "测试法院", LocalDate.of(2026, 11, 18), request, "不服不予公开答复", false);
    }

    private String refused(String organ) {
        var received = LocalDate.of(2026, 10, 12);
        var application = new Application(
                organ, received, Channel.IN_PERSON, ApplicantKind.NATURAL_PERSON, "hotline", "评标会议记录", "");
        return requests.takeOver(
                        Caller.system("tests"),
                        List.of(new RequestRecord(
                                null,
                                Applicant.unknown(),
                                List.of(
                                        new RequestStep(received, "经办", new RequestEvent.Received(application)),
                                        new RequestStep(
                                                LocalDate.of(2026, 11, 2),
                                                "经办",
                                                new RequestEvent.Answered(Outcome.PROCESS, ""))))))
                .getFirst();
    }

    @Test
    void given_a_request_that_nobody_knows_then_the_form_says_so_and_keeps_what_was_typed() {
        var organ = city.newOrgan();
        var filing = new Filing(
                RemedyKind.REVIEW, organ, "", "市政府", LocalDate.of(2026, 11, 2), "RQ-2026-999999-X", "不服答复", false);

        assertThatThrownBy(() -> desk.register(city.caller(organ, ALL), filing))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("remedy.no-such-request");
    }

    @Test
    void limits_are_those_of_the_text_in_force_on_the_day_of_receipt() {
        var calendar = kapok.calendar.WorkingCalendar.national();
        assertThat(RemedyLimits.answerBy(RemedyKind.REVIEW, LocalDate.of(2025, 9, 24), false, calendar)
                        .lastDay())
                .isEqualTo(LocalDate.of(2025, 10, 14));
        assertThat(RemedyLimits.answerBy(RemedyKind.REVIEW, LocalDate.of(2018, 3, 1), false, calendar)
                        .lastDay())
                .isEqualTo(LocalDate.of(2018, 3, 12));
        assertThat(RemedyLimits.answerBy(RemedyKind.SUIT_DIRECT, LocalDate.of(2025, 9, 20), false, calendar)
                        .lastDay())
                .isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test
    void the_pages_of_remedies_are_accessible() {
        clock.turnTo(LocalDate.of(2026, 11, 23));
        var organ = city.newOrgan();
        var login = city.officer(organ, ALL);
        var page = register(site.signedInAs(login), organ, RemedyKind.REVIEW);
        step(site.signedInAs(login), page, Map.of("event", "notified", "on", "2026-11-10", "procedure", "ordinary"));
        try (var browser = Browser.open(site)) {
            browser.signIn(login);
            for (var path : List.of("/desk/remedies", "/desk/remedies/new", page)) {
                browser.go(path);
                browser.demandAccessible();
            }
        }
    }

    private static String register(Site officer, String organ, RemedyKind kind) {
        var answer = officer.submit(
                "/desk/remedies/new",
                "/desk/remedies",
                Map.of(
                        "organ",
                        organ,
                        "kind",
                        kind.code(),
                        "body",
                        "测试市人民政府",
                        "filedOn",
                        "2026-11-02",
                        "matter",
                        "不服政府信息公开答复"));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location();
    }

    private static Site.Answer step(Site officer, String page, Map<String, String> fields) {
        var sent = new HashMap<>(fields);
        var form = officer.get(page).page().select("form[action$=/steps]").first();
        assertThat(form).isNotNull();
        sent.put("_csrf", form.select("input[name=_csrf]").attr("value"));
        sent.putIfAbsent("version", form.select("input[name=version]").attr("value"));
        return officer.post(page + "/steps", sent);
    }
}
