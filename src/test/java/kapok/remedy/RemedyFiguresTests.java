package kapok.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.figure.FigureScope;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.Caller;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class RemedyFiguresTests {
    private static final Caller TESTS = Caller.system("tests");

    @Autowired
    private RemedyDesk desk;

    @Autowired
    private RemedyFigures figures;

    @Autowired
    private TestCity city;

    @Test
    void given_nine_reconsiderations_upheld_then_they_are_a_hundred_per_cent_and_there_is_no_share_of_no_suits() {
        var organ = city.newOrgan();
        var records = new ArrayList<RemedyRecord>();
        for (int month = 1; month <= 9; month++) {
            var filed = LocalDate.of(2018, month, 5);
            records.add(remedy(organ, RemedyKind.REVIEW, filed, RemedyResult.UPHELD, filed.plusDays(50)));
        }
        desk.takeOver(TESTS, records);

        var values = year(organ, 2018);

        assertThat(values)
                .containsEntry("review", new BigDecimal("9"))
                .containsEntry("review.upheld", new BigDecimal("9"))
                .containsEntry("review.upheld.pct", new BigDecimal("100.00"))
                .containsEntry("suit", new BigDecimal("0"))
                .doesNotContainKey("suit.upheld.pct");
        assertThat(figures.records("review", FigureScope.year(Set.of(organ), 2018), 0, 100)
                        .records())
                .hasSize(9);
    }

    @Test
    void given_a_suit_over_new_year_then_it_is_pending_in_the_first_year_and_decided_in_the_second() {
        var organ = city.newOrgan();
        desk.takeOver(
                TESTS,
                List.of(remedy(
                        organ,
                        RemedyKind.SUIT_AFTER_REVIEW,
                        LocalDate.of(2024, 11, 1),
                        RemedyResult.CORRECTED,
                        LocalDate.of(2025, 3, 1))));

        assertThat(year(organ, 2024))
                .containsEntry("t4.suit_after_review.pending", new BigDecimal("1"))
                .containsEntry("t4.suit_after_review.total", new BigDecimal("1"))
                .containsEntry("suit", new BigDecimal("0"));
        assertThat(year(organ, 2025))
                .containsEntry("t4.suit_after_review.pending", new BigDecimal("0"))
                .containsEntry("t4.suit_after_review.corrected", new BigDecimal("1"))
                .containsEntry("suit.corrected.pct", new BigDecimal("100.00"));
        assertThat(year(organ, 2026)).containsEntry("t4.suit_after_review.total", new BigDecimal("0"));
    }

    @Test
    void given_two_officers_deciding_one_case_then_the_second_is_told_who_was_first() {
        var organ = city.newOrgan();
        var first = city.caller(organ, RemedyPermissions.WRITE);
        var second = city.caller(organ, RemedyPermissions.WRITE);
        var number = desk.register(first, filing(organ, RemedyKind.REVIEW, LocalDate.of(2026, 5, 6)));
        var decided = LocalDate.of(2026, 7, 1);
        desk.record(first, number, 1, decided, new RemedyEvent.Decided(RemedyResult.UPHELD, ""));

        assertThatThrownBy(() ->
                        desk.record(second, number, 1, decided, new RemedyEvent.Decided(RemedyResult.CORRECTED, "")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_case_that_another_organ_counts_is_not_counted_here() {
        var organ = city.newOrgan();
        var filing = filing(organ, RemedyKind.SUIT_DIRECT, LocalDate.of(2025, 2, 3));
        var elsewhere =
                new Filing(filing.kind(), organ, "", filing.body(), filing.filedOn(), "", filing.matter(), true);
        desk.takeOver(
                TESTS,
                List.of(new RemedyRecord(
                        null, List.of(new RemedyStep(filing.filedOn(), "经办", new RemedyEvent.Filed(elsewhere))))));

        assertThat(year(organ, 2025)).containsEntry("t4.suit_direct.total", new BigDecimal("0"));
    }

    private static Filing filing(String organ, RemedyKind kind, LocalDate on) {
        return new Filing(kind, organ, "穗府行复〔2018〕1号", "广州市人民政府", on, "", "不服政府信息公开答复", false);
    }

    private static RemedyRecord remedy(
            String organ, RemedyKind kind, LocalDate on, RemedyResult result, @Nullable LocalDate decided) {
        var steps = new ArrayList<RemedyStep>();
        steps.add(new RemedyStep(on, "经办", new RemedyEvent.Filed(filing(organ, kind, on))));
        if (decided != null) {
            steps.add(new RemedyStep(decided, "经办", new RemedyEvent.Decided(result, "")));
        }
        return new RemedyRecord(null, steps);
    }

    private Map<String, BigDecimal> year(String organ, int year) {
        return figures.compute(FigureScope.year(Set.of(organ), year));
    }
}
