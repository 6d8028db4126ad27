package kapok.hotline.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class DispatchingTests {
    private static final String DISTRICT = "440118000000";

    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private DispatchRules rules;

    @Autowired
    private Policies policies;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Caller centre() {
        return city.caller(city.newOrgan(), TicketPermissions.ALL.toArray(String[]::new));
    }

    private String filedIn(String division) {
        return door.file(new Arriving(
                        Arriving.Way.WEB,
                        UUID.randomUUID().toString(),
                        "help",
                        "村口的水管裂了",
                        "村口的水管裂了，水流了一地。",
                        "",
                        new Arriving.Site(division, "村口", null, null),
                        Arriving.Person.NOBODY,
                        false,
                        true,
                        clock.instant()))
                .number();
    }

    private void classified(String number, String category, boolean urgent, String accused) {
        var ticket = desk.open(centre(), number).ticket();
        desk.record(
                centre(),
                number,
                ticket.version(),
                new TicketEvent.Classified(
                        accused.isEmpty() ? TicketKind.HELP : TicketKind.REPORT,
                        urgent,
                        false,
                        false,
                        category,
                        ticket.as().division(),
                        accused,
                        desk.barredFor(accused)));
    }

    private void ruled(String category, String unit) {
        rules.add(
                new DispatchRules.Rule(
                        0, category, "", "", "any", unit, List.of(), List.of(), "权责清单", LocalDate.of(2026, 1, 1), null),
                "tests");
    }

    private DispatchRules.Rule suggested(String number) {
        return dispatching
                .suggest("村口的水管裂了", desk.open(centre(), number).ticket())
                .orElseThrow();
    }

    @Test
    void given_no_rule_for_a_matter_when_only_the_district_is_known_then_its_government_finds_out_who() {
        var government = city.newOrganBelow(city.government(), "district_government", DISTRICT);

        var rule = suggested(filedIn("440118001000"));

        assertThat(rule.unit()).isEqualTo(government);
        assertThat(rule.basis()).contains("派区政府分办");
    }

    @Test
    void given_a_matter_of_a_street_when_sent_by_the_table_then_its_district_learns_of_it_and_sees_it() {
        var district = city.newOrgan();
        var street = city.newOrganBelow(district, "street_office", "440118001000");
        ruled("街道抄送测试", street);
        var number = filedIn("440118001000");
        classified(number, "街道抄送测试", false, "");

        var rule = suggested(number);
        assertThat(rule.unit()).isEqualTo(street);
        assertThat(rule.copied()).containsExactly(district);

        desk.record(
                centre(),
                number,
                desk.open(centre(), number).ticket().version(),
                new TicketEvent.Dispatched(rule.unit(), rule.assisting(), rule.copied(), rule.basis(), false));
        assertThat(desk.open(city.caller(district, TicketPermissions.READ), number)
                        .ticket()
                        .unit())
                .isEqualTo(street);
    }

    @Test
    void given_a_report_about_the_unit_of_the_table_when_suggested_then_nobody_is() {
        var accused = city.newOrgan();
        ruled("举报回避测试", accused);
        var number = filedIn(DISTRICT);
        classified(number, "举报回避测试", false, accused);

        assertThat(dispatching.suggest("", desk.open(centre(), number).ticket()))
                .isEmpty();
    }

    @Test
    void given_a_unit_with_somebody_on_duty_when_an_emergency_is_sent_to_it_then_both_ways_wake_them_and_only_then() {
        var unit = city.newOrgan();
        policies.put(new Policies.Hours(unit, "09:00-12:00,13:00-17:00", false, "duty@example.org", "13800138111"));
        var urgent = filedIn(DISTRICT);
        classified(urgent, "值班测试", true, "");
        var ordinary = filedIn(DISTRICT);

        for (var number : List.of(urgent, ordinary)) {
            desk.record(
                    centre(),
                    number,
                    desk.open(centre(), number).ticket().version(),
                    new TicketEvent.Dispatched(unit, List.of(), List.of(), "抢险目录", false));
        }

        assertThat(wakenedBy(urgent)).containsExactlyInAnyOrder("mail", "sms");
        assertThat(wakenedBy(ordinary)).isEmpty();
    }

    private List<String> wakenedBy(String number) {
        return jdbc.sql("""
                select channel
                  from notification.notice
                 where about_kind = 'ticket'
                   and about_id = :number
                   and template = 'hotline.notice.emergency'
                """).param("number", number).query(String.class).list();
    }
}
