package kapok.hotline.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose lateness it is (超期责任划分): the seconds by which an answer is late, divided over the stages and units that held the
 * ticket since its clock began, by how long each did; time in which the clock stood still is nobody's. The parts add up exactly.
 */
public final class TicketLateness {
    private TicketLateness() {}

    /** @param unit organ code; empty: the centre */
    public record Part(String unit, String stage, long held, long late) {}

    private record Holder(String unit, String stage) {}

    /**
     * @param due until when the answer was due
     * @param end when it was given, or now
     */
    public static List<Part> of(List<TicketStep> steps, Instant due, Instant end) {
        long late = Math.max(0, Duration.between(due, end).toSeconds());
        var held = held(steps, end);
        long sum = held.values().stream().mapToLong(Long::longValue).sum();
        return late == 0 || sum == 0 ? List.of() : divide(held, late, sum);
    }

    private static Map<Holder, Long> held(List<TicketStep> steps, Instant end) {
        var held = new LinkedHashMap<Holder, Long>();
        var fold = new TicketFold(steps.getFirst());
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                fold.then(steps.get(i));
            }
            var ticket = fold.ticket();
            var from = ticket.clockFrom();
            if (steps.get(i).at().equals(from) && i > 0) {
                held.clear();
            }
            var to = i + 1 < steps.size() ? steps.get(i + 1).at() : end;
            if (from != null && counts(ticket.stage())) {
                held.merge(holder(ticket), Math.max(0, seconds(steps.get(i).at(), to, end)), Long::sum);
            }
        }
        held.values().removeIf(seconds -> seconds == 0);
        return held;
    }

    private static long seconds(Instant from, Instant to, Instant end) {
        return Duration.between(from, to.isAfter(end) ? end : to).toSeconds();
    }

    private static boolean counts(Stage stage) {
        return !(stage instanceof Stage.Suspended
                || stage instanceof Stage.Review
                || stage instanceof Stage.Callback
                || stage.over());
    }

    /** A request that waits for the centre's word is the centre's. */
    private static Holder holder(Ticket ticket) {
        return new Holder(
                ticket.stage().asksCentre() ? "" : ticket.unit(), ticket.stage().code());
    }

    /** By largest remainder, so that nothing is lost in rounding. */
    private static List<Part> divide(Map<Holder, Long> held, long late, long sum) {
        var parts = new ArrayList<Part>();
        var order = new ArrayList<Integer>();
        var remainders = new ArrayList<Long>();
        long left = late;
        for (var one : held.entrySet()) {
            var product = Math.multiplyExact(late, one.getValue());
            parts.add(new Part(one.getKey().unit(), one.getKey().stage(), one.getValue(), product / sum));
            remainders.add(product % sum);
            order.add(order.size());
            left -= product / sum;
        }
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
        for (int i = 0; i < left; i++) {
            var at = order.get(i);
            var part = parts.get(at);
            parts.set(at, new Part(part.unit(), part.stage(), part.held(), part.late() + 1));
        }
        return List.copyOf(parts);
    }
}
