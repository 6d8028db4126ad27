package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.figure.FigureScope;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A processing fee that comes late (逾期到账): after the request lapsed, after the fee was waived, in another year. */
@KapokTest
class LateFeeTests {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 3);
    private static final LocalDate LAPSED = LocalDate.of(2025, 12, 15);
    private static final RequestEvent FEE = new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380));

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private DisclosureFigures figures;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Test
    void given_a_lapsed_request_when_the_money_comes_next_year_then_it_is_counted_there_and_revives_nothing() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        var organ = city.newOrgan();
        var number = lapsed(organ);
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        var page = "/desk/requests/" + number;
        var due = clockWords(officer, page);

        assertThat(officer.get(page)
                        .page()
                        .select("form:has(input[value=fee_paid])")
                        .text())
                .contains("不恢复办理");
        assertThat(pay(officer, page, "380").status()).isEqualTo(302);

        var shown = officer.get(page).page();
        assertThat(shown.select(".desk-title").text()).contains("已办结");
        assertThat(clockWords(officer, page)).isEqualTo(due);
        assertThat(shown.select(".facts").text()).contains("380");
        assertThat(year(organ, 2025))
                .containsEntry("fees", BigDecimal.ZERO)
                .containsEntry("t3.other_overdue_fee.total", BigDecimal.ONE);
        assertThat(year(organ, 2026))
                .containsEntry("fees", new BigDecimal("380.00"))
                .containsEntry("fees.cases", BigDecimal.ONE)
                .containsEntry("t3.new.total", BigDecimal.ZERO)
                .containsEntry("t3.carried_in.total", BigDecimal.ZERO)
                .containsEntry("t3.total_handled.total", BigDecimal.ZERO)
                .containsEntry("t3.carried_out.total", BigDecimal.ZERO);
        var behind = figures.records("fees", FigureScope.year(Set.of(organ), 2026), 0, 10);
        assertThat(behind.total()).isEqualTo(1);
        assertThat(behind.records().getFirst().on()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(pay(officer, page, "380").status()).isEqualTo(422);
    }

    @Test
    void
            given_a_lapse_set_aside_when_the_money_comes_next_year_then_the_period_starts_that_day_and_table_three_stays() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        var organ = city.newOrgan();
        var number = lapsed(organ);
        var paidOn = LocalDate.of(2026, 1, 12);
        add(number, LocalDate.of(2026, 1, 8), new RequestEvent.DecisionCorrected(RequestEvent.Cause.REVIEW, 0, "复议撤销"));

        add(number, paidOn, new RequestEvent.FeePaid(BigDecimal.valueOf(380)));

        var request = desk.request(Caller.system("tests"), number);
        assertThat(request.stage()).isEqualTo(new Stage.UnderReview());
        assertThat(request.running().start()).isEqualTo(paidOn);
        assertThat(year(organ, 2025)).containsEntry("t3.other_overdue_fee.total", BigDecimal.ONE);
        assertThat(year(organ, 2026)).containsEntry("fees", new BigDecimal("380.00"));
    }

    @Test
    void given_a_lapse_struck_out_after_the_money_came_then_the_period_starts_with_the_payment() {
        clock.turnTo(LocalDate.of(2026, 1, 20));
        var number = lapsed(city.newOrgan());
        add(number, LocalDate.of(2026, 1, 12), new RequestEvent.FeePaid(BigDecimal.valueOf(380)));

        add(number, LocalDate.of(2026, 1, 14), new RequestEvent.Reopened("款项在期限内汇出，到账登记有误"));

        var request = desk.request(Caller.system("tests"), number);
        assertThat(request.stage()).isEqualTo(new Stage.UnderReview());
        assertThat(request.running().start()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @Test
    void given_a_fee_waived_when_money_comes_all_the_same_then_it_is_refused_with_its_own_sentence() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        var organ = city.newOrgan();
        var number = desk.takeOver(
                        Caller.system("tests"),
                        List.of(record(
                                application(organ, RECEIVED),
                                List.of(
                                        step(RECEIVED.plusDays(3), FEE),
                                        step(RECEIVED.plusDays(9), new RequestEvent.FeeWaived("经济困难"))))))
                .getFirst();
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));

        var answer = pay(officer, "/desk/requests/" + number, "380");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("信息处理费已经免收，收到的款项应当退还");
        assertThat(year(organ, 2026)).containsEntry("fees", BigDecimal.ZERO);
    }

    private String lapsed(String organ) {
        return desk.takeOver(
                        Caller.system("tests"),
                        List.of(record(
                                application(organ, RECEIVED),
                                List.of(
                                        step(RECEIVED.plusDays(3), FEE),
                                        step(LAPSED, new RequestEvent.Abandoned(Outcome.OVERDUE_FEE))))))
                .getFirst();
    }

    private static RequestStep step(LocalDate on, RequestEvent event) {
        return new RequestStep(on, "经办", event);
    }

    private void add(String number, LocalDate on, RequestEvent event) {
        var steps = desk.request(Caller.system("tests"), number).steps();
        desk.record(Caller.system("tests"), number, steps, on, event);
    }

    private static String clockWords(Site officer, String page) {
        return officer.get(page).page().select(".clock-head").text();
    }

    private static Site.Answer pay(Site officer, String page, String yuan) {
        var shown = officer.get(page).page();
        return officer.post(
                page + "/steps",
                Map.of(
                        "_csrf",
                        shown.select("input[name=_csrf]").val(),
                        "version",
                        shown.select("input[name=version]").val(),
                        "event",
                        "fee_paid",
                        "on",
                        "2026-01-12",
                        "yuan",
                        yuan));
    }

    private Map<String, BigDecimal> year(String organ, int year) {
        return figures.compute(FigureScope.year(Set.of(organ), year));
    }
}
