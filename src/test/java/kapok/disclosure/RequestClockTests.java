package kapok.disclosure;

import static kapok.disclosure.Stories.CALENDAR;
import static kapok.disclosure.Stories.asks;
import static kapok.disclosure.Stories.extends_;
import static kapok.disclosure.Stories.gives;
import static kapok.disclosure.Stories.received;
import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kapok.calendar.Pause;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.law.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClockTests {
    @ParameterizedTest
    @CsvSource({
        "2018-12-20, 2019-01-11",
        "2019-04-25, 2019-05-17",
        "2020-01-20, 2020-02-25",
        "2024-02-01, 2024-03-05",
        "2025-09-24, 2025-10-28",
        "2026-02-10, 2026-03-16",
        "2026-09-18, 2026-10-22"
    })
    void given_the_worked_deadlines_then_the_clock_has_them(String receivedOn, LocalDate due) {
        assertThat(received(receivedOn).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "ITEMS, 10, 0", "ITEMS, 11, 100", "ITEMS, 30, 2000", "ITEMS, 31, 2200", "ITEMS, 40, 4000", "ITEMS, 41, 4300",
        "ITEMS, 50, 7000", "ITEMS, 100, 37000", "PAGES, 30, 0", "PAGES, 31, 10", "PAGES, 68, 380", "PAGES, 100, 700",
        "PAGES, 101, 720", "PAGES, 200, 2700", "PAGES, 201, 2740", "PAGES, 250, 4700"
    })
    void given_the_worked_fees_then_the_tariff_has_them(ProcessingFee method, long count, long yuan) {
        assertThat(method.yuan(count)).isEqualTo(yuan);
    }

    @Test
    void given_any_history_then_the_clock_counts_every_day_once_and_loses_none() {
        forAll(Walks::any, request -> {
            for (var station : Walks.stations(request)) {
                assertThat(station.due(CALENDAR).lastDay()).isEqualTo(countedByHand(station));
            }
        });
    }

    /** Day by day, with a finger on the calendar. */
    private static LocalDate countedByHand(DisclosureRequest request) {
        var running = request.running();
        var pauses = pauses(request);
        int wanted = running.extended().count()
                + (running.fixed() == null
                        ? running.days().count()
                        : CALENDAR.between(running.start(), running.fixed()));
        var day = running.start();
        for (int counted = 0; counted < wanted; ) {
            day = day.plusDays(1);
            counted += CALENDAR.works(day) && !inside(day, pauses) ? 1 : 0;
        }
        return past(day, pauses);
    }

    private static List<Pause> pauses(DisclosureRequest request) {
        var end = request.closed();
        var pauses = new ArrayList<Pause>();
        for (var inquiry : request.inquiries()) {
            inquiry.pause(request.regime(), CALENDAR, end == null ? null : end.on())
                    .ifPresent(pauses::add);
        }
        return pauses;
    }

    private static boolean inside(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(it -> day.isAfter(it.after()) && !day.isAfter(it.until()));
    }

    /** An opinion asked for on the last day itself can still be waited for: the organ need not answer before it comes. */
    private static LocalDate past(LocalDate last, List<Pause> pauses) {
        var day = last;
        while (true) {
            var here = day;
            var until = pauses.stream()
                    .filter(it -> !it.after().isAfter(here) && it.until().isAfter(here))
                    .map(it -> CALENDAR.add(it.until().plusDays(1), -1))
                    .filter(it -> it.isAfter(here))
                    .findFirst();
            if (until.isEmpty()) {
                return day;
            }
            day = until.get();
        }
    }

    @Test
    void given_a_pause_of_no_time_then_nothing_moves() {
        forAll(Walks::any, request -> {
            var whom = Consulted.values()[request.steps() % 3];
            var day = request.lastOn();
            var paused = request.then(day, "", asks(whom))
                    .then(day, "", gives(whom, request.inquiries().size() + 1, Opinion.AGREES));
            assertThat(paused.due(CALENDAR)).isEqualTo(request.due(CALENDAR));
        });
    }

    private record Both(DisclosureRequest base, LocalDate day, LocalDate answered, int days) {}

    @Test
    void given_an_extension_and_a_pause_then_their_order_does_not_matter() {
        forAll(RequestClockTests::both, it -> {
            var asked = asks(Consulted.THIRD_PARTY);
            var given = gives(Consulted.THIRD_PARTY, 1, Opinion.AGREES);
            var one = it.base().then(it.day(), "", extends_(it.days())).then(it.day(), "", asked);
            var other = it.base().then(it.day(), "", asked).then(it.day(), "", extends_(it.days()));
            assertThat(other.due(CALENDAR)).isEqualTo(one.due(CALENDAR));
            assertThat(other.then(it.answered(), "", given).due(CALENDAR))
                    .isEqualTo(one.then(it.answered(), "", given).due(CALENDAR));
            var late = it.base()
                    .then(it.day(), "", asked)
                    .then(it.answered(), "", given)
                    .then(it.answered(), "", extends_(it.days()));
            assertThat(late.due(CALENDAR))
                    .isEqualTo(one.then(it.answered(), "", given).due(CALENDAR));
        });
    }

    private static Both both(Random random) {
        var start = LocalDate.of(2014, 1, 2).plusDays(random.nextInt(4_500));
        var base = received(start.toString());
        var day = start.plusDays(random.nextInt(Math.toIntExact(base.due().toEpochDay() - start.toEpochDay() + 1)));
        return new Both(base.request(), day, day.plusDays(random.nextInt(40)), 1 + random.nextInt(15));
    }

    @Test
    void given_any_history_then_the_explanation_counts_to_the_length_of_the_period_and_left_and_used_make_the_whole() {
        forAll(Walks::any, request -> {
            var today = request.lastOn().plusDays(request.steps() % 7);
            var clock = RequestClock.of(request, CALENDAR, today);
            var counted = clock.days().stream().filter(day -> day.number() > 0).count();
            assertThat(counted)
                    .isEqualTo(
                            clock.term().days().plus(clock.term().extension()).count());
            assertThat(clock.late() == 0 || clock.left() == -clock.late()).isTrue();
            if (clock.late() == 0) {
                var asOf = request.closed() == null ? today : request.closed().on();
                var used = clock.days().stream()
                        .filter(day -> day.number() > 0 && !day.date().isAfter(asOf))
                        .count();
                assertThat(used + clock.left()).isEqualTo(counted);
            }
        });
    }

    @Test
    void given_a_late_answer_then_the_delay_is_divided_to_the_last_day() {
        forAll(Walks::any, request -> {
            var end = request.counted();
            if (end != null) {
                var late = CALENDAR.between(request.upTo(end).due(CALENDAR).lastDay(), end.on());
                assertThat(Lateness.of(request, CALENDAR).stream()
                                .mapToInt(Lateness.Part::days)
                                .sum())
                        .isEqualTo(late);
                assertThat(request.late(CALENDAR))
                        .isEqualTo(late > 0 || request.upTo(end).due(CALENDAR).missedOn(end.on()));
            }
        });
    }

    @Test
    void given_a_unit_that_reported_late_then_the_delay_is_its_own() {
        var it = received("2025-03-03")
                .then("2025-03-04", new RequestEvent.Assigned("热线处", LocalDate.of(2025, 3, 10), ""))
                .then("2025-04-02", new RequestEvent.SearchReported("热线处", RequestEvent.Finding.FOUND, ""))
                .then("2025-04-03", Stories.answers(Outcome.GRANTED));

        assertThat(it.due()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(Lateness.of(it.request(), CALENDAR)).containsExactly(new Lateness.Part("热线处", 3, 17));
    }

    @Test
    void given_a_unit_that_held_it_twice_then_both_times_are_its_own() {
        var it = received("2025-03-03")
                .then("2025-03-04", new RequestEvent.Assigned("热线处", LocalDate.of(2025, 3, 10), ""))
                .then("2025-03-04", new RequestEvent.Assigned("法规处", LocalDate.of(2025, 3, 10), ""))
                .then("2025-03-14", new RequestEvent.SearchReported("热线处", RequestEvent.Finding.FOUND, ""))
                .then("2025-03-14", new RequestEvent.SearchReported("法规处", RequestEvent.Finding.FOUND, ""))
                .then("2025-03-17", new RequestEvent.Assigned("热线处", LocalDate.of(2025, 3, 20), ""))
                .then("2025-03-26", new RequestEvent.SearchReported("热线处", RequestEvent.Finding.FOUND, ""))
                .then("2025-04-03", Stories.answers(Outcome.GRANTED));

        assertThat(Lateness.of(it.request(), CALENDAR))
                .containsExactlyInAnyOrder(
                        new Lateness.Part("热线处", 1, 8),
                        new Lateness.Part("法规处", 1, 4),
                        new Lateness.Part(Lateness.OFFICE, 1, 3));
    }

    @Test
    void given_a_letter_sent_on_the_last_day_of_another_then_the_clock_has_stood_since_the_first() {
        var it = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.THIRD_PARTY))
                .then("2025-03-31", asks(Consulted.THIRD_PARTY))
                .request();

        assertThat(it.inquiries().getFirst().answerBy(Regime.OF_2019, CALENDAR))
                .hasValueSatisfying(by -> assertThat(by.lastDay()).isEqualTo(LocalDate.of(2025, 3, 31)));
        assertThat(it.standstill(CALENDAR))
                .hasValueSatisfying(still -> assertThat(still.since()).isEqualTo(LocalDate.of(2025, 3, 10)));
    }

    @Test
    void given_days_that_no_notice_has_fixed_then_the_last_day_is_provisional() {
        var known = CALENDAR.knownUntil(LocalDate.of(2025, 6, 30));
        var request = received("2025-12-20").request();

        assertThat(request.due(known).provisional()).isTrue();
        assertThat(request.due(CALENDAR).provisional()).isFalse();
    }
}
