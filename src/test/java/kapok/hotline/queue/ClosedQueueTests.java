package kapok.hotline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.Refusal;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Complaints;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit finds among closed tickets (已办结): what it led, helped with or learnt of, each once, the latest first. */
@KapokTest
class ClosedQueueTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TestClock clock;

    private String unit;
    private String other;

    @BeforeEach
    void units() {
        unit = city.newOrgan();
        other = city.newOrgan();
    }

    private String filed() {
        return door.file(Complaints.by("路灯不亮", "路灯不亮，多次反映没有结果。", clock.instant()))
                .number();
    }

    private void then(String number, TicketEvent event) {
        var system = Caller.system("tests");
        desk.record(system, number, desk.open(system, number).ticket().version(), event);
    }

    /** Sent out, answered, approved and called back. */
    private String closed(String lead, List<String> assisting, List<String> copied) {
        var number = filed();
        then(number, new TicketEvent.Dispatched(lead, assisting, copied, "依据", false));
        then(number, new TicketEvent.Signed());
        then(number, new TicketEvent.Replied("路灯已更换光源，当晚恢复照明。", ""));
        then(number, new TicketEvent.Approved());
        then(number, new TicketEvent.CalledBack("phone", true, true, "yes", "yes", ""));
        clock.forward(Duration.ofMinutes(1));
        return number;
    }

    private List<String> shown(String query) {
        return site
                .signedInAs(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE))
                .get("/desk/hotline/tickets?tab=closed" + query)
                .page()
                .select("tbody tr a[href^=/desk/hotline/tickets/]")
                .eachAttr("href")
                .stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    @Test
    void a_unit_finds_what_it_led_and_what_it_shared_and_nothing_else() {
        var led = closed(unit, List.of(), List.of());
        closed(other, List.of(), List.of());
        var assisted = closed(other, List.of(unit), List.of());
        var copied = closed(other, List.of(), List.of(unit));
        filed();

        assertThat(shown("")).containsExactly(copied, assisted, led);
        assertThat(shown("&unit=" + other)).containsExactly(copied, assisted);
        assertThat(shown("&words=" + led)).containsExactly(led);
    }

    @Test
    void the_tab_counts_what_it_shows() {
        closed(unit, List.of(), List.of(unit));
        closed(other, List.of(unit), List.of());
        var page = site.signedInAs(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE))
                .get("/desk/hotline/tickets?tab=closed")
                .page();

        assertThat(page.select(".tabs a[aria-current=page] .n").text()).isEqualTo("2");
    }

    @Test
    void who_is_accused_finds_nothing_of_it() {
        var number = filed();
        var barred = desk.barredFor(unit);
        then(number, new TicketEvent.Classified(TicketKind.REPORT, false, false, true, "", "", unit, barred));
        then(number, new TicketEvent.Rejected(Refusal.BEYOND, "请向监察机关反映"));

        assertThat(shown("")).isEmpty();
    }
}
