package kapok.disclosure.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestRecord;
import kapok.disclosure.RequestStep;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class BalanceCheckTests {
    @Autowired
    private BalanceCheck check;

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Test
    void given_a_row_that_no_longer_says_what_its_events_say_then_the_organ_is_named() {
        var organ = city.newOrgan();
        var received = LocalDate.of(2025, 12, 20);
        var application =
                new Application(organ, received, Channel.ONLINE, ApplicantKind.ENTERPRISE, "hotline", "热线工单", "");
        var number = desk.takeOver(
                        Caller.system("tests"),
                        List.of(new RequestRecord(
                                null,
                                Applicant.unknown(),
                                List.of(
                                        new RequestStep(received, "经办", new RequestEvent.Received(application)),
                                        new RequestStep(
                                                LocalDate.of(2026, 1, 9),
                                                "经办",
                                                new RequestEvent.Answered(Outcome.GRANTED, ""))))))
                .getFirst();
        check.run();
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ));
        assertThat(officer.get("/desk/requests/balance").body()).doesNotContain(organ);

        jdbc.sql("update disclosure.request set counted_outcome = 'lost', version = version + 1 where number = :number")
                .param("number", number)
                .update();
        assertThat(check.run()).isPositive();

        var page = officer.get("/desk/requests/balance").body();
        assertThat(page).contains("登记与办理经过", "商业企业");
        jdbc.sql(
                        "update disclosure.request set counted_outcome = 'granted', version = version - 1 where number = :number")
                .param("number", number)
                .update();
    }
}
