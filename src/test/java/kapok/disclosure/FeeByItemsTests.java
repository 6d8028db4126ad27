package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one request costs, what the case page demands of a partial disclosure, and into what a request can be merged. */
@KapokTest
class FeeByItemsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    private String organ = "";

    @BeforeEach
    void open_the_office() {
        clock.turnTo(TODAY);
        organ = city.newOrgan();
    }

    private String request(LocalDate received) {
        return desk.takeOver(Caller.system("tests"), List.of(open(application(organ, received))))
                .getFirst();
    }

    private Site officer() {
        return site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
    }

    private Site.Answer step(Site officer, String number, Map<String, String> fields) {
        var page = "/desk/requests/" + number;
        var shown = officer.get(page).page();
        var sent = new HashMap<>(fields);
        sent.put("_csrf", shown.select("input[name=_csrf]").val());
        sent.put("version", shown.select("input[name=version]").val());
        sent.putIfAbsent("on", TODAY.toString());
        return officer.post(page + "/steps", sent);
    }

    private Site.Answer ask(String number, String method, int count, int earlier) {
        return step(
                officer(),
                number,
                Map.of(
                        "event",
                        "fee_asked",
                        "method",
                        method,
                        "count",
                        Integer.toString(count),
                        "earlier",
                        Integer.toString(earlier)));
    }

    private String asked(int count, int earlier) {
        var number = request(LocalDate.of(2026, 11, 16));
        assertThat(ask(number, "ITEMS", count, earlier).status()).isEqualTo(302);
        var fee = desk.request(Caller.system("tests"), number).fee();
        return fee == null ? "" : fee.yuan().toPlainString();
    }

    @Test
    void by_items_a_notice_charges_what_its_request_adds_to_the_month() {
        assertThat(asked(1, 10)).isEqualTo("100");
        assertThat(asked(1, 11)).isEqualTo("100");
        assertThat(asked(1, 30)).isEqualTo("200");
        assertThat(asked(3, 29)).isEqualTo("500");
        assertThat(ask(request(LocalDate.of(2026, 11, 16)), "ITEMS", 1, 9).status())
                .isEqualTo(422);
    }

    @Test
    void the_notices_of_a_month_add_up_to_the_tariff_of_all_its_items() {
        for (int all : new int[] {10, 11, 30, 31, 40, 41, 50, 100}) {
            long sum = 0;
            for (int earlier = 0; earlier < all; earlier++) {
                sum += ProcessingFee.ITEMS.yuan(earlier, 1);
            }
            assertThat(sum).as("%d items", all).isEqualTo(ProcessingFee.ITEMS.yuan(all));
        }
        assertThat(ProcessingFee.PAGES.yuan(500, 68)).isEqualTo(380);
    }

    @Test
    void the_case_says_which_items_of_the_month_were_charged() {
        var number = request(LocalDate.of(2026, 11, 16));
        assertThat(ask(number, "ITEMS", 2, 10).status()).isEqualTo(302);
        assertThat(officer().get("/desk/requests/" + number).page().text()).contains("按件计收，当月第 11 至 12 件，计 2 件");
    }

    @Test
    void given_a_partial_disclosure_without_a_ground_then_it_is_refused_with_what_was_typed() {
        var number = request(LocalDate.of(2026, 11, 16));
        var partial = Map.of("event", "answered", "outcome", "partial", "note", "部分内容涉及个人隐私。");

        var refused = step(officer(), number, partial);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("要选明不公开部分的理由").contains("部分内容涉及个人隐私。");
        var complete = new HashMap<>(partial);
        complete.put("withheld.privacy", "true");
        complete.put("withheld.business_secret", "true");
        assertThat(step(officer(), number, complete).status()).isEqualTo(302);
        var answer = (RequestEvent.Answered)
                desk.request(Caller.system("tests"), number).history().getLast().event();
        assertThat(answer.withheld()).containsExactly(Outcome.BUSINESS_SECRET, Outcome.PRIVACY);
    }

    @Test
    void given_a_request_that_is_over_then_no_other_is_merged_into_it() {
        var closed = request(LocalDate.of(2026, 11, 16));
        assertThat(step(officer(), closed, Map.of("event", "withdrawn")).status())
                .isEqualTo(302);
        var other = request(LocalDate.of(2026, 11, 17));

        var refused = step(officer(), other, Map.of("event", "merged", "into", closed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(closed + " 已经办结，不能再并入");
        assertThat(desk.request(Caller.system("tests"), other).closed()).isNull();
    }

    @Test
    void the_hint_about_the_extension_follows_the_text_that_governs_the_request() {
        clock.turnTo(LocalDate.of(2019, 5, 10));
        var old = request(LocalDate.of(2019, 4, 25));
        assertThat(officer().get("/desk/requests/" + old).page().text()).contains("最多 15 个工作日");
        var refused = step(
                officer(),
                old,
                Map.of("event", "extended", "on", "2019-05-10", "days", "16", "approvedBy", "罗永强", "note", "案情复杂"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("1 到 15 个工作日").contains("（2007） 第二十四条第二款");

        clock.turnTo(TODAY);
        var present = request(LocalDate.of(2026, 11, 16));
        assertThat(officer().get("/desk/requests/" + present).page().text()).contains("最多 20 个工作日");
    }
}
