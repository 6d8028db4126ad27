package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of requests as an officer meets it: queue, case, reminders, oversight. */
@KapokTest
class CaseDeskTests {
    private static final String[] OFFICER = {DisclosurePermissions.READ, DisclosurePermissions.WRITE};
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private ReminderRun reminders;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Test
    void given_three_cases_then_the_queue_shows_the_most_pressing_first_and_counts_each_view() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, OFFICER));
        enter(organ, "第二急", LocalDate.of(2026, 10, 27));
        enter(organ, "不急", LocalDate.of(2026, 11, 20));
        enter(organ, "已经超期", LocalDate.of(2026, 10, 12));

        var page = officer.get("/desk/requests").page();

        assertThat(page.select("tbody td a").eachText()).containsExactly("已经超期", "第二急", "不急");
        assertThat(page.select("tbody .chip-late").text()).contains("超期");
        assertThat(page.select(".tabs a[href*=tab=late]").text()).endsWith("1");
        assertThat(officer.get("/desk/requests?light=green")
                        .page()
                        .select("tbody td a")
                        .eachText())
                .containsExactly("不急");
    }

    @Test
    void given_words_of_a_subject_then_the_case_is_found_by_any_two_neighbouring_signs() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, OFFICER));
        var number = enter(organ, "占道施工噪声工单的处理记录", RECEIVED);
        enter(organ, "三公经费决算", RECEIVED);

        assertThat(rows(officer, "words=施工噪声")).containsExactly("占道施工噪声工单的处理记录");
        assertThat(rows(officer, "words=" + number)).containsExactly("占道施工噪声工单的处理记录");
        assertThat(rows(officer, "words=噪声经费")).isEmpty();
    }

    @Test
    void given_more_cases_than_a_page_then_the_next_page_goes_on_after_the_last_row() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, OFFICER));
        var records = new java.util.ArrayList<RequestRecord>();
        for (int i = 0; i < RequestQueues.SIZE + 7; i++) {
            records.add(open(application(organ, RECEIVED.minusDays(i % 5))));
        }
        desk.takeOver(Caller.system("tests"), records);

        var first = officer.get("/desk/requests").page();
        var second = officer.get(first.select("a[rel=next]").attr("href")).page();

        assertThat(first.select("tbody tr")).hasSize(RequestQueues.SIZE);
        assertThat(second.select("tbody tr")).hasSize(7);
        assertThat(second.select("tbody .mono").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody .mono").eachText());
    }

    @Test
    void
            given_cases_of_two_organs_when_a_handler_is_set_for_both_then_only_the_own_ones_are_given_and_the_rest_named() {
        var organ = city.newOrgan();
        var login = city.officer(organ, OFFICER);
        var officer = site.signedInAs(login);
        var own = enter(organ, "自己的", RECEIVED);
        var foreign = enter(city.newOrgan(), "别人的", RECEIVED);

        var done = post(
                officer,
                "/desk/requests",
                "/desk/requests/handlers",
                Map.of("number", own + "," + foreign, "to", login));

        assertThat(done.page().select("[role=status]").text())
                .contains("已指定 1 件", foreign)
                .doesNotContain(own + "：");
        assertThat(rows(officer, "tab=mine")).containsExactly("自己的");
    }

    @Test
    void given_all_cases_of_a_person_when_handed_over_then_the_other_has_them() {
        var organ = city.newOrgan();
        var from = city.officer(organ, OFFICER);
        var to = city.officer(organ, OFFICER);
        var officer = site.signedInAs(from);
        var number = enter(organ, "要移交的", RECEIVED);
        post(officer, "/desk/requests/" + number, "/desk/requests/" + number + "/handler", Map.of("to", from));

        var done = post(
                officer, "/desk/requests/handovers/new", "/desk/requests/handovers", Map.of("from", from, "to", to));

        assertThat(done.body()).contains("已移交 1 件");
        assertThat(rows(site.signedInAs(to), "tab=mine")).containsExactly("要移交的");
    }

    @Test
    void given_a_view_saved_then_only_its_owner_sees_it_and_can_remove_it() {
        var organ = city.newOrgan();
        var owner = site.signedInAs(city.officer(organ, OFFICER));
        post(owner, "/desk/requests", "/desk/requests/views", Map.of("name", "快到期的", "tab", "due", "light", "amber"));

        assertThat(owner.get("/desk/requests").page().select(".tabs").text()).contains("快到期的");
        assertThat(site.signedInAs(city.officer(organ, OFFICER))
                        .get("/desk/requests")
                        .page()
                        .select(".tabs")
                        .text())
                .doesNotContain("快到期的");
        var removal = owner.get("/desk/requests")
                .page()
                .select("form[action$=/removal]")
                .attr("action");
        post(owner, "/desk/requests", removal, Map.of());
        assertThat(owner.get("/desk/requests").page().select(".tabs").text()).doesNotContain("快到期的");
    }

    @Test
    void the_page_of_a_case_explains_each_day_and_says_why_an_outcome_cannot_be_chosen() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, OFFICER));
        var number = enter(organ, "占道施工", RECEIVED);

        var page = officer.get("/desk/requests/" + number).page();

        assertThat(page.select(".clock").text()).contains("个工作日后到期", "2026年11月30日", "第三十三条");
        assertThat(page.select(".clock tbody tr").getFirst().text()).contains("2026年11月3日", "1", "工作日，计入");
        assertThat(page.select(".act select[name=outcome] option[disabled]")).isNotEmpty();
        assertThat(page.select(".act .ruled-out").text()).contains("信息不存在", "第三十六条第四项");
        assertThat(page.select("form input[name=event]").eachAttr("value"))
                .contains("answered", "opinion_asked")
                .doesNotContain("fee_paid", "delivered", "correction_asked");
    }

    @Test
    void given_a_pattern_chosen_without_script_then_its_words_are_put_in_and_nothing_is_recorded() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, OFFICER));
        var page = "/desk/requests/" + enter(organ, "过程稿", RECEIVED);
        var pattern = officer.get(page).page().select("select[name=pattern] option").stream()
                .filter(option -> option.text().contains("第十六条第二款"))
                .map(Element::val)
                .findFirst()
                .orElseThrow();

        var filled = post(
                officer,
                page,
                page + "/steps",
                Map.of("event", "answered", "note", "先写的话", "pattern", pattern, "insert", "note", "outcome", ""));

        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.page().select("#answered-note").text()).contains("先写的话", "过程性信息".substring(0, 2));
        assertThat(filled.page().select("#answered-outcome option[selected]").val())
                .isEqualTo("process");
        assertThat(officer.get(page).page().select(".timeline").text()).doesNotContain("答复");
    }

    @Test
    void given_a_case_nearly_due_then_handler_head_and_bureau_are_reminded_once_and_again_only_when_it_is_late() {
        var organ = city.newOrgan();
        var login = city.officer(organ, OFFICER);
        var officer = site.signedInAs(login);
        city.officer(organ, DisclosurePermissions.OVERSEE);
        var number = enter(organ, "快到期", LocalDate.of(2026, 10, 27));
        post(officer, "/desk/requests/" + number, "/desk/requests/" + number + "/handler", Map.of("to", login));
        post(
                officer,
                "/desk/requests/reminders",
                "/desk/requests/reminders/mail",
                Map.of("mail", "chen@example.gov.cn"));

        assertThat(reminders.run()).isGreaterThanOrEqualTo(2);
        assertThat(reminders.run()).isZero();
        clock.turnTo(LocalDate.of(2026, 11, 26));
        assertThat(reminders.run()).isGreaterThanOrEqualTo(2);
        assertThat(reminders.run()).isZero();
    }

    @Test
    void given_a_feed_then_it_is_valid_names_nobody_and_ends_with_its_key() {
        var organ = city.newOrgan();
        var login = city.officer(organ, OFFICER);
        var officer = site.signedInAs(login);
        var number = enter(organ, "张三丰的档案", RECEIVED);
        post(officer, "/desk/requests/" + number, "/desk/requests/" + number + "/handler", Map.of("to", login));
        var made = post(officer, "/desk/requests/reminders", "/desk/requests/reminders/feed", Map.of("act", "new"));
        var address = made.page().select(".alert .mono").text().replaceFirst("^https?://[^/]+", "");

        var feed = site.get(address);

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        assertThat(feed.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:" + number + "@kapok", "DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201")
                .doesNotContain("张三丰");
        assertThat(feed.body().split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(Pattern.compile("(?<!\r)\n").matcher(feed.body()).find()).isFalse();
        post(officer, "/desk/requests/reminders", "/desk/requests/reminders/feed", Map.of("act", "new"));
        assertThat(site.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_supervisor_sees_counts_of_every_organ_and_nothing_of_the_cases() {
        var organ = city.newOrgan();
        enter(organ, "不许看见的内容", RECEIVED);
        var supervisor = site.signedInAs(city.officer(organ, DisclosurePermissions.OVERSEE));

        var page = supervisor.get("/desk/requests/oversight");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("tbody tr").getLast().text())
                .startsWith("合计")
                .endsWith("1");
        assertThat(page.body()).doesNotContain("不许看见的内容");
        assertThat(supervisor.get("/desk/requests").status()).isEqualTo(403);
    }

    private String enter(String organ, String subject, LocalDate receivedOn) {
        var base = application(organ, receivedOn);
        var application =
                new Application(organ, receivedOn, base.channel(), base.kind(), base.topic(), subject, base.delivery());
        return desk.takeOver(Caller.system("tests"), List.of(open(application))).getFirst();
    }

    private static List<String> rows(Site officer, String query) {
        return officer.get(
                        "/desk/requests?" + query.replace("施工噪声", enc("施工噪声")).replace("噪声经费", enc("噪声经费")))
                .page()
                .select("tbody td a")
                .eachText();
    }

    private static String enc(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Site.Answer post(Site officer, String page, String action, Map<String, String> fields) {
        var form =
                officer.get(page).page().select("form[action=" + action + "]").first();
        assertThat(form).as(action + " on " + page).isNotNull();
        var sent = new HashMap<String, String>();
        sent.put("on", "2026-11-23");
        form.select("input[type=hidden]").forEach(input -> sent.put(input.attr("name"), input.val()));
        sent.putAll(fields);
        return officer.post(action, sent);
    }
}
