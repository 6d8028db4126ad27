package kapok.hotline.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import kapok.hotline.phone.PhonePermissions;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class TicketJourneyTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private Site centre() {
        var all = new java.util.ArrayList<>(TicketPermissions.ALL);
        all.add(PhonePermissions.ANSWER);
        return site.signedInAs(city.officer(city.newOrgan(), all.toArray(String[]::new)));
    }

    private Site undertaker(String unit) {
        return site.signedInAs(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE));
    }

    private static String file(Site centre, String words) {
        var answer = centre.submit(
                "/desk/hotline/new",
                "/desk/hotline/new",
                Map.of("kind", "help", "text", words, "phone", "13800138000", "name", "张伟明", "category", "路灯照明"));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location().replaceAll(".*/", "");
    }

    private static Site.Answer act(Site who, String number, Map<String, String> fields) {
        var address = "/desk/hotline/tickets/" + number;
        var version = Objects.requireNonNull(who.get(address).page().selectFirst("input[name=version]"))
                .val();
        var sent = new java.util.HashMap<>(fields);
        sent.put("version", version);
        return who.submit(address, address + "/steps", sent);
    }

    @Test
    void given_a_call_when_filed_dispatched_answered_reviewed_and_called_back_then_closed() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = file(centre, "猎德大道的路灯坏了一个月没人修，晚上看不见路，要求尽快修复。");

        act(centre, number, Map.of("event", "dispatched", "unit", unit, "basis", "路灯归其管理"));
        act(undertaker(unit), number, Map.of("event", "signed"));
        act(undertaker(unit), number, Map.of("event", "replied", "answer", "您反映猎德大道路灯坏了一事，经现场核实，已更换光源，当晚恢复照明。"));
        act(centre, number, Map.of("event", "approved"));
        var last = act(
                centre,
                number,
                Map.of(
                        "event",
                        "called-back",
                        "way",
                        "phone",
                        "reached",
                        "true",
                        "contacted",
                        "true",
                        "solved",
                        "yes",
                        "satisfied",
                        "yes"));

        assertThat(last.status()).isEqualTo(302);
        assertThat(centre.get("/desk/hotline/tickets/" + number)
                        .page()
                        .select(".desk-title")
                        .text())
                .contains("已办结");
    }

    @Test
    void given_a_ticket_when_its_page_opens_then_the_caller_is_masked_until_revealed_with_a_reason() {
        var centre = centre();
        var number = file(centre, "猎德大道的路灯坏了，请回电 13800138000。");
        var address = "/desk/hotline/tickets/" + number;

        assertThat(centre.get(address).body()).doesNotContain("13800138000");
        assertThat(centre.submit(address, address + "/caller", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(centre.submit(address, address + "/caller", Map.of("reason", "回访核实"))
                        .body())
                .contains("13800138000");
    }

    @Test
    void given_an_evasive_answer_when_sent_then_the_typed_words_stay_and_the_page_says_why() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = file(centre, "猎德大道的路灯坏了一个月没人修。");
        act(centre, number, Map.of("event", "dispatched", "unit", unit, "basis", "路灯归其管理"));
        act(undertaker(unit), number, Map.of("event", "signed"));

        var answer = act(undertaker(unit), number, Map.of("event", "replied", "answer", "这个路灯不归我们管，请找别的部门处理吧。"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("不归我们管");
        assertThat(answer.page().select("textarea[name=answer]").text()).contains("请找别的部门");
    }

    @Test
    void given_words_of_a_caller_when_the_agent_looks_then_the_book_answers() {
        var found = centre().submit("/desk/hotline/new", "/desk/hotline/new", Map.of("words", "建设工程规划许可", "look", "1"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#suggested details")).isNotEmpty();
    }

    @Test
    void given_an_answer_at_hand_when_filed_with_it_then_closed_at_once() {
        var centre = centre();

        var answer = centre.submit(
                "/desk/hotline/new",
                "/desk/hotline/new",
                Map.of("kind", "consultation", "text", "老年卡怎么办", "answer", "带身份证到街道政务服务中心办理。"));

        assertThat(centre.get("/desk/hotline/tickets/" + answer.location().replaceAll(".*/", ""))
                        .body())
                .contains("已办结");
    }

    @Test
    void given_tickets_when_the_queue_opens_then_filtered_saved_and_pressed_for_together() {
        var centre = centre();
        var number = file(centre, "珠江新城路灯不亮。");

        var queue = centre.get("/desk/hotline/tickets?tab=dispatch&words=" + number);
        assertThat(queue.body()).contains(number);
        var done = centre.submit(
                "/desk/hotline/tickets?words=" + number,
                "/desk/hotline/bulk",
                Map.of("act", "press", "number", number));
        assertThat(done.status()).isEqualTo(302);
        centre.submit("/desk/hotline/tickets", "/desk/hotline/views", Map.of("name", "我的路灯", "words", "路灯"));
        assertThat(centre.get("/desk/hotline/tickets").body()).contains("我的路灯");
    }

    @Test
    void given_another_unit_s_officer_when_the_ticket_is_asked_for_then_not_found() {
        var number = file(centre(), "珠江新城路灯不亮。");

        assertThat(undertaker(city.newOrgan())
                        .get("/desk/hotline/tickets/" + number)
                        .status())
                .isEqualTo(404);
    }
}
