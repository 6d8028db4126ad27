package kapok.hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class TrackingTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TicketDesk desk;

    private record Receipt(String number, String code) {}

    private Receipt file(Site visitor) {
        var page = visitor.submit(
                        "/hotline/new",
                        "/hotline/new",
                        Map.of(
                                "kind",
                                "complaint",
                                "story",
                                "猎德大道的工地凌晨还在打桩，影响附近居民休息，请查处。",
                                "phone",
                                "13800138000",
                                "place",
                                "天河区猎德大道",
                                "publish",
                                "yes"))
                .page();
        return new Receipt(page.select("#number").text(), page.select("#code").text());
    }

    private static Site.Answer track(Site visitor, Receipt it, String what, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("number", it.number());
        fields.put("code", it.code());
        visitor.get("/hotline/track")
                .page()
                .select("main input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        return visitor.post("/hotline/track" + what, fields);
    }

    private void happens(Receipt it, TicketEvent event) {
        var caller = Caller.system("test");
        desk.record(caller, it.number(), desk.open(caller, it.number()).ticket().version(), event);
    }

    private void dispatched(Receipt it) {
        happens(
                it,
                new TicketEvent.Dispatched(city.newOrgan(), java.util.List.of(), java.util.List.of(), "职责清单", false));
    }

    @Test
    void given_a_dispatched_ticket_when_its_caller_looks_then_the_days_left_and_why_are_said() {
        var visitor = site.visitor();
        var it = file(visitor);
        dispatched(it);

        var page = track(visitor, it, "", Map.of()).page();

        assertThat(page.select(".clock").text()).contains("10 个工作日内答复", "投诉", "周末和法定节假日不计");
        assertThat(page.select(".clock-days li")).hasSize(10);
        assertThat(page.select(".steps [aria-current=step]").text()).contains("办理");
    }

    @Test
    void given_a_ticket_when_its_caller_urges_twice_a_day_then_the_second_is_refused() {
        var visitor = site.visitor();
        var it = file(visitor);
        dispatched(it);

        assertThat(track(visitor, it, "/urges", Map.of()).body()).contains("已催办", "您催办了");
        assertThat(track(visitor, it, "/urges", Map.of()).status()).isEqualTo(422);
        assertThat(desk.open(Caller.system("test"), it.number()).ticket().level())
                .isEqualTo(1);
    }

    @Test
    void given_a_ticket_when_its_caller_withdraws_it_with_a_reason_then_it_is_over() {
        var visitor = site.visitor();
        var it = file(visitor);

        assertThat(track(visitor, it, "/withdrawal", Map.of("why", "")).status())
                .isEqualTo(422);
        assertThat(track(visitor, it, "/withdrawal", Map.of("why", "已经修好了")).body())
                .contains("已撤回");
        assertThat(desk.open(Caller.system("test"), it.number())
                        .ticket()
                        .stage()
                        .over())
                .isTrue();
        assertThat(track(visitor, it, "/withdrawal", Map.of("why", "再撤一次")).status())
                .isEqualTo(422);
    }

    @Test
    void given_a_settled_ticket_when_its_caller_wants_it_again_then_once_and_no_more() {
        var visitor = site.visitor();
        var it = file(visitor);
        happens(it, new TicketEvent.AnsweredAtOnce("夜间施工须有许可，该工地没有，已责令停工。"));

        assertThat(track(visitor, it, "/reopening", Map.of("again", "昨晚又在施工")).body())
                .contains("已退回重办");
        happens(it, new TicketEvent.AnsweredAtOnce("已再次检查并立案处罚，工地已停工整改。"));
        assertThat(track(visitor, it, "/reopening", Map.of("again", "还想再办一次")).status())
                .isEqualTo(422);
    }

    @Test
    void given_an_answer_when_the_caller_rates_it_then_all_three_questions_are_asked() {
        var visitor = site.visitor();
        var it = file(visitor);
        dispatched(it);
        happens(it, new TicketEvent.Signed());
        happens(it, new TicketEvent.Replied("您反映工地夜间打桩一事，已责令停工并立案处罚，连续三晚复查未再施工。", ""));
        happens(it, new TicketEvent.Approved());

        var half = track(visitor, it, "/rating", Map.of("solved", "yes", "remark", "谢谢"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.page().select("textarea[name=remark]").text()).isEqualTo("谢谢");
        assertThat(half.page().select("input[name=solved][checked]").val()).isEqualTo("yes");

        var whole = track(visitor, it, "/rating", Map.of("solved", "yes", "satisfied", "yes", "contacted", "no"));
        assertThat(whole.body()).contains("您的评价已记录");
        assertThat(desk.open(Caller.system("test"), it.number()).ticket().rating())
                .extracting(TicketEvent.CalledBack::contacted)
                .isEqualTo(false);
    }

    @Test
    void given_a_wrong_code_or_an_unknown_number_when_tried_then_both_answers_are_the_same() {
        var visitor = site.visitor();
        var it = file(visitor);

        var wrong = track(visitor, new Receipt(it.number(), "00000000"), "/withdrawal", Map.of("why", "试试"));
        var unknown = track(visitor, new Receipt("HL-2026-999999-9", it.code()), "", Map.of());

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.page().select(".error-summary").text())
                .isEqualTo(unknown.page().select(".error-summary").text());
    }
}
