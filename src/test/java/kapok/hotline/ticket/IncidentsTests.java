package kapok.hotline.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kapok.hotline.arrival.FrontDoor;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets about the same: nobody is lost between joining, answering and parting. */
@KapokTest
class IncidentsTests {
    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(door, desk, city, clock);
    }

    @Test
    void given_one_who_joins_while_another_approves_the_answer_then_nobody_is_left_without_it() throws Exception {
        for (int round = 0; round < 8; round++) {
            var unit = city.newOrgan();
            var master = office.signed("help", unit);
            office.then(office.undertaker(unit), master, new TicketEvent.Replied("路灯已更换光源，当晚恢复照明。", ""));
            var member = office.filed("help");
            var centre = office.centre();
            var version = office.ticket(master).version();

            atOnce(
                    () -> desk.record(centre, member, 1, new TicketEvent.Joined(master)),
                    () -> desk.record(centre, master, version, new TicketEvent.Approved()));

            var stage = office.ticket(member).stage();
            assertThat(stage instanceof Stage.Callback || stage instanceof Stage.Accepted)
                    .as("answered with the master, or refused: %s", stage)
                    .isTrue();
        }
    }

    @Test
    void given_two_that_join_each_other_at_once_then_at_most_one_leads() throws Exception {
        for (int round = 0; round < 8; round++) {
            var first = office.filed("help");
            var second = office.filed("help");
            var centre = office.centre();

            atOnce(
                    () -> desk.record(centre, first, 1, new TicketEvent.Joined(second)),
                    () -> desk.record(centre, second, 1, new TicketEvent.Joined(first)));

            assertThat(List.of(
                            office.ticket(first).stage(), office.ticket(second).stage()))
                    .hasAtLeastOneElementOfType(Stage.Accepted.class)
                    .hasAtLeastOneElementOfType(Stage.Merged.class);
        }
    }

    private static void atOnce(Runnable... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(acts).stream()
                    .map(act -> threads.submit((Callable<Boolean>) () -> {
                        start.await();
                        return happens(act);
                    }))
                    .toList();
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
    }

    private static boolean happens(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation | kapok.web.StaleVersion slower) {
            return false;
        }
    }

    @Test
    void given_a_master_that_turns_out_to_be_a_report_then_those_joined_stand_by_themselves_again() {
        var master = office.filed("complaint");
        var member = office.filed("complaint");
        office.then(office.centre(), member, new TicketEvent.Joined(master));

        office.then(
                office.centre(),
                master,
                new TicketEvent.Classified(TicketKind.REPORT, false, false, true, "", "", "", List.of()));

        assertThat(office.ticket(member).stage()).isInstanceOf(Stage.Accepted.class);
        assertThat(incidents.members(master)).isEmpty();
    }

    @Test
    void given_an_answer_sent_back_before_it_was_approved_when_the_caller_is_not_content_then_it_is_done_again() {
        var unit = city.newOrgan();
        var number = office.signed("complaint", unit);
        office.then(office.undertaker(unit), number, new TicketEvent.Replied("已转有关部门。", "说明"));
        office.then(office.centre(), number, new TicketEvent.SentBack("不具体"));
        office.answer(number, unit);

        office.then(office.centre(), number, new TicketEvent.CalledBack("phone", true, true, "no", "no", "灯还是不亮"));

        assertThat(office.ticket(number).stage()).isInstanceOf(Stage.Rework.class);
        office.answer(number, unit);
        office.then(office.centre(), number, new TicketEvent.CalledBack("phone", true, true, "no", "no", ""));
        assertThat(office.ticket(number).stage()).isEqualTo(new Stage.Closed("called"));
    }
}
