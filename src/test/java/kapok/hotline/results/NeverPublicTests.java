package kapok.hotline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 举报 and secret requests are looked for wherever the public can look. */
@KapokTest
class NeverPublicTests {
    private static final Caller CALLER = Caller.system("tests");

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private ResultDesk results;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private record Filed(String number, String mark) {}

    private Filed file(String kind, boolean confidential) {
        var mark = "暗号" + UUID.randomUUID().toString().substring(0, 8);
        var arriving = new Arriving(
                Arriving.Way.OPEN311,
                UUID.randomUUID().toString(),
                kind,
                mark + "沙场夜间偷采",
                mark + "沙场夜间偷采河砂，请查处。",
                "河涌水环境" + mark,
                new Arriving.Site("440106000000", mark + "码头", null, null),
                new Arriving.Person("", "13800138000", "", "", ""),
                confidential,
                true,
                clock.instant());
        return new Filed(door.file(arriving).number(), mark);
    }

    private void happens(String number, TicketEvent event) {
        desk.record(CALLER, number, desk.open(CALLER, number).ticket().version(), event);
    }

    private void settle(Filed it) {
        happens(it.number(), new TicketEvent.Dispatched(city.newOrgan(), List.of(), List.of(), "职责清单", false));
        happens(it.number(), new TicketEvent.Signed());
        happens(it.number(), new TicketEvent.Replied(it.mark() + "一事已立案查处，现场已停工整改。", ""));
        happens(it.number(), new TicketEvent.Approved());
        happens(it.number(), new TicketEvent.CalledBack("phone", true, true, "yes", "yes", ""));
    }

    private void nobodyFinds(Filed it) {
        var month = YearMonth.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).minusMonths(1);
        var visitor = site.visitor();
        for (var path : List.of(
                "/hotline/results?period=all",
                "/hotline/results?period=all&q=" + it.mark(),
                "/hotline/results?period=all&category=河涌水环境" + it.mark(),
                "/hotline/results?period=all&district=440106000000",
                "/hotline/results.csv?period=all",
                "/hotline/results.atom",
                "/hotline/bulletins/" + month,
                "/open311/v2/requests.json",
                "/open311/v2/requests.xml",
                "/open311/v2/requests.json?service_request_id=" + it.number(),
                "/open311/v2/requests/" + it.number() + ".json",
                "/open311/v2/requests/" + it.number() + ".xml",
                "/api/v1/hotline/tickets/" + it.number(),
                "/publications?q=" + it.mark(),
                "/feed.atom",
                "/sitemap.xml",
                "/figures/hotline.received",
                "/hotline/track?number=" + it.number())) {
            var answer = visitor.get(java.net.URI.create(path).toASCIIString());
            assertThat(answer.status()).as(path).isNotEqualTo(500);
            assertThat(answer.body().replace("q=" + it.mark(), "").replace("value=\"" + it.mark() + "\"", ""))
                    .as(path)
                    .doesNotContain("沙场")
                    .doesNotContain(it.mark() + "一事");
        }
    }

    @Test
    void given_a_settled_report_when_the_public_looks_everywhere_then_nothing_is_found() {
        var it = file("report", false);
        settle(it);
        assertThat(stage(it)).isEmpty();
        nobodyFinds(it);
    }

    @Test
    void given_a_settled_secret_one_when_the_public_looks_everywhere_then_nothing_is_found() {
        var it = file("complaint", true);
        settle(it);
        assertThat(stage(it)).isEmpty();
        nobodyFinds(it);
    }

    @Test
    void given_a_published_result_when_its_ticket_turns_out_to_be_a_report_then_it_is_taken_back_at_once() {
        var it = file("complaint", false);
        settle(it);
        var id = jdbc.sql("select id from hotline.result where ticket = :ticket")
                .param("ticket", it.number())
                .query(Long.class)
                .single();
        results.publish(CALLER, id, 0, new Wording(it.mark() + "沙场", "内容", "答复已办理", ""), true);
        assertThat(site.visitor().get("/hotline/results/" + id).status()).isEqualTo(200);

        happens(it.number(), new TicketEvent.Reopened("举报人补充了线索"));
        happens(it.number(), new TicketEvent.Signed());
        happens(
                it.number(),
                new TicketEvent.Classified(
                        TicketKind.REPORT, false, false, true, "河涌水环境", "440106000000", "", List.of()));

        assertThat(site.visitor().get("/hotline/results/" + id).status()).isEqualTo(404);
        nobodyFinds(it);
    }

    private List<String> stage(Filed it) {
        return jdbc.sql("select stage from hotline.result where ticket = :ticket")
                .param("ticket", it.number())
                .query(String.class)
                .list();
    }
}
