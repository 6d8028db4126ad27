package kapok.hotline.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import kapok.hotline.figures.FigurePermissions;
import kapok.hotline.figures.TicketFact;
import kapok.hotline.figures.TicketFacts;
import kapok.hotline.text.Alikes;
import kapok.hotline.text.Hotspot;
import kapok.hotline.text.Hotspots;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class WallTests {
    @Autowired
    TicketFacts facts;

    @Autowired
    Alikes alikes;

    @Autowired
    Hotspots hotspots;

    @Autowired
    Clock clock;

    @Autowired
    TestCity city;

    @Autowired
    Site site;

    private void ticket(String number, String unit, boolean late) {
        var now = clock.instant();
        facts.put(new TicketFact(
                number,
                now.minus(Duration.ofHours(5)),
                "phone",
                "complaint",
                "water",
                "供水",
                "440106000000",
                "天河区",
                unit,
                "天河水务",
                false,
                false,
                false,
                false,
                false,
                now.minus(Duration.ofHours(4)),
                now.minus(Duration.ofHours(1)),
                now.minus(Duration.ofHours(3)),
                late ? now.minus(Duration.ofHours(1)) : now.plus(Duration.ofDays(2)),
                null,
                null,
                0,
                0,
                0,
                null,
                false,
                false,
                null,
                null));
    }

    @Test
    void given_like_requests_in_few_hours_when_looked_at_then_they_are_one_hot_matter_with_an_alarm() {
        var now = clock.instant();
        for (int i = 0; i < 9; i++) {
            alikes.remember(
                    "HLHOT-" + i,
                    "石牌西路停水",
                    "石牌西路从早上开始停水，没有通知，第 " + i + " 户",
                    "water",
                    "440106011000",
                    now.minusSeconds(600L + i));
        }
        var hot = hotspots.at(now, Duration.ofHours(6), 5);
        assertThat(hot)
                .anyMatch(
                        one -> one.size() >= 9 && one.burst() && one.category().equals("water"));
        assertThat(hot.stream().filter(Hotspot::burst).findFirst().orElseThrow().district())
                .isEqualTo("440106");
        var like = alikes.like("HLHOT-0", "石牌西路停水没有通知", "water", "440106011000", now, 5);
        assertThat(like).isNotEmpty().allMatch(one -> one.percent() >= 22 && one.sameStreet() && one.sameCategory());
        assertThat(alikes.like("", "公积金租房提取", "fund", "440106011000", now, 5))
                .noneMatch(one -> one.ticket().startsWith("HLHOT"));
    }

    @Test
    void given_a_late_ticket_when_the_wall_is_opened_then_it_shows_whose_it_is_and_opens() {
        var unit = city.newOrgan();
        ticket("HLWALL-1", unit, true);
        ticket("HLWALL-2", unit, false);
        var supervisor = site.signedInAs(city.officer(city.government(), FigurePermissions.OVERSEE));
        var open = supervisor.get("/desk/hotline/wall/open?late=true&unit=" + unit);
        assertThat(open.page().select("td.mono").eachText()).containsExactly("HLWALL-1");
        assertThat(open.page().select("td.mono a"))
                .as("who may not open tickets")
                .isEmpty();
        var reader = site.signedInAs(city.officer(city.government(), FigurePermissions.OVERSEE, "hotline.read"));
        assertThat(reader.get("/desk/hotline/wall/open?unit=" + unit).page().select("td.mono a"))
                .hasSize(2);
        assertThat(supervisor.get("/desk/hotline/wall").body()).contains("超期在谁手里");
        assertThat(supervisor.get("/desk/hotline/assessment.csv").body()).contains("天河水务".isEmpty() ? "" : "综合得分");
    }

    @Test
    void given_an_open_wall_when_a_ticket_comes_then_the_stream_says_so() throws Exception {
        var supervisor = site.signedInAs(city.officer(city.government(), FigurePermissions.OVERSEE));
        try (var browser = Browser.open(site)) {
            browser.signIn(city.officer(city.government(), FigurePermissions.OVERSEE));
            var page = browser.go("/desk/hotline/wall");
            browser.demandAccessible();
            page.waitForTimeout(3_500);
            var fetched = page.waitForResponse("**/wall/now", () -> ticket("HLWALL-live", city.newOrgan(), false));
            assertThat(fetched.status()).isEqualTo(200);
            browser.go("/desk/hotline/assessment");
            browser.demandAccessible();
        }
        var refused = site.visitor()
                .send(HttpRequest.newBuilder(URI.create(site.address("/desk/hotline/wall/stream")))
                        .header("Accept", "text/event-stream")
                        .build());
        assertThat(refused.status()).isIn(302, 401, 403);
        assertThat(supervisor.get("/desk/hotline/wall/now").status()).isEqualTo(200);
    }
}
