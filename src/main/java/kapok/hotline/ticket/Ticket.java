package kapok.hotline.ticket;

import java.time.Instant;
import java.util.List;
import kapok.calendar.Break;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands (工单). Immutable; made from its steps, and nothing else.
 *
 * @param barred organs that must never hold or read it: of a report, the accused and all above
 * @param firstUnit who got it first (首接负责)
 * @param fixed by study or order: it may not be returned
 * @param difficult before the joint meeting, or sent out by it
 * @param dispatchedAt the last time it went to a unit from outside
 * @param clockFrom when the answer's clock began: the first dispatch, or the last rework or reopening
 * @param pauses in which the clock stood still, ended ones
 * @param extension working days granted
 * @param calledAt when the caller was last asked, or tried to be
 * @param level how it was pressed for: 0 not, 1 催办, 2 督办, 3 挂牌督办, 4 约谈
 * @param answeredWith the ticket whose answer was its answer, too (随主单答复)
 * @param version the number of its steps
 */
public record Ticket(
        TicketEvent.Received received,
        Instant receivedAt,
        TicketEvent.Classified as,
        Stage stage,
        Instant stageSince,
        String unit,
        List<String> assisting,
        List<String> copied,
        List<String> barred,
        String firstUnit,
        boolean fixed,
        boolean difficult,
        @Nullable Instant dispatchedAt,
        @Nullable Instant clockFrom,
        @Nullable Instant signedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        List<Break> pauses,
        String answer,
        int extension,
        int extensions,
        int returns,
        int reworks,
        TicketEvent.@Nullable CalledBack rating,
        @Nullable Instant calledAt,
        int level,
        @Nullable String answeredWith,
        int version) {
    public Ticket {
        assisting = List.copyOf(assisting);
        copied = List.copyOf(copied);
        barred = List.copyOf(barred);
        pauses = List.copyOf(pauses);
    }

    /** @throws IllegalArgumentException if they do not begin with its receipt */
    public static Ticket of(List<TicketStep> steps) {
        var fold = new TicketFold(steps.getFirst());
        steps.stream().skip(1).forEach(fold::then);
        return fold.ticket();
    }

    /** By which limits it runs (时限类别). */
    public LimitClass limitClass() {
        if (difficult) {
            return LimitClass.DIFFICULT;
        } else if (as.urgent()) {
            return LimitClass.URGENT;
        } else if (as.business() && as.kind() == TicketKind.CONSULTATION) {
            return LimitClass.BUSINESS_CONSULTATION;
        } else if (as.business() && as.kind() != TicketKind.PRAISE && as.kind() != TicketKind.REPORT) {
            return LimitClass.BUSINESS;
        }
        return LimitClass.of(as.kind());
    }

    /** The caller said that it is not solved, or is not satisfied. */
    public boolean unhappy() {
        return rating != null && rating.reached() && ("no".equals(rating.solved()) || "no".equals(rating.satisfied()));
    }

    /** With which it is or was answered. */
    public @Nullable String master() {
        return stage instanceof Stage.Merged merged ? merged.master() : answeredWith;
    }
}
