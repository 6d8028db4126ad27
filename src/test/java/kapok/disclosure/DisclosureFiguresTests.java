package kapok.disclosure;

import static java.util.stream.Collectors.toMap;
import static kapok.disclosure.RequestHistories.answered;
import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import kapok.figure.FigureScope;
import kapok.law.Regime;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class DisclosureFiguresTests {
    private static final Caller DEMO = Caller.system("tests");

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private DisclosureFigures figures;

    @Autowired
    private TestCity city;

    @Test
    void given_the_year_2018_of_the_bureau_then_its_percentages_are_rounded_and_not_cut_off() {
        var organ = city.newOrgan();
        var records = new ArrayList<RequestRecord>();
        add(records, organ, 1, Channel.IN_PERSON, "hotline", Outcome.ALREADY_PUBLIC);
        add(records, organ, 57, Channel.IN_PERSON, "hotline", Outcome.GRANTED);
        add(records, organ, 14, Channel.ONLINE, "hotline", Outcome.GRANTED);
        add(records, organ, 5, Channel.ONLINE, "hotline", Outcome.PARTIAL);
        add(records, organ, 4, Channel.ONLINE, "other_organ", Outcome.NOT_THIS_ORGAN);
        add(records, organ, 1, Channel.ONLINE, "budget", Outcome.NOT_THIS_ORGAN);
        add(records, organ, 7, Channel.ONLINE, "hotline", Outcome.TO_AMEND);
        desk.takeOver(DEMO, records);

        var values = year(organ, 2018);

        assertThat(values)
                .containsEntry("requests.received", new BigDecimal("89"))
                .containsEntry("requests.received.in_person", new BigDecimal("58"))
                .containsEntry("requests.received.in_person.pct", new BigDecimal("65.17"))
                .containsEntry("requests.received.online.pct", new BigDecimal("34.83"))
                .containsEntry("requests.by_topic.hotline.pct", new BigDecimal("94.38"))
                .containsEntry("requests.by_topic.budget.pct", new BigDecimal("1.12"))
                .containsEntry("requests.answered", new BigDecimal("89"))
                .containsEntry("requests.answered.already_public.pct", new BigDecimal("1.12"))
                .containsEntry("requests.answered.granted", new BigDecimal("71"))
                .containsEntry("requests.answered.granted.pct", new BigDecimal("79.78"))
                .containsEntry("requests.answered.partial.pct", new BigDecimal("5.62"))
                .containsEntry("requests.answered.not_this_organ", new BigDecimal("5"))
                .containsEntry("requests.answered.amend.pct", new BigDecimal("7.87"))
                .containsEntry("fees", new BigDecimal("0"));
    }

    @Test
    void given_a_request_open_at_new_year_then_it_is_carried_over_and_counted_as_handled_in_the_year_it_ends() {
        var organ = city.newOrgan();
        desk.takeOver(
                DEMO,
                List.of(
                        answered(
                                application(organ, LocalDate.of(2024, 12, 20)),
                                LocalDate.of(2025, 1, 10),
                                Outcome.GRANTED),
                        answered(
                                application(organ, LocalDate.of(2024, 12, 31)),
                                LocalDate.of(2024, 12, 31),
                                Outcome.PARTIAL),
                        open(application(organ, LocalDate.of(2025, 1, 1)))));

        var before = year(organ, 2024);
        var after = year(organ, 2025);

        assertThat(before)
                .containsEntry("t3.new.natural_person", new BigDecimal("2"))
                .containsEntry("t3.total_handled.natural_person", new BigDecimal("1"))
                .containsEntry("t3.carried_out.natural_person", new BigDecimal("1"))
                .containsEntry("t3.granted.total", new BigDecimal("0"));
        assertThat(after)
                .containsEntry("t3.carried_in.natural_person", new BigDecimal("1"))
                .containsEntry("t3.new.natural_person", new BigDecimal("1"))
                .containsEntry("t3.granted.total", new BigDecimal("1"))
                .containsEntry("t3.carried_out.natural_person", new BigDecimal("1"));
    }

    @Test
    void given_any_register_then_every_column_of_table_three_balances_and_every_list_is_as_long_as_its_figure() {
        for (int seed = 1; seed <= 5; seed++) {
            var random = new SplittableRandom(seed);
            var organ = city.newOrgan();
            var from = LocalDate.of(2018, 1, 1);
            var to = LocalDate.of(2021, 12, 31);
            var count = 40 + random.nextInt(120);
            var records = new ArrayList<RequestRecord>();
            for (int i = 0; i < count; i++) {
                records.add(RequestHistories.any(random, organ, from, to));
            }
            desk.takeOver(DEMO, records);
            demandIdentities(organ, seed);
        }
    }

    private void demandIdentities(String organ, int seed) {
        Map<String, BigDecimal> last = Map.of();
        for (int year = 2018; year <= 2022; year++) {
            var values = year(organ, year);
            for (var column : columns()) {
                var place = "seed %d, %d, %s".formatted(seed, year, column);
                assertThat(sum(values, column, "new", "carried_in"))
                        .as(place)
                        .isEqualTo(sum(values, column, "total_handled", "carried_out"));
                assertThat(sum(values, column, rows().toArray(String[]::new)))
                        .as(place)
                        .isEqualTo(values.get("t3.total_handled." + column));
                assertThat(sum(values, column, "other_overdue_correction", "other_overdue_fee", "other_other"))
                        .as(place)
                        .isEqualTo(values.get("t3.other." + column));
                if (!last.isEmpty()) {
                    assertThat(values.get("t3.carried_in." + column))
                            .as(place)
                            .isEqualTo(last.get("t3.carried_out." + column));
                }
            }
            demandRecords(organ, year, values);
            last = values;
        }
    }

    private void demandRecords(String organ, int year, Map<String, BigDecimal> values) {
        var counted = values.entrySet().stream()
                .filter(value ->
                        !value.getKey().endsWith(".pct") && !value.getKey().equals("fees"))
                .filter(value -> value.getKey().hashCode() % 9 == 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        counted.forEach((id, value) -> {
            var records = figures.records(id, scope(organ, year), 0, 1_000);
            assertThat(records.total()).as(id).isEqualTo(value.longValue());
            assertThat(records.records()).as(id).hasSize(value.intValue());
        });
    }

    @Test
    void every_outcome_has_a_row_in_the_formats_of_2019_and_2021_and_an_article_under_some_text() {
        assertThat(Outcome.values()).allSatisfy(outcome -> {
            assertThat(rows()).contains(outcome.row2021());
            assertThat(Arrays.stream(Regime.values()).map(outcome::article))
                    .anySatisfy(article -> assertThat(article).isNotNull());
        });
        assertThat(rows()).hasSize(21);
    }

    private static void add(
            List<RequestRecord> records, String organ, int times, Channel channel, String topic, Outcome outcome) {
        for (int i = 0; i < times; i++) {
            var received = LocalDate.of(2018, 3, 1).plusDays(records.size());
            var application = new Application(
                    organ, received, channel, ApplicantKind.NATURAL_PERSON, topic, "工单 " + records.size(), "");
            records.add(answered(application, received.plusDays(7), outcome));
        }
    }

    private Map<String, BigDecimal> year(String organ, int year) {
        return figures.compute(scope(organ, year));
    }

    private static FigureScope scope(String organ, int year) {
        return FigureScope.year(Set.of(organ), year);
    }

    private static BigDecimal sum(Map<String, BigDecimal> values, String column, String... rows) {
        return Arrays.stream(rows)
                .map(row -> values.get("t3." + row + "." + column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(
                Arrays.stream(ApplicantKind.values()).map(ApplicantKind::code).toList());
        columns.add("total");
        return columns;
    }

    private static List<String> rows() {
        return Arrays.stream(Outcome.values()).map(Outcome::row2021).distinct().toList();
    }
}
