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

/** Answering two requests of one applicant together (并案办理) never costs either of them its time. */
@KapokTest
class MergingTests {
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

    @Test
    void given_the_other_is_due_later_then_it_must_join_this_one_and_the_page_says_so() {
        var earlier = request(LocalDate.of(2026, 11, 9));
        var later = request(LocalDate.of(2026, 11, 16));

        var refused = step(earlier, Map.of("event", "merged", "into", later));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text())
                .contains(later + " 的答复期限是 2026-12-14，晚于这件的 2026-12-07", "请打开申请 " + later);
        assertThat(step(later, Map.of("event", "merged", "into", earlier)).status())
                .isEqualTo(302);
    }

    @Test
    void given_the_other_waits_for_its_applicant_then_nothing_joins_it() {
        var waits = request(LocalDate.of(2026, 11, 16));
        var asked = Map.of("event", "correction_asked", "by", "2026-12-10", "note", "请写明年份。");
        assertThat(step(waits, asked).status()).isEqualTo(302);
        var other = request(LocalDate.of(2026, 11, 17));

        var refused = step(other, Map.of("event", "merged", "into", waits));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains(waits + " 正在等申请人补正或者缴费");
        assertThat(desk.request(Caller.system("tests"), other).closed()).isNull();
    }

    private String request(LocalDate received) {
        return desk.takeOver(Caller.system("tests"), List.of(open(application(organ, received))))
                .getFirst();
    }

    private Site.Answer step(String number, Map<String, String> fields) {
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        var sent = new HashMap<>(fields);
        sent.put("on", TODAY.toString());
        return officer.submit("/desk/requests/" + number, "/desk/requests/" + number + "/steps", sent);
    }
}
