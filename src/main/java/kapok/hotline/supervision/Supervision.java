package kapok.hotline.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Beijing;
import kapok.hotline.supervision.SupervisionRules.Rule;
import kapok.hotline.ticket.CallerRights;
import kapok.hotline.ticket.TicketClock;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.WorkHours;

/**
 * Which level of supervision the rules ask for (督办触发): pure; the ticket, the rules and the moment are handed in.
 *
 * @param members how many others are answered with it
 * @param hours of the unit that holds it, by whose days its lateness is counted
 */
record Supervision(TicketDesk.Case it, int members, WorkHours hours, Instant now) {
    /** The rule that asks for the highest level; empty if none asks for any. */
    Optional<Rule> asks(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.inForce(Beijing.day(now)))
                .filter(rule -> count(rule.cause()) >= rule.least())
                .max(Comparator.comparingInt(Rule::level));
    }

    private int count(String cause) {
        return switch (cause) {
            case "overdue" -> daysLate();
            case "urged" -> urgings();
            case "returned" -> it.ticket().returns();
            case "reworked" -> it.ticket().reworks();
            case "joint" -> members + 1;
            default -> -1;
        };
    }

    /** Working days since the answer was due, 0 on the day itself; -1 while it is not late. */
    private int daysLate() {
        return it.clock()
                .find(TicketClock.Due.ANSWER)
                .filter(due -> !now.isBefore(due.at()))
                .map(due -> hours.between(lastDay(due), Beijing.day(now)))
                .orElse(-1);
    }

    private static LocalDate lastDay(TicketClock.Due due) {
        return Beijing.day(due.at().minusSeconds(1));
    }

    /** What people asked for; what rules did counts for nothing. */
    private int urgings() {
        return (int) it.steps().stream()
                .filter(step -> step.event() instanceof TicketEvent.Pressed pressed
                        && pressed.level() == 1
                        && (pressed.rule().isEmpty() || pressed.rule().equals(CallerRights.RULE)))
                .count();
    }
}
