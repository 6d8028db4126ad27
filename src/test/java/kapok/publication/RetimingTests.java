package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import kapok.calendar.CalendarChanged;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class RetimingTests {
    private static final LocalDate FORMED = LocalDate.of(2026, 9, 18);
    /** 20 working days on: 20 September works, 25–27 September and 1–7 October do not, 10 October works. */
    private static final LocalDate DUE = LocalDate.of(2026, 10, 22);

    private static final LocalDate STALE = LocalDate.of(2026, 10, 16);

    @Autowired
    private Retiming retiming;

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void given_the_calendar_changed_then_only_what_is_not_published_gets_a_new_last_day() {
        var organ = city.newOrgan();
        var text = Manuscript.of(organ, Kind.NEWS, "等待发布的一则", "<p>正文</p>", FORMED);
        desk.draft(city.caller(organ, PublicationPermissions.WRITE), text);
        desk.takeOver(
                Caller.system("tests"),
                List.of(RegisterRecord.published(
                        text, new Stage.Published(FORMED), List.of(Release.on(Channel.WEBSITE, FORMED)))));
        assertThat(dueDays(organ)).containsExactly(DUE, DUE);
        jdbc.sql("update publication.publication set due_on = :stale where organ = :organ")
                .param("stale", STALE)
                .param("organ", organ)
                .update();
        retiming.on(new CalendarChanged("测试通知", 2026));
        await().untilAsserted(() -> assertThat(dueDays(organ)).containsExactly(DUE, STALE));
    }

    private List<LocalDate> dueDays(String organ) {
        return jdbc.sql("select due_on from publication.publication where organ = :organ order by id")
                .param("organ", organ)
                .query(LocalDate.class)
                .list();
    }
}
