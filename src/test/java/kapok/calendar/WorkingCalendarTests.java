package kapok.calendar;

import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 250",
        "2017, 249",
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void each_year_has_the_working_days_of_its_notices(int year, int days) {
        assertThat(CALENDAR.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-07, true", // a Sunday worked for 春节
        "2018-12-29, true", // named in the notice for 2019
        "2018-12-31, false",
        "2019-05-05, true", // 国办发明电〔2019〕3号
        "2020-02-01, false", // worked by the first notice, off by the second
        "2020-02-03, true",
        "2024-02-09, true", // 除夕 of 2024
        "2011-12-31, true",
        "2015-09-03, false",
        "2026-10-10, true"
    })
    void a_day_is_worked_or_not_as_the_last_notice_about_it_says(LocalDate day, boolean worked) {
        assertThat(CALENDAR.works(day)).isEqualTo(worked);
        assertThat(CALENDAR.day(day).worked()).isEqualTo(worked);
    }

    @Test
    void a_day_off_says_by_which_notice() {
        assertThat(CALENDAR.day(day("2020-01-31")).notice()).isEqualTo("国办发明电〔2020〕1号");
        assertThat(CALENDAR.day(day("2021-02-07")).kind()).isEqualTo(CalendarDay.Kind.TRANSFERRED);
        assertThat(CALENDAR.day(day("2021-02-06")).kind()).isEqualTo(CalendarDay.Kind.WEEKEND);
        assertThat(CALENDAR.day(day("2027-10-01")).kind()).isEqualTo(CalendarDay.Kind.ASSUMED_HOLIDAY);
    }

    @Test
    void before_the_second_notice_of_2020_the_first_one_counts() {
        var before = CALENDAR.knownUntil(day("2020-01-25"));
        assertThat(before.works(day("2020-02-01"))).isTrue();
        assertThat(before.works(day("2020-01-31"))).isTrue();
        assertThat(CALENDAR.knownUntil(day("2020-01-26")).works(day("2020-02-01")))
                .isFalse();
    }

    @Test
    void what_reaches_into_a_year_without_notice_is_provisional() {
        assertThat(CALENDAR.deadline(day("2026-12-20"), WorkingDays.of(20)))
                .isEqualTo(new Deadline(day("2027-01-18"), true));
        assertThat(CALENDAR.deadline(day("2026-12-01"), WorkingDays.of(20)).provisional())
                .isFalse();
        assertThat(CALENDAR.horizon()).contains(2026);
    }

    @Test
    void before_a_notice_came_out_its_year_was_assumed() {
        var then = CALENDAR.knownUntil(day("2021-10-24"));
        assertThat(then.known(2022)).isFalse();
        assertThat(then.deadline(day("2021-12-20"), WorkingDays.of(20)).provisional())
                .isTrue();
        assertThat(CALENDAR.knownUntil(day("2021-10-25")).known(2022)).isTrue();
    }

    @Test
    void the_end_of_a_year_stands_for_the_calendar_up_to_it() {
        assertThat(CALENDAR.knownUntil(day("2021-12-31")).known(2022)).isFalse();
        assertThat(CALENDAR.knownUntil(day("2018-12-31")).works(day("2018-12-29")))
                .isTrue();
    }

    private record Walk(LocalDate from, int days) {}

    private static Walk walk(Random random) {
        return new Walk(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(7_000)), random.nextInt(-400, 400));
    }

    @Test
    void adding_days_is_the_same_as_walking_them() {
        forAll(WorkingCalendarTests::walk, it -> {
            var day = it.from();
            for (int left = Math.abs(it.days()); left > 0; ) {
                day = day.plusDays(Integer.signum(it.days()));
                left -= CALENDAR.works(day) ? 1 : 0;
            }
            assertThat(CALENDAR.add(it.from(), it.days())).isEqualTo(day);
        });
    }

    @Test
    void counting_what_was_added_gives_it_back() {
        forAll(WorkingCalendarTests::walk, it -> {
            var to = CALENDAR.add(it.from(), Math.abs(it.days()));
            assertThat(CALENDAR.between(it.from(), to)).isEqualTo(Math.abs(it.days()));
        });
    }

    @Test
    void two_limits_in_a_row_equal_their_sum() {
        forAll(WorkingCalendarTests::walk, it -> {
            var days = WorkingDays.of(Math.abs(it.days()));
            var twice = CALENDAR.extend(CALENDAR.deadline(it.from(), days), days);
            assertThat(twice).isEqualTo(CALENDAR.deadline(it.from(), days.plus(days)));
        });
    }

    @Test
    void a_kind_of_day_agrees_with_whether_it_is_worked() {
        forAll(
                WorkingCalendarTests::walk,
                it -> assertThat(CALENDAR.day(it.from()).worked()).isEqualTo(CALENDAR.works(it.from())));
    }

    @Test
    void counting_works_at_any_distance() {
        forAll(random -> LocalDate.ofYearDay(random.nextInt(-9_000, 9_000), 1 + random.nextInt(365)), day -> {
            int days = 1 + (int) (Math.abs(day.toEpochDay()) % 1_000_000);
            var to = CALENDAR.add(day, days);
            assertThat(CALENDAR.works(to)).isTrue();
            assertThat(CALENDAR.between(day, to)).isEqualTo(days);
        });
    }

    @Test
    void a_period_in_calendar_days_rolls_past_days_off() {
        assertThat(CALENDAR.rolledForward(day("2025-10-01")).lastDay()).isEqualTo(day("2025-10-09"));
        assertThat(CALENDAR.rolledForward(day("2025-10-09")).lastDay()).isEqualTo(day("2025-10-09"));
    }
}
