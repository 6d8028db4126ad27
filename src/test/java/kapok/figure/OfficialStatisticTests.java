package kapok.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.AccessDenied;
import kapok.web.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class OfficialStatisticTests {
    @Autowired
    private OfficialStatisticDesk desk;

    @Autowired
    private Figures figures;

    @Autowired
    private TestCity city;

    @Test
    void given_a_stated_value_then_it_is_shown_with_its_source_and_never_as_computed() {
        var organ = city.newOrgan();
        desk.state(city.caller(organ, FigurePermissions.STATE), online(organ, "82"));

        var value = figures.value("services.city_online_pct", FigureScope.year(Set.of(organ), 2018))
                .orElseThrow();

        assertThat(value.official()).isTrue();
        assertThat(value.value()).isEqualByComparingTo("82");
        assertThat(value.statement()).isEqualTo(new FigureValue.Statement("广东政务服务网统计", LocalDate.of(2019, 1, 8), "超过"));
        assertThat(figures.value("services.city_online_pct", FigureScope.year(Set.of(organ), 2019)))
                .isEmpty();
    }

    @Test
    void given_a_figure_that_a_register_computes_then_nobody_may_state_it() {
        var organ = city.newOrgan();
        var caller = city.caller(organ, FigurePermissions.STATE);
        var statistic = new OfficialStatistic(
                "requests.received", organ, 2018, BigDecimal.TEN, "件", "收到申请数", "", "估计", LocalDate.of(2019, 1, 1));

        assertThatThrownBy(() -> desk.takeOver(caller, List.of(statistic))).hasMessage("figure.statistic.computed");
    }

    @Test
    void given_another_organ_then_its_statistics_cannot_be_stated() {
        var caller = city.caller(city.newOrgan(), FigurePermissions.STATE);
        var other = city.newOrgan();

        assertThatThrownBy(() -> desk.state(caller, online(other, "1"))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_a_second_take_over_then_the_value_is_replaced_and_a_stale_correction_is_refused() {
        var organ = city.newOrgan();
        var caller = city.caller(organ, FigurePermissions.STATE);
        var id = desk.state(caller, online(organ, "81"));
        desk.takeOver(caller, List.of(online(organ, "82")));

        assertThat(desk.get(id).statistic().value()).isEqualByComparingTo("82");
        assertThatThrownBy(() -> desk.correct(caller, id, 1, online(organ, "83")))
                .isInstanceOf(StaleVersion.class);
    }

    private static OfficialStatistic online(String organ, String value) {
        return new OfficialStatistic(
                "services.city_online_pct",
                organ,
                2018,
                new BigDecimal(value),
                "%",
                "市级可网上办理",
                "超过",
                "广东政务服务网统计",
                LocalDate.of(2019, 1, 8));
    }
}
