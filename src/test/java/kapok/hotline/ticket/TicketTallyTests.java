package kapok.hotline.ticket;

import static kapok.hotline.ticket.Office.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.figures.Freezer;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted of tickets is counted with the unit whose doing it was, and once. */
@KapokTest
class TicketTallyTests {
    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Figures figures;

    @Autowired
    private Freezer freezer;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    private Office office;
    private LocalDate day;

    @BeforeEach
    void open() {
        office = new Office(door, desk, city, clock);
        day = Beijing.today(clock);
        freezer.reopen(day);
    }

    private BigDecimal of(String figure, String unit) {
        var scope = new FigureScope(Set.of(unit), day, Beijing.today(clock));
        return figures.value("hotline." + figure, scope).orElseThrow().value();
    }

    /** Sent to one unit, returned by it and sent to another, which signs in time. */
    private String returned(String first, String second) {
        var number = office.filed("help");
        office.then(office.centre(), number, to(first));
        office.then(office.undertaker(first), number, new TicketEvent.ReturnAsked("路灯由照明中心管养"));
        office.then(office.centre(), number, new TicketEvent.ReturnAccepted("属照明中心"));
        office.then(office.centre(), number, to(second));
        office.then(office.undertaker(second), number, new TicketEvent.Signed());
        return number;
    }

    @Test
    void given_a_return_when_counted_then_it_is_that_of_the_unit_that_returned_it_live_and_frozen() {
        var first = city.newOrgan();
        var second = city.newOrgan();
        returned(first, second);

        for (int turn = 0; turn < 2; turn++) {
            assertThat(of("dispatched", first)).isEqualByComparingTo("1");
            assertThat(of("returned", first)).isEqualByComparingTo("1");
            assertThat(of("signed_in_time", first)).isEqualByComparingTo("0");
            assertThat(of("dispatched", second)).isEqualByComparingTo("1");
            assertThat(of("returned", second)).isEqualByComparingTo("0");
            assertThat(of("signed_in_time", second)).isEqualByComparingTo("1");
            clock.forward(Duration.ofDays(1));
            freezer.freezeAll();
        }
    }

    @Test
    void given_one_unit_that_gets_it_twice_on_a_day_when_frozen_then_both_count() {
        var unit = city.newOrgan();
        returned(unit, unit);
        clock.forward(Duration.ofDays(1));
        freezer.freezeAll();

        assertThat(of("dispatched", unit)).isEqualByComparingTo("2");
        assertThat(of("returned", unit)).isEqualByComparingTo("1");
    }

    @Test
    void given_work_done_again_in_a_later_period_then_it_was_sent_out_once() {
        var unit = city.newOrgan();
        var number = office.signed("help", unit);
        office.then(office.undertaker(unit), number, new TicketEvent.Replied("路灯已更换光源，恢复照明。", ""));
        clock.forward(Duration.ofDays(1));
        freezer.freezeAll();

        office.then(office.centre(), number, new TicketEvent.SentBack("不具体"));

        assertThat(of("dispatched", unit)).isEqualByComparingTo("1");
    }

    @Test
    void given_a_ticket_that_its_caller_takes_back_in_time_when_due_then_nobody_was_late() {
        var unit = city.newOrgan();
        var number = office.signed("consultation", unit);
        desk.byCitizen(number, CallerRights.Wish.WITHDRAW, "灯已经亮了");
        clock.forward(Duration.ofDays(8));

        assertThat(of("due", unit)).isEqualByComparingTo("1");
        assertThat(of("in_time", unit)).isEqualByComparingTo("1");
    }
}
