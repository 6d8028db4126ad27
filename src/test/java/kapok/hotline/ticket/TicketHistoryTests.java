package kapok.hotline.ticket;

import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kapok.calendar.Beijing;
import kapok.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Limits, returns, joins and extensions over random histories; and the worked vectors of the calendar. */
class TicketHistoryTests {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final WorkHours HOURS = WorkHours.of("09:00-12:00,13:00-17:00", CALENDAR);
    private static final List<String> UNITS = List.of("A", "B", "C");

    /** A history that the procedure let happen, and the moment it has reached. */
    private record History(List<TicketStep> steps, Instant now) {
        Ticket ticket() {
            return Ticket.of(steps);
        }

        TicketClock clock() {
            return clockOf(ticket(), now);
        }
    }

    private static Limits limits(LimitClass of) {
        var urgent = of == LimitClass.URGENT;
        return new Limits(
                of,
                LocalDate.EPOCH,
                Limit.of(urgent ? "15min" : "1wd"),
                Limit.of(urgent ? "15min" : "4wh"),
                Limit.of(urgent ? "30min" : "1wd"),
                null,
                Limit.of(urgent ? "24h" : "5wd"),
                urgent ? 0 : 5,
                70,
                Limit.of("1wd"),
                Limit.of("1wd"),
                Limit.of("1wd"),
                "测试");
    }

    private static TicketClock clockOf(Ticket ticket, Instant now) {
        return TicketClock.of(ticket, limits(ticket.limitClass()), HOURS, now);
    }

