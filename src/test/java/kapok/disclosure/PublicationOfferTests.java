package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer that many want becomes proactive publication (第四十四条), from the case to the register. */
@KapokTest
class PublicationOfferTests {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);
    private static final String SUBJECT = "2025年度占道施工许可台账，联系人手机13812345678";

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Test
    void
            given_a_granted_case_when_its_link_is_followed_then_the_form_of_the_register_stands_filled_in_and_can_be_saved() {
        var organ = city.newOrgan();
        var officer = officer(organ, "publication.write", "publication.read");
        var number = enter(organ, SUBJECT, granted("许可 12 件，<b>详见台账</b>，申请人电话13912345678。"));

        var link = officer.get("/desk/requests/" + number)
                .page()
                .select("#publish a")
                .attr("href");
        var form = officer.get(link).page();

        assertThat(link).startsWith("/desk/publications/new?").hasSizeLessThan(6_000);
        assertThat(form.select("#title").val()).contains("2025年度占道施工许可台账").doesNotContain("13812345678");
        assertThat(form.select("#html").val())
                .contains("第四十四条", "许可 12 件，&lt;b&gt;详见台账")
                .doesNotContain("13912345678", "<b>");
        assertThat(form.select("#organ option[selected]").val()).isEqualTo(organ);
        assertThat(form.select("#kind option[selected]").val()).isEqualTo("other");
        assertThat(form.select("#formedOn").val()).isEqualTo("2026-09-10");
        assertThat(form.select("#keywords").val()).isNotEmpty();
        assertThat(form.select(".alert a").attr("href")).isEqualTo("/desk/requests/" + number);
        var saved = officer.post("/desk/publications", fields(form));
        assertThat(officer.get(saved.location()).page().select("h1").text()).contains("占道施工许可台账");
    }

    @Test
    void given_the_form_sent_with_a_slip_then_what_was_handed_over_and_where_it_came_from_still_stand_there() {
        var organ = city.newOrgan();
        var officer = officer(organ, "publication.write", "publication.read");
        var number = enter(organ, "停车场备案清单", granted(""));
        var form = officer.get(officer.get("/desk/requests/" + number)
                        .page()
                        .select("#publish a")
                        .attr("href"))
                .page();
        var typed = fields(form);
        typed.put("formedOn", "2026-13-45");

        var again = officer.post("/desk/publications", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#title").val()).contains("停车场备案清单");
        assertThat(again.page().select(".alert a").attr("href")).isEqualTo("/desk/requests/" + number);
    }

    @Test
    void given_several_people_asked_for_the_same_then_the_panel_of_alike_requests_says_so_and_offers_the_link() {
        var organ = city.newOrgan();
        var officer = officer(organ, "publication.write", "publication.read");
        var number = enter(organ, "木棉路拓宽工程的环境影响评价报告", granted(""));
        enter(organ, "木棉路拓宽工程环境影响评价报告", List.of());
        enter(organ, "木棉路拓宽工程的环境影响评价报告全文", List.of());

        var panel = officer.get("/desk/requests/" + number + "/similar").page().select("#similar");

        assertThat(panel.text()).contains("另有 2 件申请");
        assertThat(officer.get(panel.select("a.btn").attr("href")).status()).isEqualTo(200);
    }

    @Test
    void given_an_open_or_refused_case_then_nothing_is_offered_and_who_may_not_publish_is_told_whom_to_ask() {
        var organ = city.newOrgan();
        var officer = officer(organ);
        var open = enter(organ, "未办结的", List.of());
        var refused = enter(
                organ,
                "不公开的",
                List.of(new RequestStep(
                        RECEIVED.plusDays(9), "经办", new RequestEvent.Answered(Outcome.STATE_SECRET, ""))));
        var granted = enter(organ, "公开的", granted(""));

        assertThat(officer.get("/desk/requests/" + open).page().select("#publish"))
                .isEmpty();
        assertThat(officer.get("/desk/requests/" + refused).page().select("#publish"))
                .isEmpty();
        var panel = officer.get("/desk/requests/" + granted).page().select("#publish");
        assertThat(panel.select("a")).isEmpty();
        assertThat(panel.text()).contains("有主动公开拟稿权限的同事");
    }

    private Site officer(String organ, String... further) {
        var granted = new java.util.ArrayList<>(List.of(DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        granted.addAll(List.of(further));
        return site.signedInAs(city.officer(organ, granted.toArray(String[]::new)));
    }

    private static List<RequestStep> granted(String ground) {
        return List.of(new RequestStep(
                RECEIVED.plusDays(9), "经办", new RequestEvent.Answered(Outcome.GRANTED, "", ground, List.of(), "")));
    }

    private String enter(String organ, String subject, List<RequestStep> further) {
        var base = application(organ, RECEIVED);
        var asked = new Application(organ, RECEIVED, base.channel(), base.kind(), base.topic(), subject, "");
        return desk.takeOver(Caller.system("tests"), List.of(record(asked, further)))
                .getFirst();
    }

    private static HashMap<String, String> fields(Document form) {
        var fields = new HashMap<String, String>();
        var inner = form.select("form[data-guard]");
        inner.select("input[name], textarea[name]").stream()
                .filter(field -> !field.attr("type").equals("checkbox"))
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        inner.select("select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        return fields;
    }
}
