package kapok.calendar;

import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTests {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    private static Term term(String start, int days) {
        return Term.of(LocalDate.parse(start), WorkingDays.of(days), "");
    }

    private static Pause pause(String after, String until) {
        return new Pause(LocalDate.parse(after), LocalDate.parse(until));
    }

    @Test
    void days_of_consultation_are_left_out() {
        var term = term("2025-03-03", 20).pausing(pause("2025-03-10", "2025-03-28"));
        assertThat(term.deadline(CALENDAR)).isEqualTo(Deadline.of(LocalDate.parse("2025-04-21")));
    }

    @Test
    void a_pause_of_no_length_moves_nothing() {
        var term = term("2025-03-03", 20);
        assertThat(term.pausing(pause("2025-03-10", "2025-03-10")).deadline(CALENDAR))
                .isEqualTo(term.deadline(CALENDAR));
    }

    @Test
    void a_pause_after_the_end_moves_nothing() {
        var term = term("2025-03-03", 5);
        assertThat(term.pausing(pause("2025-03-11", "2025-03-28")).deadline(CALENDAR))
                .isEqualTo(term.deadline(CALENDAR));
    }

    @Test
    void a_pause_that_begins_on_the_last_day_still_holds_it() {
        var term = term("2025-03-03", 5);
        assertThat(term.pausing(pause("2025-03-10", "2025-03-14")).deadline(CALENDAR))
                .isEqualTo(Deadline.of(LocalDate.parse("2025-03-14")));
    }

    @Test
    void two_pauses_at_once_count_once() {
        var one = term("2025-03-03", 20).pausing(pause("2025-03-10", "2025-03-28"));
        assertThat(one.pausing(pause("2025-03-12", "2025-03-20")).deadline(CALENDAR))
                .isEqualTo(one.deadline(CALENDAR));
    }

    @Test
    void an_explanation_names_every_day_and_its_reason() {
        var explained = term("2025-09-24", 20).explain(CALENDAR);
        assertThat(explained.deadline().lastDay()).isEqualTo(LocalDate.parse("2025-10-28"));
        assertThat(explained.steps()).hasSize(34);
        assertThat(explained.steps().getLast().number()).isEqualTo(20);
        assertThat(explained.skipped())
                .filteredOn(it -> it.day().kind() == CalendarDay.Kind.HOLIDAY)
                .hasSize(8)
                .allSatisfy(it -> assertThat(it.day().notice()).isEqualTo("国办发明电〔2024〕12号"));
    }

    private static Term any(Random random) {
        var start = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(4_000));
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var after = start.plusDays(random.nextInt(60));
            pauses.add(new Pause(after, after.plusDays(random.nextInt(30))));
        }
        return new Term(start, WorkingDays.of(1 + random.nextInt(40)), pauses, WorkingDays.of(random.nextInt(20)), "");
    }

    @Test
    void the_last_day_is_that_of_counting_day_by_day() {
        forAll(TermTests::any, term -> {
            var explained = term.explain(CALENDAR);
            var counted =
                    explained.steps().stream().filter(it -> it.number() > 0).count();
            assertThat(counted).isEqualTo(term.days().plus(term.extension()).count());
        });
    }

    @Test
    void an_extension_never_brings_the_end_forward() {
        forAll(
                TermTests::any,
                term -> assertThat(term.extendedBy(WorkingDays.of(3))
                                .deadline(CALENDAR)
                                .lastDay())
                        .isAfter(term.deadline(CALENDAR).lastDay()));
    }
}
