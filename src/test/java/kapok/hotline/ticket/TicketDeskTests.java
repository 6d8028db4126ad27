package kapok.hotline.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.queue.Emergencies;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class TicketDeskTests {
    @Autowired
    private FrontDoor door;

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TicketWatch watch;

    @Autowired
    private kapok.hotline.supervision.SupervisionWatch supervision;

    @Autowired
    private TicketTiming timing;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private Emergencies emergencies;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private AgencyDirectory agencies;

    private Arriving arriving(String key, String kind) {
        return new Arriving(
                Arriving.Way.WEB,
                key,
                kind,
                "路灯坏了一个月没人修",
                "猎德大道 18 号门口的路灯坏了，我叫张伟明，电话 13800138000",
                "",
                new Arriving.Site("440106000000", "猎德大道", null, null),
                new Arriving.Person("张伟明", "13800138000", "", "", ""),
                false,
                true,
                clock.instant());
    }

    private String filed(String kind) {
        return door.file(arriving(UUID.randomUUID().toString(), kind)).number();
    }

    private Caller centre() {
        return city.caller(city.newOrgan(), TicketPermissions.ALL.toArray(String[]::new));
    }

    private void then(Caller caller, String number, TicketEvent event) {
        desk.record(caller, number, desk.open(centre(), number).ticket().version(), event);
    }

    private static TicketEvent.Dispatched to(String unit) {
        return new TicketEvent.Dispatched(unit, List.of(), List.of(), "路灯归其管理", false);
    }

    private static TicketEvent.CalledBack said(String solved, @Nullable String satisfied) {
        return new TicketEvent.CalledBack("phone", true, true, solved, satisfied, "");
    }

    private Caller undertaker(String unit) {
        return city.caller(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE);
    }

    @Test
    void given_one_key_filed_twice_when_looked_for_then_there_is_one_ticket() {
        var key = UUID.randomUUID().toString();

        var first = door.file(arriving(key, "help"));
        var second = door.file(arriving(key, "help"));

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(desk.open(centre(), first.number()).steps()).hasSize(1);
    }

    @Test
    void given_a_ticket_when_dispatched_signed_answered_approved_and_rated_then_closed() {
        var centre = centre();
        var unit = city.newOrgan();
        var officer = undertaker(unit);
        var number = filed("help");

        then(centre, number, to(unit));
        then(officer, number, new TicketEvent.Signed());
        then(officer, number, new TicketEvent.Contacted("已电话联系"));
        then(officer, number, new TicketEvent.Replied("路灯已更换光源，当晚恢复照明。", ""));
        then(centre, number, new TicketEvent.Approved());
        then(centre, number, said("yes", "yes"));

        var closed = desk.open(centre, number).ticket();
        assertThat(closed.stage()).isEqualTo(new Stage.Closed("called"));
        assertThat(closed.unhappy()).isFalse();
        assertThat(enquiries.standing(number).orElseThrow().state()).isEqualTo("closed");
    }

    @Test
    void given_a_ticket_dispatched_when_another_unit_looks_then_it_finds_nothing() {
        var number = filed("complaint");
        var unit = city.newOrgan();
        then(centre(), number, to(unit));

        assertThat(desk.open(undertaker(unit), number).ticket().unit()).isEqualTo(unit);
        assertThatThrownBy(() -> desk.open(undertaker(city.newOrgan()), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void given_a_report_when_it_would_reach_the_accused_or_its_parent_then_refused_and_unseen() {
        var parent = city.newOrgan();
        var accused = city.newOrganBelow(parent);
        var number = filed("report");
        var barred = desk.barredFor(accused);
        then(
                centre(),
                number,
                new TicketEvent.Classified(TicketKind.REPORT, false, false, true, "", "440106000000", accused, barred));

        assertThat(barred).contains(accused, parent);
        assertThatThrownBy(() -> then(centre(), number, to(accused))).hasMessage("hotline.accused");
        assertThatThrownBy(() -> then(centre(), number, to(parent))).hasMessage("hotline.accused");
        var boss = city.caller(parent, TicketPermissions.READ, TicketPermissions.CENTRE);
        assertThatThrownBy(() -> desk.open(boss, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void given_two_people_at_one_ticket_when_the_second_decides_then_stale() {
        var number = filed("help");
        var unit = city.newOrgan();
        then(centre(), number, to(unit));

        assertThatThrownBy(() -> desk.record(centre(), number, 1, to(unit))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void given_a_unit_fixed_by_order_when_it_returns_the_ticket_then_refused() {
        var unit = city.newOrgan();
        var number = filed("help");
        then(centre(), number, new TicketEvent.Dispatched(unit, List.of(), List.of(), "联席会议确定", true));

        assertThatThrownBy(() -> then(undertaker(unit), number, new TicketEvent.ReturnAsked("不属本单位职责")))
                .hasMessage("hotline.fixed");
    }

    @Test
    void given_the_time_to_return_is_over_when_the_unit_returns_it_then_refused() {
        var unit = city.newOrgan();
        var number = filed("help");
        then(centre(), number, to(unit));
        clock.forward(Duration.ofDays(3));

        assertThatThrownBy(() -> then(undertaker(unit), number, new TicketEvent.ReturnAsked("不属本单位职责")))
                .hasMessage("hotline.return-late");
    }

    @Test
    void given_a_return_when_accepted_and_sent_on_then_the_first_clock_runs_on() {
        var first = city.newOrgan();
        var second = city.newOrgan();
        var number = filed("help");
        then(centre(), number, to(first));
        var due =
                desk.open(centre(), number).clock().find(TicketClock.Due.ANSWER).orElseThrow();
        clock.forward(Duration.ofHours(1));

        then(undertaker(first), number, new TicketEvent.ReturnAsked("路段归城管"));
        then(centre(), number, new TicketEvent.ReturnAccepted("确归城管"));
        then(centre(), number, to(second));

        assertThat(desk.open(centre(), number)
                        .clock()
                        .find(TicketClock.Due.ANSWER)
                        .orElseThrow()
                        .at())
                .isEqualTo(due.at());
        assertThat(desk.open(centre(), number).ticket().returns()).isOne();
    }

    @Test
    void given_a_unit_s_act_when_the_centre_does_it_then_denied() {
        var number = filed("help");
        then(centre(), number, to(city.newOrgan()));

        assertThatThrownBy(() -> then(centre(), number, new TicketEvent.Signed()))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_joined_tickets_when_the_master_is_approved_then_each_caller_is_to_be_asked() {
        var centre = centre();
        var unit = city.newOrgan();
        var master = filed("help");
        var member = filed("help");
        then(centre, master, to(unit));
        then(centre, member, new TicketEvent.Joined(master));

        then(undertaker(unit), master, new TicketEvent.Signed());
        then(undertaker(unit), master, new TicketEvent.Replied("路灯已更换，恢复照明。", ""));
        then(centre, master, new TicketEvent.Approved());

        assertThat(desk.open(centre, member).ticket().stage()).isInstanceOf(Stage.Callback.class);
        assertThat(desk.open(centre, member).ticket().answer()).isEqualTo("路灯已更换，恢复照明。");
    }

    @Test
    void given_a_joined_ticket_when_split_then_its_own_clock_never_stopped() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = filed("help");
        then(centre, number, to(unit));
        var before = desk.open(centre, number).clock();
        then(centre, number, new TicketEvent.Joined(filed("help")));
        clock.forward(Duration.ofDays(1));

        assertThat(desk.open(centre, number).clock().dues()).isEqualTo(before.dues());
        then(centre, number, new TicketEvent.Split("地点不同"));
        assertThat(desk.open(centre, number).clock().dues()).isEqualTo(before.dues());
    }

    @Test
    void given_three_calls_that_nobody_answers_when_counted_then_closed_unreached() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = filed("help");
        then(centre, number, to(unit));
        then(undertaker(unit), number, new TicketEvent.Signed());
        then(undertaker(unit), number, new TicketEvent.Replied("已修复。", ""));
        then(centre, number, new TicketEvent.Approved());
        for (int i = 0; i < 3; i++) {
            then(centre, number, new TicketEvent.CalledBack("phone", false, false, null, null, ""));
        }

        assertThat(desk.open(centre, number).ticket().stage()).isEqualTo(new Stage.Closed("unreached"));
    }

    @Test
    void given_not_solved_when_the_caller_says_so_then_done_again_once() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = filed("complaint");
        then(centre, number, to(unit));
        then(undertaker(unit), number, new TicketEvent.Signed());
        then(undertaker(unit), number, new TicketEvent.Replied("已处理。", ""));
        then(centre, number, new TicketEvent.Approved());
        then(centre, number, said("no", "no"));

        var ticket = desk.open(centre, number).ticket();
        assertThat(ticket.stage()).isInstanceOf(Stage.Rework.class);
        assertThat(ticket.reworks()).isOne();
    }

    @Test
    void given_an_answer_that_is_late_when_the_watch_looks_then_pressed_for_once_each_level() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = filed("consultation");
        then(centre, number, to(unit));
        clock.forward(Duration.ofDays(4));

        supervision.press();
        supervision.press();

        var pressed = desk.open(centre, number).steps().stream()
                .filter(step -> step.event() instanceof TicketEvent.Pressed)
                .count();
        assertThat(pressed).isOne();
        assertThat(desk.open(centre, number).ticket().level()).isPositive();
    }

    @Test
    void given_late_by_two_units_when_divided_then_the_parts_are_the_whole() {
        var centre = centre();
        var unit = city.newOrgan();
        var number = filed("consultation");
        then(centre, number, to(unit));
        clock.forward(Duration.ofDays(9));
        then(undertaker(unit), number, new TicketEvent.Signed());
        clock.forward(Duration.ofHours(5));

        var one = desk.open(centre, number);
        var late = Duration.between(
                        one.clock().find(TicketClock.Due.ANSWER).orElseThrow().at(), Instant.now(clock))
                .toSeconds();
        assertThat(desk.lateness(one).stream()
                        .mapToLong(TicketLateness.Part::late)
                        .sum())
                .isEqualTo(late);
    }

    @Test
    void given_an_event_that_does_not_fit_when_recorded_then_refused() {
        var number = filed("help");

        assertThatThrownBy(() -> then(centre(), number, new TicketEvent.Approved()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hotline.not-now");
    }

    @Test
    void given_an_emergency_that_nobody_sends_when_most_of_its_fifteen_minutes_are_gone_then_the_table_sends_it() {
        var unit = city.newOrgan();
        desk.addRule(
                Caller.system("tests"),
                new DispatchRules.Rule(
                        0, "紧急测试", "", "", "any", unit, List.of(), List.of(), "抢险目录", LocalDate.of(2026, 1, 1), null));
        var number = filed("help");
        then(centre(), number, urgent("紧急测试"));
        watch.hurry();
        assertThat(desk.open(centre(), number).ticket().stage()).isInstanceOf(Stage.Accepted.class);
        assertThat(emergencies.waiting(centre(), 50)).anyMatch(it -> it.number().equals(number));

        clock.forward(Duration.ofMinutes(12));
        watch.hurry();

        var sent = desk.open(centre(), number);
        assertThat(sent.ticket().unit()).isEqualTo(unit);
        assertThat(Duration.between(sent.ticket().receivedAt(), clock.instant()))
                .isLessThan(Duration.ofMinutes(15));
        then(undertaker(unit), number, new TicketEvent.Signed());
        assertThat(emergencies.waiting(centre(), 50))
                .noneMatch(it -> it.number().equals(number));
    }

    private static TicketEvent.Classified urgent(String category) {
        return new TicketEvent.Classified(TicketKind.HELP, true, false, false, category, "", "", List.of());
    }

    @Test
    void given_a_report_that_names_a_unit_when_sent_to_it_or_above_before_anybody_looked_then_refused() {
        var parent = city.newOrgan();
        var accused = city.newOrganBelow(parent);
        var name = agencies.organ(accused).name();
        var it = arriving(UUID.randomUUID().toString(), "report");
        var number = door.file(new Arriving(
                        it.way(),
                        it.key(),
                        "report",
                        "举报收钱办事",
                        "举报" + name + "工作人员收钱办事",
                        "",
                        it.site(),
                        Arriving.Person.NOBODY,
                        true,
                        false,
                        it.at()))
                .number();

        assertThatThrownBy(() -> then(centre(), number, to(accused))).hasMessage("hotline.report-names-unit");
        assertThatThrownBy(() -> then(centre(), number, to(parent))).hasMessage("hotline.report-names-unit");
        then(centre(), number, to(city.newOrgan()));
    }

    @Test
    void given_two_returns_when_suggested_then_the_first_unit_leads_and_cannot_return_again() {
        var first = city.newOrgan();
        var number = filed("help");
        for (var unit : List.of(first, city.newOrgan())) {
            then(centre(), number, to(unit));
            then(undertaker(unit), number, new TicketEvent.ReturnAsked("不属本单位职责"));
            then(centre(), number, new TicketEvent.ReturnAccepted("另行派单"));
        }

        var rule =
                dispatching.suggest("路灯", desk.open(centre(), number).ticket()).orElseThrow();
        assertThat(rule.unit()).isEqualTo(first);
        assertThat(rule.basis()).startsWith("首接负责");
    }

    @Test
    void given_a_master_not_taken_when_it_ends_then_those_joined_stand_by_themselves_again() {
        var master = filed("help");
        var member = filed("help");
        then(centre(), member, new TicketEvent.Joined(master));
        then(centre(), master, new TicketEvent.Rejected(Refusal.BEYOND, "请向物业反映"));

        assertThat(desk.open(centre(), member).ticket().stage()).isInstanceOf(Stage.Accepted.class);
    }

    @Test
    void given_a_joint_answer_when_one_caller_is_not_content_then_that_one_is_taken_up_again() {
        var centre = centre();
        var unit = city.newOrgan();
        var master = filed("help");
        var member = filed("help");
        then(centre, master, to(unit));
        then(centre, member, new TicketEvent.Joined(master));
        then(undertaker(unit), master, new TicketEvent.Signed());
        then(undertaker(unit), master, new TicketEvent.Replied("路灯已更换，恢复照明。", ""));
        then(centre, master, new TicketEvent.Approved());

        then(centre, member, said("no", "no"));

        assertThat(desk.open(centre, member).ticket().stage()).isInstanceOf(Stage.Accepted.class);
        assertThat(desk.open(centre, member).ticket().reworks()).isOne();
        assertThat(desk.open(centre, master).ticket().stage()).isInstanceOf(Stage.Callback.class);
    }

    @Test
    void given_a_ticket_signed_in_time_and_done_again_when_counted_then_it_was_signed_in_time() {
        var unit = city.newOrgan();
        var number = filed("help");
        then(centre(), number, to(unit));
        clock.forward(Duration.ofMinutes(20));
        then(undertaker(unit), number, new TicketEvent.Signed());
        var signed = clock.instant();
        then(undertaker(unit), number, new TicketEvent.Replied("路灯已更换，恢复照明。", ""));
        then(centre(), number, new TicketEvent.SentBack("不具体"));
        clock.forward(Duration.ofDays(2));
        then(undertaker(unit), number, new TicketEvent.Signed());

        var ticket = desk.open(centre(), number).ticket();
        assertThat(ticket.signedAt()).isEqualTo(signed);
        assertThat(timing.signDue(ticket).orElseThrow()).isAfter(signed).isBefore(signed.plus(Duration.ofHours(8)));
    }

    @Test
    void given_three_urgings_when_the_watch_looks_then_it_goes_up_a_level_and_says_why() {
        var unit = city.newOrgan();
        var number = filed("complaint");
        then(centre(), number, to(unit));
        for (int i = 0; i < 3; i++) {
            then(centre(), number, new TicketEvent.Pressed(1, "", "请尽快"));
        }

        supervision.press();

        var last = desk.open(centre(), number).steps().getLast().event();
        assertThat(last).isEqualTo(new TicketEvent.Pressed(2, "urged", ""));
    }

    @Test
    void given_the_same_from_the_same_telephone_when_dispatched_then_the_second_is_a_repeat_and_the_first_is_not() {
        var first = from("13900001234");
        clock.forward(Duration.ofDays(2));
        var second = from("13900001234");
        var other = from("13900005678");
        for (var number : List.of(first, second, other)) {
            then(centre(), number, to(city.newOrgan()));
        }

        assertThat(repeated(first)).isFalse();
        assertThat(repeated(second)).isTrue();
        assertThat(repeated(other)).isFalse();
    }

    private String from(String phone) {
        var it = arriving(UUID.randomUUID().toString(), "complaint");
        var person = new Arriving.Person("", phone, "", "", "");
        return door.file(new Arriving(
                        it.way(),
                        it.key(),
                        it.kind(),
                        it.title(),
                        it.text(),
                        "",
                        it.site(),
                        person,
                        false,
                        true,
                        it.at()))
                .number();
    }

    private boolean repeated(String number) {
        return jdbc.sql("select repeated from hotline.fact where ticket = :number")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
