package kapok.hotline.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kapok.hotline.arrival.FrontDoor;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.AccessDenied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit asks the centre for, and what the centre takes back from a unit. */
@KapokTest
class UnitRequestsTests {
    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private Site site;

    private Office office;
    private String unit;

    @BeforeEach
    void open() {
        office = new Office(door, desk, city, clock);
        unit = city.newOrgan();
    }

    @Test
    void given_a_suspension_asked_when_the_centre_agrees_then_the_clock_stands_still_until_resumed() {
        var number = office.signed("complaint", unit);
        var due = due(number);

        office.then(office.undertaker(unit), number, new TicketEvent.SuspensionAsked("等待鉴定结论"));
        assertThat(desk.open(office.centre(), number).clock().find(TicketClock.Due.DECIDE))
                .isPresent();
        assertThatThrownBy(() -> office.then(office.undertaker(unit), number, new TicketEvent.Suspended("等待鉴定结论")))
                .isInstanceOf(AccessDenied.class);
        office.then(office.centre(), number, new TicketEvent.Suspended("等待鉴定结论"));
        clock.forward(Duration.ofDays(7));
        office.then(office.centre(), number, new TicketEvent.Resumed());

        assertThat(office.ticket(number).stage()).isInstanceOf(Stage.Handling.class);
        assertThat(due(number)).isAfter(due.plus(Duration.ofDays(6)));
    }

    @Test
    void given_a_suspension_or_an_end_asked_when_the_centre_refuses_then_the_work_goes_on_by_the_same_clock() {
        var number = office.signed("complaint", unit);
        var due = due(number);

        for (var asked : List.of(new TicketEvent.SuspensionAsked("等待"), new TicketEvent.TerminationAsked("联系不上"))) {
            office.then(office.undertaker(unit), number, asked);
            office.then(office.centre(), number, new TicketEvent.RequestRefused("可以先行处理"));
        }

        assertThat(office.ticket(number).stage()).isInstanceOf(Stage.Handling.class);
        assertThat(due(number)).isEqualTo(due);
    }

    @Test
    void given_an_urgent_ticket_when_its_unit_asks_to_suspend_it_then_refused() {
        var number = office.signed("help", unit);
        var urgent = new TicketEvent.Classified(TicketKind.HELP, true, false, false, "", "", "", List.of());
        office.then(office.centre(), number, urgent);

        assertThatThrownBy(() -> office.then(office.undertaker(unit), number, new TicketEvent.SuspensionAsked("等待")))
                .hasMessage("hotline.urgent-runs-on");
    }

    @Test
    void given_a_caller_who_does_not_take_part_when_the_unit_asks_and_the_centre_agrees_then_it_ends() {
        var number = office.signed("complaint", unit);
        var member = office.filed("complaint");
        office.then(office.centre(), member, new TicketEvent.Joined(number));

        office.then(office.undertaker(unit), number, new TicketEvent.TerminationAsked("三次约定现场均未到，拒不提供材料"));
        office.then(office.centre(), number, new TicketEvent.Terminated("诉求人拒不配合，终止办理"));

        assertThat(office.ticket(number).stage()).isEqualTo(new Stage.Closed("terminated"));
        assertThat(office.ticket(member).stage()).isInstanceOf(Stage.Accepted.class);
    }

    @Test
    void given_a_ticket_with_the_unit_that_is_reported_when_taken_back_then_it_can_be_put_right() {
        var number = office.signed("complaint", unit);
        var report =
                new TicketEvent.Classified(TicketKind.REPORT, false, false, true, "", "", unit, desk.barredFor(unit));
        assertThatThrownBy(() -> office.then(office.centre(), number, report)).hasMessage("hotline.accused-holds-it");

        office.then(office.centre(), number, new TicketEvent.Recalled("涉及该单位"));
        office.then(office.centre(), number, report);

        var ticket = office.ticket(number);
        assertThat(ticket.stage()).isInstanceOf(Stage.Accepted.class);
        assertThat(ticket.returns()).isZero();
        assertThat(ticket.firstUnit()).isEmpty();
        assertThat(ticket.clockFrom()).as("the caller's clock runs on").isNotNull();
    }

    @Test
    void given_a_rule_with_several_who_help_when_sent_on_the_page_then_each_of_them_helps() {
        var number = office.filed("help");
        var helpers = List.of(city.newOrgan(), city.newOrgan());
        var dispatcher = site.signedInAs(city.officer(
                city.newOrgan(), TicketPermissions.READ, TicketPermissions.CENTRE, TicketPermissions.DISPATCH));
        var page = "/desk/hotline/tickets/" + number;

        var sent = dispatcher.submit(
                page,
                page + "/steps",
                java.util.Map.of(
                        "event",
                        "dispatched",
                        "version",
                        "1",
                        "unit",
                        unit,
                        "assisting",
                        helpers.get(0),
                        "assisting-2",
                        helpers.get(1),
                        "basis",
                        "联席会议"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(office.ticket(number).assisting()).isEqualTo(helpers);
    }

    @Test
    void given_a_number_that_is_none_when_a_ticket_is_joined_to_it_then_the_form_says_so_and_keeps_it() {
        var number = office.filed("help");
        var agent = site.signedInAs(city.officer(
                city.newOrgan(), TicketPermissions.READ, TicketPermissions.CENTRE, TicketPermissions.JOIN));
        var page = "/desk/hotline/tickets/" + number;

        var refused = agent.submit(
                page, page + "/steps", java.util.Map.of("event", "joined", "version", "1", "master", "HL-2026-1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有编号为 HL-2026-1 的工单");
        assertThat(refused.page().select("#joined-master").val()).isEqualTo("HL-2026-1");
    }

    private java.time.Instant due(String number) {
        return desk.open(office.centre(), number)
                .clock()
                .find(TicketClock.Due.ANSWER)
                .orElseThrow()
                .at();
    }
}
