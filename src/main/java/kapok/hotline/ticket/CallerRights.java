package kapok.hotline.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kapok.calendar.Beijing;

/**
 * What the caller may ask for by the web (诉求人可办事项). Pure: the ticket and the moment are handed in.
 *
 * @param urgesLeft how many times more it may be pressed for
 */
public record CallerRights(Set<Wish> open, int urgesLeft) {
    /** By whom such steps are recorded. */
    static final String CITIZEN = "citizen";

    /** By which rule a ticket that its caller presses for is pressed for. */
    public static final String RULE = "citizen";

    private static final int URGES = 3;
    private static final Duration REOPENS = Duration.ofDays(30);
    private static final Set<String> CLOSED_BY_ANSWER = Set.of("answered", "called", "unreached");

    /** One of the things that a caller may want. */
    public enum Wish {
        /** 催办: once a day, three times in all. */
        URGE,
        /** 撤回: until it is answered. */
        WITHDRAW,
        /** 要求重办: once, within thirty days after it was settled; after that a new ticket is due. */
        REOPEN
    }

    public CallerRights {
        open = Set.copyOf(open);
    }

    public static CallerRights of(TicketDesk.Case it, Instant now) {
        var procedure = new TicketProcedure(it.ticket(), it.clock(), now);
        var open = EnumSet.noneOf(Wish.class);
        int left = Math.max(0, URGES - (int) urges(it));
        if (left > 0 && !urgedOnTheDayOf(it, now) && procedure.fits(new TicketEvent.Pressed(1, RULE, ""))) {
            open.add(Wish.URGE);
        }
        if (procedure.fits(new TicketEvent.Withdrawn(""))) {
            open.add(Wish.WITHDRAW);
        }
        if (reopens(it, now)) {
            open.add(Wish.REOPEN);
        }
        return new CallerRights(open, left);
    }

    public boolean open(Wish wish) {
        return open.contains(wish);
    }

    private static long urges(TicketDesk.Case it) {
        return it.steps().stream().filter(CallerRights::urge).count();
    }

    private static boolean urgedOnTheDayOf(TicketDesk.Case it, Instant now) {
        return it.steps().stream()
                .anyMatch(step -> urge(step) && Beijing.day(step.at()).equals(Beijing.day(now)));
    }

    private static boolean urge(TicketStep step) {
        return step.event() instanceof TicketEvent.Pressed pressed
                && pressed.rule().equals(RULE);
    }

    private static boolean reopens(TicketDesk.Case it, Instant now) {
        var closedAt = it.ticket().closedAt();
        return it.ticket().stage() instanceof Stage.Closed closed
                && CLOSED_BY_ANSWER.contains(closed.how())
                && closedAt != null
                && now.isBefore(closedAt.plus(REOPENS))
                && it.steps().stream()
                        .noneMatch(step -> step.event() instanceof TicketEvent.Reopened
                                && step.by().equals(CITIZEN));
    }
}
