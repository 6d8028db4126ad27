package kapok.hotline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit finished this month is what its figure says, frozen or not. */
@KapokTest
class FinishedTests {
    @Autowired
    private Finished finished;

    @Autowired
    private Freezer freezer;

    @Autowired
    private TicketFacts facts;

    @Autowired
    private Figures figures;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Test
    void the_number_of_the_month_is_that_of_the_figure_it_opens_and_is_set_against_as_much_of_the_month_before() {
        clock.turnTo(Instant.parse("2026-11-23T03:17:00Z"));
        var unit = city.newOrgan();
        freezer.reopen(LocalDate.of(2026, 10, 1));
        closedOn(LocalDate.of(2026, 10, 20), unit, 24);
        closedOn(LocalDate.of(2026, 10, 25), unit, 24);
        closedOn(LocalDate.of(2026, 11, 3), unit, 24);
        freezer.freezeAll();
        closedOn(LocalDate.of(2026, 11, 23), unit, 72);

        var done = finished.sinceMonthBegan(city.caller(unit)).orElseThrow();

        assertThat(done.pile().count()).isEqualTo(2);
        assertThat(done.before()).isEqualTo(1);
        assertThat(done.days()).as("of 24 and of 72 hours").isEqualByComparingTo("2.0");
        assertThat(done.pile().href())
                .isEqualTo("/figures/hotline.finished?organ=" + unit + "&from=2026-11-01&to=2026-11-23");
        var month = new FigureScope(Set.of(unit), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 23));
        assertThat(figures.value("hotline.finished", month).orElseThrow().value())
                .isEqualByComparingTo("2");
    }

    private void closedOn(LocalDate day, String unit, int hours) {
        var went = Beijing.start(day).plusSeconds(7200);
        var came = went.minusSeconds(hours * 3600L);
        facts.put(new TicketFact(
                "HLDONE-" + unit + day,
                came,
                "phone",
                "complaint",
                "noise",
                "施工噪声",
                "440106000000",
                "天河区",
                unit,
                "测试局",
                false,
                false,
                false,
                false,
                false,
                came,
                went,
                came,
                went,
                went,
                went,
                0,
                0,
                0,
                null,
                false,
                false,
                null,
                null));
    }
}