    private static History any(Random random) {
        var at = Beijing.start(LocalDate.of(2018, 1, 2).plusDays(random.nextInt(2_800)))
                .plusSeconds(random.nextInt(86_400));
        var kind = TicketKind.values()[random.nextInt(5)];
        var received = new TicketEvent.Received("web", kind, random.nextInt(6) == 0, false, false, "", "");
        var steps = new ArrayList<>(List.of(new TicketStep(at, "", "", received)));
        for (int i = random.nextInt(24); i > 0; i--) {
            at = at.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 7_200 : 200_000));
            var ticket = Ticket.of(steps);
            var event = event(random);
            if (new TicketProcedure(ticket, clockOf(ticket, at), at)
                    .refusal(event)
                    .isEmpty()) {
                steps.add(new TicketStep(at, "", "", event));
            }
        }
        return new History(List.copyOf(steps), at.plusSeconds(random.nextInt(400_000)));
    }

    private static TicketEvent event(Random random) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new TicketEvent.Dispatched(unit, List.of(), List.of(), "依据", random.nextInt(5) == 0);
            case 3, 4 -> new TicketEvent.Signed();
            case 5 -> new TicketEvent.ReturnAsked("不属本单位");
            case 6 -> random.nextBoolean() ? new TicketEvent.ReturnAccepted("是") : new TicketEvent.ReturnRefused("否");
            case 7 -> new TicketEvent.ExtensionAsked(1 + random.nextInt(5), "复杂");
            case 8 -> new TicketEvent.ExtensionGranted();
            case 9 -> new TicketEvent.Suspended("等材料");
            case 10 -> new TicketEvent.Resumed();
            case 11 -> new TicketEvent.Replied("答复", "");
            case 12 -> random.nextBoolean() ? new TicketEvent.Approved() : new TicketEvent.SentBack("不具体");
            case 13 ->
                new TicketEvent.CalledBack(
                        "phone", random.nextBoolean(), true, random.nextBoolean() ? "yes" : "no", "yes", "");
            case 14 -> random.nextBoolean() ? new TicketEvent.Joined("M") : new TicketEvent.Split("不同");
            default -> new TicketEvent.Contacted("已联系");
        };
    }

    @Test
    void lateness_divides_without_rest() {
        forAll(TicketHistoryTests::any, it -> {
            var ticket = it.ticket();
            var due = TicketClock.answerDue(ticket, limits(ticket.limitClass()), HOURS);
            if (due.isPresent() && ticket.answeredAt() == null) {
                var parts = TicketLateness.of(it.steps(), due.get(), it.now());
                var late = Math.max(0, Duration.between(due.get(), it.now()).toSeconds());
                var sum = parts.stream().mapToLong(TicketLateness.Part::late).sum();
                assertThat(sum).isEqualTo(parts.isEmpty() ? 0 : late);
                assertThat(parts).allMatch(part -> part.late() >= 0 && part.held() > 0);
            }
        });
    }

    @Test
    void joining_and_splitting_change_no_clock() {
        forAll(TicketHistoryTests::any, it -> {
            var joined = then(it, new TicketEvent.Joined("M"));
            if (joined != null) {
                var split = then(joined, new TicketEvent.Split("地点不同"));
                assertThat(joined.clock().dues()).isEqualTo(it.clock().dues());
                assertThat(split).isNotNull();
                assertThat(split.clock().dues()).isEqualTo(it.clock().dues());
                assertThat(split.ticket().stage()).isEqualTo(it.ticket().stage());
            }
        });
    }

    @Test
    void a_refused_return_wins_no_time() {
        forAll(TicketHistoryTests::any, it -> {
            var asked = then(it, new TicketEvent.ReturnAsked("不属本单位"));
            if (asked != null) {
                var refused = then(asked, new TicketEvent.ReturnRefused("属本单位"));
                assertThat(refused).isNotNull();
                assertThat(refused.clock().dues()).isEqualTo(it.clock().dues());
            }
        });
    }

    @Test
    void an_extension_is_granted_once_and_adds_its_working_days() {
        forAll(TicketHistoryTests::any, it -> {
            var asked = then(it, new TicketEvent.ExtensionAsked(3, "复杂"));
            if (asked != null) {
                var granted = then(asked, new TicketEvent.ExtensionGranted());
                assertThat(granted).isNotNull();
                var before =
                        it.clock().find(TicketClock.Due.ANSWER).orElseThrow().at();
                var after = granted.clock()
                        .find(TicketClock.Due.ANSWER)
                        .orElseThrow()
                        .at();
                var days = CALENDAR.between(Beijing.day(before.minusSeconds(1)), Beijing.day(after.minusSeconds(1)));
                assertThat(days).isEqualTo(3);
                assertThat(then(granted, new TicketEvent.ExtensionAsked(1, "再延")))
                        .isNull();
            }
        });
    }

    private static @org.jspecify.annotations.Nullable History then(
            @org.jspecify.annotations.Nullable History it, TicketEvent event) {
        if (it == null) {
            return null;
        }
        var ticket = it.ticket();
        if (new TicketProcedure(ticket, it.clock(), it.now()).refusal(event).isPresent()) {
            return null;
        }
        var steps = new ArrayList<>(it.steps());
        steps.add(new TicketStep(it.now(), "", "", event));
        return new History(List.copyOf(steps), it.now());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Beijing.ZONE).toInstant();
    }

    private static LocalDate lastDay(String from, int workingDays) {
        var end = HOURS.end(at(from + "T10:00"), Limit.of(workingDays + "wd"), 0, List.of());
        return Beijing.day(end.minusSeconds(1));
    }

    @Test
    void given_the_days_around_holidays_when_counted_then_as_the_notices_say() {
        assertThat(lastDay("2018-09-28", 1)).isEqualTo("2018-09-29");
        assertThat(lastDay("2018-09-28", 5)).isEqualTo("2018-10-10");
        assertThat(lastDay("2018-09-28", 15)).isEqualTo("2018-10-24");
        assertThat(lastDay("2018-02-14", 1)).isEqualTo("2018-02-22");
        assertThat(lastDay("2025-09-26", 5)).isEqualTo("2025-10-10");
        assertThat(lastDay("2018-04-04", 1)).isEqualTo("2018-04-08");
    }

    @Test
    void given_a_dispatch_after_hours_when_working_hours_count_then_from_the_next_opening() {
        assertThat(HOURS.end(at("2018-09-28T18:30"), Limit.of("4wh"), 0, List.of()))
                .isEqualTo(at("2018-09-29T14:00"));
        assertThat(HOURS.end(at("2018-09-30T16:00"), Limit.of("4wh"), 0, List.of()))
                .isEqualTo(at("2018-10-08T12:00"));
        assertThat(HOURS.end(at("2018-09-28T23:50"), Limit.of("15min"), 0, List.of()))
                .isEqualTo(at("2018-09-29T00:05"));
    }

    @Test
    void an_accepted_return_and_another_unit_leave_the_answer_due_when_it_was() {
        forAll(TicketHistoryTests::any, it -> {
            var asked = then(it, new TicketEvent.ReturnAsked("不属本单位"));
            if (asked != null) {
                var accepted = then(asked, new TicketEvent.ReturnAccepted("是"));
                var again = then(accepted, new TicketEvent.Dispatched("Z", List.of(), List.of(), "另派", false));
                assertThat(again).isNotNull();
                assertThat(again.clock().find(TicketClock.Due.ANSWER))
                        .isEqualTo(it.clock().find(TicketClock.Due.ANSWER));
                assertThat(again.ticket().firstUnit()).isEqualTo(it.ticket().firstUnit());
            }
        });
    }

    @Test
    void a_unit_that_works_every_day_is_due_no_later_and_rest_days_of_its_own_never_earlier() {
        forAll(
                random -> new Object[] {
                    Beijing.start(LocalDate.of(2018, 1, 2).plusDays(random.nextInt(2_800)))
                            .plusSeconds(random.nextInt(86_400)),
                    1 + random.nextInt(15),
                    random.nextInt(20)
                },
                it -> {
                    var from = (Instant) it[0];
                    var limit = Limit.of(it[1] + "wd");
                    var usual = HOURS.end(from, limit, 0, List.of());
                    var daily = new WorkHours(HOURS.ranges(), CALENDAR, true, java.util.Map.of());
                    var rests = new WorkHours(
                            HOURS.ranges(),
                            CALENDAR,
                            false,
                            java.util.Map.of(Beijing.day(from).plusDays((int) it[2]), false));
                    assertThat(daily.end(from, limit, 0, List.of())).isBeforeOrEqualTo(usual);
                    assertThat(rests.end(from, limit, 0, List.of())).isAfterOrEqualTo(usual);
                });
    }
}
