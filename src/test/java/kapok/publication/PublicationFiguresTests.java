package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kapok.figure.FigureScope;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class PublicationFiguresTests {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 4);

    @Autowired
    private PublicationFigures figures;

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private TestCity city;

    @Test
    void every_value_equals_the_number_of_its_records() {
        var organ = aYear();
        var scope = FigureScope.year(Set.of(organ), 2018);
        var values = figures.compute(scope);
        for (var figure : figures.figures()) {
            var page = figures.records(figure.id(), scope, 0, 1000);
            assertThat(page.records()).as(figure.id()).hasSize((int) page.total());
            if (!figure.unit().equals("元")) {
                assertThat(values.get(figure.id()))
                        .as(figure.id())
                        .isEqualByComparingTo(BigDecimal.valueOf(page.total()));
            }
        }
    }

    @Test
    void the_figures_of_a_year_are_those_of_its_records() {
        var values = figures.compute(FigureScope.year(Set.of(aYear()), 2018));
        assertThat(value(values, "active.total")).isEqualTo(10);
        assertThat(value(values, "active.by_content.documents")).isEqualTo(2);
        assertThat(value(values, "active.channels.website")).isEqualTo(10);
        assertThat(value(values, "active.channels.wechat")).isEqualTo(2);
        assertThat(value(values, "active.channels.other")).isEqualTo(1);
        assertThat(value(values, "response.hotspots")).isEqualTo(2);
        assertThat(value(values, "response.weibo_wechat")).isEqualTo(1);
        assertThat(value(values, "response.press_conferences")).isEqualTo(2);
        assertThat(value(values, "response.press_conferences_chief")).isEqualTo(1);
        assertThat(value(values, "response.interpretations")).isEqualTo(1);
        assertThat(value(values, "motions")).isEqualTo(1);
        assertThat(value(values, "t2.item1.normative_docs.issued")).isEqualTo(2);
        assertThat(value(values, "t2.item1.normative_docs.repealed")).isEqualTo(1);
        assertThat(value(values, "t2.item1.normative_docs.in_force")).isEqualTo(1);
        assertThat(values.get("t2.item9.procurement.amount")).isEqualByComparingTo("1864000.50");
    }

    @Test
    void a_press_conference_counts_in_the_year_it_was_held() {
        var organ = city.newOrgan();
        var conference = Manuscript.of(organ, Kind.PRESS_CONFERENCE, "年末发布会", "实录", LocalDate.of(2018, 12, 28))
                .with(Particulars.event(LocalDate.of(2018, 12, 28), "市政府", false, "发言人"));
        desk.takeOver(
                Caller.system("tests"),
                List.of(RegisterRecord.published(
                        conference,
                        new Stage.Published(LocalDate.of(2019, 1, 3)),
                        List.of(Release.on(Channel.WEBSITE, LocalDate.of(2019, 1, 3))))));
        assertThat(value(figures.compute(FigureScope.year(Set.of(organ), 2018)), "response.press_conferences"))
                .isEqualTo(1);
        assertThat(value(figures.compute(FigureScope.year(Set.of(organ), 2019)), "response.press_conferences"))
                .isZero();
    }

    private static long value(java.util.Map<String, BigDecimal> values, String id) {
        return java.util.Objects.requireNonNull(values.get(id)).longValueExact();
    }

    private String aYear() {
        var organ = city.newOrgan();
        var records = new ArrayList<RegisterRecord>();
        records.add(published(Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "办法一", "正文", DAY)));
        records.add(published(Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "办法二", "正文", DAY))
                .ending(new Ending(Validity.REPEALED, DAY.plusMonths(3), "替代")));
        records.add(
                published(Manuscript.of(organ, Kind.NEWS, "动态", "正文", DAY), Release.on(Channel.WECHAT, "账号甲", DAY)));
        records.add(published(answer(organ, "舆情甲"), Release.on(Channel.WECHAT, DAY)));
        records.add(published(answer(organ, "舆情甲")));
        records.add(published(answer(organ, "舆情乙"), Release.on(Channel.NEWS_MEDIA, "日报", DAY)));
        records.add(published(conference(organ, true)));
        records.add(published(conference(organ, false)));
        records.add(published(
                Manuscript.of(organ, Kind.MOTION_RESULT, "答复", "正文", DAY).with(Particulars.motion("npc", "A"))));
        records.add(published(Manuscript.of(organ, Kind.INTERPRETATION, "图解", "正文", DAY)
                .with(Particulars.interpretation("picture"))));
        records.add(RegisterRecord.published(
                Manuscript.of(organ, Kind.AWARD_NOTICE, "中标公告", "正文", LocalDate.of(2017, 5, 4))
                        .with(Particulars.amount(new BigDecimal("99"))),
                new Stage.Published(LocalDate.of(2017, 5, 4)),
                List.of(Release.on(Channel.WEBSITE, LocalDate.of(2017, 5, 4)))));
        records.set(
                2,
                published(
                        Manuscript.of(organ, Kind.AWARD_NOTICE, "中标公告", "正文", DAY)
                                .with(Particulars.amount(new BigDecimal("1864000.50"))),
                        Release.on(Channel.WECHAT, "账号甲", DAY)));
        desk.takeOver(Caller.system("tests"), records);
        return organ;
    }

    private static Manuscript answer(String organ, String incident) {
        return Manuscript.of(organ, Kind.HOTSPOT_RESPONSE, "回应" + incident, "正文", DAY)
                .with(Particulars.response(incident));
    }

    private static Manuscript conference(String organ, boolean byHead) {
        return Manuscript.of(organ, Kind.PRESS_CONFERENCE, "发布会", "正文", DAY)
                .with(Particulars.event(DAY, "市政府新闻发布厅", byHead, "发言人"));
    }

    private static RegisterRecord published(Manuscript text, Release... more) {
        var releases = new ArrayList<>(List.of(Release.on(Channel.WEBSITE, DAY)));
        releases.addAll(List.of(more));
        return RegisterRecord.published(text, new Stage.Published(DAY), releases);
    }
}
