package kapok.hotline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kapok.calendar.Beijing;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.AccessDenied;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Text;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class ResultDeskTests {
    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    TestClock clock;

    @Autowired
    ResultDesk desk;

    @Autowired
    Results results;

    @Autowired
    TestCity city;

    @Autowired
    Site site;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private static Offer offer(String unit, String kind, boolean confidential, Outcome outcome, String title) {
        return new Offer(
                "HLTEST-" + MADE.incrementAndGet(),
                kind,
                confidential,
                "noise",
                "施工噪声",
                "440106012000",
                "天河区",
                unit,
                "天河区城管局",
                outcome,
                title,
                "我叫林晓华，住华利路61号803房，电话138 0013 8000，车牌粤A12345。工地晚上打桩。",
                "已联系林女士，责令停工。",
                "",
                5,
                8,
                LocalDate.of(2026, 11, 20));
    }

    private long waiting(String unit, String title) {
        return desk.offer(offer(unit, "complaint", false, Outcome.SOLVED, title))
                .orElseThrow();
    }

    @Test
    void given_a_closed_request_when_offered_then_it_waits_without_personal_data() {
        var result = results.get(waiting(city.newOrgan(), "林先生投诉打桩"));
        assertThat(result.stage()).isEqualTo("waiting");
        assertThat(result.title()).isEqualTo("某先生投诉打桩");
        assertThat(result.content()).doesNotContain("林晓华", "138", "803", "粤A").contains("〔电话〕", "〔车牌〕", "〔门牌〕");
        assertThat(results.original(result.id())).isPresent();
    }

    @Test
    void given_a_report_of_wrongdoing_or_a_confidential_request_when_offered_then_it_never_comes_here() {
        var unit = city.newOrgan();
        var report = offer(unit, "report", false, Outcome.SOLVED, "举报某单位");
        var confidential = offer(unit, "complaint", true, Outcome.SOLVED, "保密的诉求");
        assertThat(desk.offer(report)).isEmpty();
        assertThat(desk.offer(confidential)).isEmpty();
        assertThatThrownBy(() -> results.add(report, "举报", "", "", ""))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> results.add(confidential, "保密", "", "", ""))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.sql("select count(*) from hotline.result where kind = 'report' or confidential")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void given_the_same_ticket_twice_when_offered_then_it_is_taken_once() {
        var offer = offer(city.newOrgan(), "help", false, Outcome.SOLVED, "路灯不亮");
        assertThat(desk.offer(offer)).isPresent();
        assertThat(desk.offer(offer)).isEmpty();
    }

    @Test
    void given_a_look_when_published_then_everybody_finds_it_and_the_original_is_gone() {
        var unit = city.newOrgan();
        var officer = city.caller(unit, ResultPermissions.PUBLISH);
        var id = waiting(unit, "菩提路口红绿灯太短");
        var result = results.get(id);
        assertThat(site.get("/hotline/results/" + id).status()).isEqualTo(404);
        desk.publish(officer, id, result.version(), Wording.of(result), false);
        assertThat(results.original(id)).isEmpty();
        assertThat(site.get("/hotline/results/" + id).body())
                .contains("菩提路口红绿灯太短")
                .doesNotContain("林晓华");
        var found = site.get("/hotline/results?q=%E8%8F%A9%E6%8F%90%E8%B7%AF%E5%8F%A3");
        assertThat(found.page().select("a.row-title").eachText()).containsExactly("菩提路口红绿灯太短");
        assertThat(site.get("/hotline/results?district=440106").body()).contains("天河区 · 施工噪声");
        assertThat(site.get("/hotline/results.csv?q=%E8%8F%A9%E6%8F%90").body()).contains("菩提路口红绿灯太短");
        assertThat(site.get("/hotline/results.atom").body()).contains("<title>菩提路口红绿灯太短</title>");
        assertThat(site.get("/")
                        .page()
                        .select("main .rows a[href=/hotline/results/" + id + "]")
                        .text())
                .isEqualTo("菩提路口红绿灯太短");
    }

    @Test
    void what_took_no_working_day_was_settled_the_same_day() {
        var text = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        assertThat(text.localize("hotline.results.days", 0)).isEqualTo("当天办结");
        assertThat(text.localize("hotline.results.days", 1)).isEqualTo("1 个工作日办结");
    }

    @Test
    void given_a_month_when_chosen_then_only_its_results_stand_in_list_tabs_and_places() {
        var unit = city.newOrgan();
        var id = waiting(unit, "白鹭巷口路灯不亮");
        desk.publish(city.caller(unit, ResultPermissions.PUBLISH), id, 0, Wording.of(results.get(id)), false);
        var month = YearMonth.from(Beijing.today(clock));

        var here = site.get("/hotline/results?q=%E7%99%BD%E9%B9%AD&period=" + month)
                .page();
        assertThat(here.select("a.row-title").eachText()).containsExactly("白鹭巷口路灯不亮");
        assertThat(here.select("#period option[selected]").attr("value")).isEqualTo(month.toString());
        assertThat(here.select("aside").text()).contains("哪里在反映", "天河区");

        var before = site.get("/hotline/results?period=" + month.minusYears(3)).page();
        assertThat(before.select("a.row-title")).isEmpty();
        assertThat(before.select("nav.tabs .n").eachText()).allMatch(n -> n.equals("0"));
        assertThat(before.select("#period option[selected]").attr("value"))
                .isEqualTo(month.minusYears(3).toString());
    }

    @Test
    void given_a_published_result_when_taken_down_then_nobody_finds_it() {
        var unit = city.newOrgan();
        var officer = city.caller(unit, ResultPermissions.PUBLISH);
        var id = waiting(unit, "琥珀巷积水");
        desk.publish(officer, id, 0, Wording.of(results.get(id)), false);
        desk.withhold(officer, id, 1, "内容有误");
        assertThat(site.get("/hotline/results/" + id).status()).isEqualTo(404);
        var list = site.get("/hotline/results?q=%E7%90%A5%E7%8F%80");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("a.row-title")).isEmpty();
    }

    @Test
    void given_personal_data_typed_back_when_published_then_refused_until_confirmed() {
        var unit = city.newOrgan();
        var officer = city.caller(unit, ResultPermissions.PUBLISH);
        var id = waiting(unit, "公园健身器材损坏");
        var words = new Wording("公园健身器材损坏", "请打13800138000", "已修好", "");
        assertThatThrownBy(() -> desk.publish(officer, id, 0, words, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hotline.result.personal");
        desk.publish(officer, id, 0, words, true);
    }

    @Test
    void given_an_unsolved_one_when_published_without_reason_then_refused() {
        var unit = city.newOrgan();
        var officer = city.caller(unit, ResultPermissions.PUBLISH);
        var id = desk.offer(offer(unit, "complaint", false, Outcome.UNSOLVED, "河涌发黑"))
                .orElseThrow();
        assertThatThrownBy(() -> desk.publish(officer, id, 0, Wording.of(results.get(id)), false))
                .hasMessage("hotline.result.reason");
    }

    @Test
    void given_two_who_decide_at_once_then_the_second_is_told_and_another_units_officer_may_not() {
        var unit = city.newOrgan();
        var officer = city.caller(unit, ResultPermissions.PUBLISH);
        var stranger = city.caller(city.newOrgan(), ResultPermissions.PUBLISH);
        var id = waiting(unit, "垃圾桶满了");
        assertThatThrownBy(() -> desk.withhold(stranger, id, 0, "无关")).isInstanceOf(AccessDenied.class);
        desk.withhold(officer, id, 0, "重复");
        assertThatThrownBy(() -> desk.publish(officer, id, 0, Wording.of(results.get(id)), false))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void given_an_officer_when_looking_in_the_browser_then_original_and_public_words_stand_side_by_side() {
        var unit = city.newOrgan();
        var login = city.officer(unit, ResultPermissions.PUBLISH);
        var id = waiting(unit, "榕树根顶起人行道");
        try (var browser = Browser.open(site)) {
            browser.signIn(login);
            var page = browser.go("/desk/hotline/results/" + id);
            assertThat(page.locator("mark").count()).isGreaterThanOrEqualTo(4);
            browser.demandAccessible();
            page.fill("#title", "榕树根顶起人行道，已修");
            page.click("text=公开这件结果");
            page.waitForURL("**/desk/hotline/results?done=published");
            browser.demandAccessible();
            browser.go("/hotline/results?q=榕树根");
            assertThat(page.locator("a.row-title").innerText()).isEqualTo("榕树根顶起人行道，已修");
            browser.demandAccessible();
            page.click("a.row-title");
            browser.demandAccessible();
        }
    }

    @Test
    void given_a_slip_in_the_form_when_sent_then_the_text_stays_and_the_sentence_says_what_to_do() {
        var unit = city.newOrgan();
        var visitor = site.signedInAs(city.officer(unit, ResultPermissions.PUBLISH));
        var id = waiting(unit, "地铁口拥堵");
        var page = "/desk/hotline/results/" + id;
        var answer = visitor.submit(page, page + "/publication", Map.of("content", "请打13912345678找我"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("像个人信息").contains("请打13912345678找我");
    }
}
