package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that was addressed to the wrong organ is handed on (转办) by whoever knows the other one by name. */
@KapokTest
class HandingOnTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private AgencyDirectory agencies;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Test
    void the_other_organ_is_named_as_people_call_it_and_a_name_that_nobody_has_stays_in_the_field() {
        clock.turnTo(TODAY);
        var organ = city.newOrgan();
        var other = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        var number = desk.takeOver(
                        Caller.system("tests"), List.of(open(application(organ, LocalDate.of(2026, 11, 16)))))
                .getFirst();

        var refused = send(officer, number, "没有这个局");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#transferred-organ").val()).isEqualTo("没有这个局");
        assertThat(send(officer, number, agencies.organ(other).name()).status()).isEqualTo(302);
        assertThat(desk.request(Caller.system("tests"), number).application().organ())
                .isEqualTo(other);
    }

    private static Site.Answer send(Site officer, String number, String organ) {
        var page = "/desk/requests/" + number;
        var sent = new HashMap<>(Map.of("event", "transferred", "on", TODAY.toString(), "note", "由其制作。"));
        sent.put("organ", organ);
        return officer.submit(page, page + "/steps", sent);
    }
}
