package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kapok.calendar.Beijing;
import org.springframework.stereotype.Component;

/** Reads the clock of a ticket (工单计时): by the limits in force when it began, and by the hours of whoever holds it. */
@Component
public class TicketTiming {
    private final Policies policies;
    private final Clock clock;

    TicketTiming(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    TicketClock clock(Ticket ticket) {
        return TicketClock.of(ticket, limits(ticket), policies.hours(ticket.unit()), clock.instant());
    }

    /** Until when the answer was or is due. */
    public Optional<Instant> answerDue(Ticket ticket) {
        return TicketClock.answerDue(ticket, limits(ticket), policies.hours(ticket.unit()));
    }

    /** Until when the unit that it went to had to sign; empty if it went to none. */
    public Optional<Instant> signDue(Ticket ticket) {
        var sign = limits(ticket).sign();
        var sent = ticket.dispatchedAt();
        return sign == null || sent == null
                ? Optional.empty()
                : Optional.of(policies.hours(ticket.unit()).end(sent, sign, 0, List.of()));
    }

    private Limits limits(Ticket ticket) {
        var from = Objects.requireNonNullElse(ticket.clockFrom(), ticket.receivedAt());
        return policies.limits(ticket.limitClass(), Beijing.day(from));
    }

    /** Whose lateness it is; empty while it is not late. */
    List<TicketLateness.Part> lateness(TicketDesk.Case it) {
        var end = Objects.requireNonNullElse(it.ticket().answeredAt(), clock.instant());
        return answerDue(it.ticket())
                .map(due -> TicketLateness.of(it.steps(), due, end))
                .orElse(List.of());
    }
}
