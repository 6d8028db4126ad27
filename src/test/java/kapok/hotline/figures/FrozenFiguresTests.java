package kapok.hotline.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class FrozenFiguresTests {
    @Autowired
    private kapok.support.Site site;

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    @Autowired
    TicketFacts facts;

    @Autowired
    Freezer freezer;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Counts counts;

    @Autowired
    Extents extents;

    @Autowired
    Figures figures;

    @Autowired
    AssessmentDesk desk;

    @Autowired
    TestCity city;

    private static Instant at(LocalDate day, int hour) {
        return Beijing.start(day).plusSeconds(hour * 3600L);
    }

    private static TicketFact ticket(
            String number, String unit, boolean inTime, int extensions, @Nullable String solved) {
        return ticket(DAY, number, unit, inTime, extensions, solved);
    }

    private static TicketFact ticket(
            LocalDate day, String number, String unit, boolean inTime, int extensions, @Nullable String solved) {
        var answered = inTime ? at(day, 9) : at(day, 20);
        return new TicketFact(
                number,
                at(day, 1),
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
                at(day, 2),
                at(day, 4),
                at(day, 3),
                at(day, 12),
                answered,
                at(day, 21),
                0,
                extensions,
                0,
                at(day, 22),
                solved != null,
                solved != null,
                solved,
                solved == null ? null : solved.equals("yes") ? "yes" : "basically");
    }

    private static String number() {
        return "HLFIG-" + MADE.incrementAndGet();
    }

    @Test
    void given_a_frozen_period_when_tickets_change_later_then_its_figures_stay() {
        var unit = city.newOrgan();
        freezer.reopen(DAY);
        var first = number();
        facts.put(ticket(first, unit, true, 0, "yes"));
        facts.put(ticket(number(), unit, false, 0, "no"));
        freezer.freezeAll();
        var scope = new FigureScope(Set.of(unit), DAY, DAY);
        var before =
                figures.values(figures.computed().stream().map(one -> one.id()).toList(), scope);
        assertThat(Objects.requireNonNull(before.get("hotline.due")).value()).isEqualByComparingTo("2");
        assertThat(Objects.requireNonNull(before.get("hotline.in_time.pct")).value())
                .isEqualByComparingTo("50.00");
        assertThat(Objects.requireNonNull(before.get("hotline.solved.pct")).value())
                .isEqualByComparingTo("50.00");
        assertThat(Objects.requireNonNull(before.get("hotline.satisfied.pct")).value())
                .isEqualByComparingTo("95.00");
        assertThat(Objects.requireNonNull(before.get("hotline.score")).value()).isEqualByComparingTo("73.00");
        facts.put(ticket(first, unit, false, 3, "no"));
        assertThat(figures.value("hotline.in_time.pct", scope).orElseThrow().value())
                .isEqualByComparingTo("50.00");
        assertThat(figures.value("hotline.extended", scope).orElseThrow().value())
                .isEqualByComparingTo("0");
    }

    @Test
    void given_a_figure_when_opened_then_the_very_tickets_are_there() {
        var unit = city.newOrgan();
        freezer.reopen(DAY);
        var late = number();
        facts.put(ticket(late, unit, false, 1, null));
        facts.put(ticket(number(), unit, true, 0, null));
        var scope = new FigureScope(Set.of(unit), DAY, DAY);
        var live = figures.records("hotline.extended", scope, 0, 10);
        freezer.freezeAll();
        var frozen = figures.records("hotline.extended", scope, 0, 10);
        assertThat(live.total()).isEqualTo(1);
        assertThat(live.records()).isEqualTo(frozen.records());
        assertThat(frozen.records().getFirst().id()).isEqualTo(late);
        for (var figure : figures.computed().stream()
                .filter(one -> one.id().startsWith("hotline.") && one.unit().equals("件"))
                .toList()) {
            var value = figures.value(figure.id(), scope).orElseThrow().value();
            var records = figures.records(figure.id(), scope, 0, 100);
            assertThat(BigDecimal.valueOf(records.records().size()))
                    .as(figure.id())
                    .isEqualByComparingTo(value);
            assertThat(records.total()).isEqualTo(value.longValue());
        }
    }

    @Test
    void given_an_exclusion_after_freezing_then_the_ticket_counts_no_more_and_the_reason_is_kept() {
        var unit = city.newOrgan();
        freezer.reopen(DAY);
        var number = number();
        facts.put(ticket(number, unit, false, 0, "no"));
        facts.put(ticket(number(), unit, true, 0, "yes"));
        freezer.freezeAll();
        var officer = city.caller(city.government(), FigurePermissions.ASSESS);
        desk.exclude(officer, number, "不可抗力");
        var scope = new FigureScope(Set.of(unit), DAY, DAY);
        assertThat(figures.value("hotline.due", scope).orElseThrow().value()).isEqualByComparingTo("1");
        assertThat(figures.value("hotline.in_time.pct", scope).orElseThrow().value())
                .isEqualByComparingTo("100");
        assertThat(exclusions.latest(100))
                .anyMatch(one -> one.ticket().equals(number) && one.reason().equals("不可抗力"));
        var score = desk.scores(DAY, DAY).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        assertThat(score.excluded()).isEqualTo(1);
        assertThat(score.score()).isEqualByComparingTo("100.00");
        assertThatThrownBy(() -> desk.exclude(officer, number, "再次")).hasMessage("hotline.exclusion.twice");
        assertThatThrownBy(() -> desk.exclude(officer, number, " ")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void given_any_span_then_its_months_and_the_days_around_them_add_up_to_its_days() {
        var unit = city.newOrgan();
        var random = new Random(20240312);
        var start = LocalDate.of(2024, 1, 10);
        freezer.reopen(start);
        for (int n = 0; n < 60; n++) {
            var day = start.plusDays(random.nextInt(140));
            facts.put(ticket(day, number(), unit, random.nextBoolean(), 0, random.nextBoolean() ? "yes" : null));
        }
        freezer.freezeAll();
        freezer.reopen(LocalDate.of(2024, 5, 12));
        spans(unit, random, start);
        freezer.freezeAll();
        spans(unit, random, start);
    }

    private void spans(String unit, Random random, LocalDate start) {
        for (int n = 0; n < 60; n++) {
            var first = start.plusDays(random.nextInt(150) - 5);
            var last = first.plusDays(random.nextInt(120));
            for (var extent : List.of(
                    extents.units(first, last, Set.of(unit)),
                    extents.city(first, last),
                    extents.city(first, last).in("440106"))) {
                assertThat(sum(counts.byUnit(extent, new Unfrozen())))
                        .as("%s", extent)
                        .isEqualTo(sum(counts.byDay(extent, new Unfrozen())))
                        .isEqualTo(sum(Map.of("", counts.totals(extent, new Unfrozen()))));
            }
        }
    }

    private static Map<String, Long> sum(Map<String, Map<String, Counted>> parts) {
        return parts.values().stream()
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.summingLong(one -> one.getValue().n()
                                + 1000 * one.getValue().c1()
                                + 1_000_000 * one.getValue().excluded())));
    }

    @Test
    void given_a_day_cut_at_noon_then_a_period_runs_from_noon_to_noon() {
        var noon = new Rule(
                DAY,
                LocalTime.NOON,
                new BigDecimal("0.1"),
                new BigDecimal("0.5"),
                new BigDecimal("0.4"),
                new BigDecimal("0.9"),
                30,
                "",
                "");
        assertThat(noon.starts(DAY)).isEqualTo(at(DAY.minusDays(1), 12));
        assertThat(noon.ends(DAY)).isEqualTo(at(DAY, 12));
        assertThat(noon.satisfaction(80, 10, 100)).isEqualByComparingTo("89.00");
        assertThat(noon.score(new BigDecimal("99"), new BigDecimal("90"), new BigDecimal("89")))
                .isEqualByComparingTo("90.50");
    }

    @Test
    void given_weights_that_do_not_make_one_or_a_past_day_when_set_then_refused() {
        var officer = city.caller(city.government(), FigurePermissions.ASSESS);
        var half = new BigDecimal("0.5");
        var future = LocalDate.of(2190, 1, 1);
        assertThatThrownBy(() ->
                        desk.setRule(officer, new Rule(future, LocalTime.NOON, half, half, half, half, 30, "", "")))
                .hasMessage("hotline.rule.weights");
        assertThatThrownBy(() -> desk.setRule(
                        officer, new Rule(DAY, LocalTime.NOON, half, half, BigDecimal.ZERO, half, 30, "", "")))
                .hasMessage("hotline.rule.past");
    }

    @Test
    void given_weights_that_do_not_make_one_when_set_on_the_page_then_refused_and_right_ones_stand_in_the_list() {
        var assessor =
                site.signedInAs(city.officer(city.newOrgan(), FigurePermissions.OVERSEE, FigurePermissions.ASSESS));
        var page = "/desk/hotline/assessment";
        assertThat(assessor.get(page).page().select("main").text())
                .as("who set what is built in")
                .contains("系统预置")
                .doesNotContain("kapok");
        var typed = new java.util.HashMap<>(Map.of(
                "inForce",
                "2199-01-01",
                "contacted",
                "0.2",
                "solved",
                "0.5",
                "satisfied",
                "0.4",
                "basically",
                "0.8",
                "repeatDays",
                "30",
                "dayCut",
                "12:00",
                "note",
                "考核办法〔2026〕9 号"));

        var refused = assessor.submit(page, page + "/rules", typed);
        typed.put("contacted", "0.1");
        var set = assessor.submit(page, page + "/rules", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#note").attr("value")).isEqualTo("考核办法〔2026〕9 号");
        assertThat(set.status()).isEqualTo(302);
        assertThat(assessor.get(page).body()).contains("考核办法〔2026〕9 号", "2199-01-01");
    }
}
