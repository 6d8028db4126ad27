package kapok.calendar;

import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficeHoursTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int HOUR = 3600;

    private static OfficeHours daily(ZoneId zone, TimeRange... ranges) {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(ranges));
        }
        return new OfficeHours(zone, week, Set.of(), Set.of());
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(from * HOUR, to * HOUR);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Test
    void a_moment_on_closing_time_is_closing_time() {
        var desk = daily(Beijing.ZONE, range(9, 12), range(13, 17));
        assertThat(desk.add(at(Beijing.ZONE, "2024-01-01T09:00"), Duration.ofHours(3), List.of()))
                .isEqualTo(at(Beijing.ZONE, "2024-01-01T12:00"));
        assertThat(desk.firstOpen(at(Beijing.ZONE, "2024-01-01T12:00")))
                .isEqualTo(at(Beijing.ZONE, "2024-01-01T13:00"));
    }

    @Test
    void a_range_that_a_gap_moves_behind_the_next_hides_nothing_of_it() {
        var desk = daily(NEW_YORK, new TimeRange(9 * HOUR / 4, 11 * HOUR / 4), range(3, 4));
        assertThat(desk.between(at(NEW_YORK, "2024-03-10T00:00"), at(NEW_YORK, "2024-03-11T00:00"), List.of()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(desk.add(at(NEW_YORK, "2024-03-10T00:00"), Duration.ofMinutes(10), List.of()))
                .isEqualTo(at(NEW_YORK, "2024-03-10T03:10"));
    }

    @Test
    void a_day_with_a_gap_is_an_hour_shorter_and_one_with_an_overlap_an_hour_longer() {
        var always = daily(BERLIN, new TimeRange(0, TimeRange.DAY));
        assertThat(always.between(at(BERLIN, "2024-03-31T00:00"), at(BERLIN, "2024-04-01T00:00"), List.of()))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at(BERLIN, "2024-10-27T00:00"), at(BERLIN, "2024-10-28T00:00"), List.of()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hours_within_the_gap_do_not_exist() {
        var night = daily(NEW_YORK, range(2, 3));
        assertThat(night.between(at(NEW_YORK, "2024-03-10T00:00"), at(NEW_YORK, "2024-03-11T00:00"), List.of()))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void time_after_a_gap_is_not_counted_twice() {
        var desk = daily(
                NEW_YORK, new TimeRange(HOUR, 2 * HOUR + HOUR / 2), new TimeRange(2 * HOUR + HOUR / 2 + 60, 4 * HOUR));
        assertThat(desk.between(at(NEW_YORK, "2024-03-10T00:00"), at(NEW_YORK, "2024-03-10T05:00"), List.of()))
                .isLessThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void holidays_and_yearly_holidays_are_shut() {
        var desk = new OfficeHours(
                Beijing.ZONE,
                Map.of(DayOfWeek.MONDAY, List.of(range(9, 17))),
                Set.of(MonthDay.of(1, 1)),
                Set.of(LocalDate.of(2024, 1, 8)));
        assertThat(desk.firstOpen(at(Beijing.ZONE, "2024-01-01T08:00")))
                .isEqualTo(at(Beijing.ZONE, "2024-01-15T09:00"));
    }

    @Test
    void a_break_is_left_out() {
        var desk = daily(Beijing.ZONE, range(9, 17));
        var lunch = new Break(at(Beijing.ZONE, "2024-01-01T10:00"), at(Beijing.ZONE, "2024-01-01T11:00"));
        var again = new Break(at(Beijing.ZONE, "2024-01-01T10:30"), at(Beijing.ZONE, "2024-01-01T11:30"));
        assertThat(desk.add(at(Beijing.ZONE, "2024-01-01T09:00"), Duration.ofHours(2), List.of(again, lunch)))
                .isEqualTo(at(Beijing.ZONE, "2024-01-01T12:30"));
        assertThat(desk.add(at(Beijing.ZONE, "2024-01-01T09:00"), Duration.ofHours(1), List.of(lunch)))
                .isEqualTo(at(Beijing.ZONE, "2024-01-01T10:00"));
    }

    @Test
    void a_desk_that_never_opens_is_found_out() {
        assertThatThrownBy(() -> daily(BERLIN)).isInstanceOf(IllegalArgumentException.class);
        var onLeapDay = new OfficeHours(
                BERLIN, Map.of(DayOfWeek.MONDAY, List.of(range(9, 10))), allDaysBut(MonthDay.of(2, 29)), Set.of());
        assertThatThrownBy(() -> onLeapDay.add(Instant.EPOCH, Duration.ofHours(10), List.of()))
                .isInstanceOf(NeverOpen.class);
    }

    private static Set<MonthDay> allDaysBut(MonthDay open) {
        var shut = new java.util.HashSet<MonthDay>();
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            shut.add(MonthDay.from(day));
        }
        shut.remove(open);
        return shut;
    }

    private record Sample(OfficeHours desk, Instant start, int minutes) {}

    private static Sample any(Random random) {
        var zones =
                List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "Africa/Cairo");
        var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            int from = random.nextInt(0, 20) * HOUR;
            week.put(day, random.nextInt(4) == 0 ? List.of() : List.of(new TimeRange(from, from + HOUR * 4)));
        }
        week.put(DayOfWeek.SUNDAY, List.of(range(1, 4), range(20, 24)));
        var start = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(60_000) * 1_000L / 60 * 60);
        return new Sample(new OfficeHours(zone, week, Set.of(), Set.of()), start, 1 + random.nextInt(3_000));
    }

    @Test
    void time_added_is_the_time_found_between() {
        forAll(OfficeHoursTests::any, it -> {
            var length = Duration.ofMinutes(it.minutes());
            var due = it.desk().add(it.start(), length, List.of());
            assertThat(it.desk().between(it.start(), due, List.of())).isEqualTo(length);
        });
    }
}
