package kapok.disclosure.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.calendar.CalendarDesk;
import kapok.calendar.HolidayNotice;
import kapok.calendar.HolidayNotice.NoticeDay;
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
class RequestRetimingTests {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final LocalDate STALE = LocalDate.of(2026, 11, 27);
    private static final int MANY = Integer.getInteger("kapok.retiming", 500);

    @Autowired
    private RequestRetiming retiming;

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private CalendarDesk calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    private static RequestRecord request(String organ, int n, boolean closed) {
        var application = new Application(
                organ, RECEIVED, Channel.ONLINE, ApplicantKind.NATURAL_PERSON, "hotline", "热线工单 " + n, "");
        var steps = new ArrayList<RequestStep>();
        steps.add(new RequestStep(RECEIVED, "经办", new RequestEvent.Received(application)));
        steps.add(new RequestStep(RECEIVED, "经办", new RequestEvent.Registered(null)));
        steps.add(
                new RequestStep(RECEIVED, "经办", new RequestEvent.Assigned("热线处", RECEIVED.plusDays(5), "检索热线工单和办理记录")));
        if (closed) {
            steps.add(new RequestStep(RECEIVED.plusDays(3), "经办", new RequestEvent.Answered(Outcome.GRANTED, "")));
        }
        return new RequestRecord(null, Applicant.unknown(), steps);
    }

    @Test
    void given_days_that_are_not_what_the_calendar_says_then_those_of_open_requests_move_and_no_others() {
        var organ = city.newOrgan();
        var records = new ArrayList<RequestRecord>();
        for (int i = 0; i < MANY; i++) {
            records.add(request(organ, i, i % 10 == 0));
        }
        desk.takeOver(Caller.system("tests"), records);
        assertThat(days(organ, false)).containsOnly(DUE);
        jdbc.sql("update disclosure.request set reply_by = :stale where organ = :organ")
                .param("stale", STALE)
                .param("organ", organ)
                .update();

        var start = System.nanoTime();
        var moved = retiming.run("国办发明电〔2026〕测试号");
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(moved).isEqualTo(MANY - (MANY + 9) / 10);
        assertThat(days(organ, false)).containsOnly(DUE);
        assertThat(days(organ, true)).containsOnly(STALE);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(retiming.run("国办发明电〔2026〕测试号")).isZero();
        assertShown(organ);
    }

    private void assertShown(String organ) {
        var officer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ));
        var page = officer.get("/desk/requests/retiming").body();
        assertThat(page).contains("国办发明电〔2026〕测试号", "热线工单 1", "11月27日", "11月30日");
        var stranger = site.signedInAs(city.officer(city.newOrgan(), DisclosurePermissions.READ));
        assertThat(stranger.get("/desk/requests/retiming").body()).doesNotContain("热线工单 1");
    }

    @Test
    void given_a_notice_not_yet_taken_over_then_the_preview_says_which_would_move_and_nothing_moves() {
        var organ = city.newOrgan();
        desk.takeOver(Caller.system("tests"), List.of(request(organ, 1, false), request(organ, 2, true)));
        var off = new NoticeDay(LocalDate.of(2026, 11, 18), false, "城市庆典");
        var next = calendars
                .calendar()
                .with(new HolidayNotice("国办发明电〔2026〕预演号", LocalDate.of(2026, 11, 20), 2026, "关于某日放假的通知", List.of(off)));

        var preview = retiming.preview(city.caller(organ, DisclosurePermissions.READ), next);

        assertThat(preview.moved()).isEqualTo(1);
        assertThat(preview.first().getFirst().before()).isEqualTo(DUE);
        assertThat(preview.first().getFirst().after()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(days(organ, false)).containsOnly(DUE);
    }

    private List<LocalDate> days(String organ, boolean closed) {
        return jdbc.sql("""
                        select reply_by
                          from disclosure.request
                         where organ = :organ
                           and (closed_on is not null) = :closed
                         order by number
                        """)
                .param("organ", organ)
                .param("closed", closed)
                .query(LocalDate.class)
                .list();
    }
}
