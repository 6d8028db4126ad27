package kapok.hotline.load;

import java.util.Objects;
import kapok.calendar.Beijing;
import kapok.hotline.results.Offer;
import kapok.hotline.results.Outcome;
import kapok.hotline.ticket.Histories.History;
import kapok.hotline.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** What the public reads of a made-up ticket (造数结果). */
final class SampleResult {
    private SampleResult() {}

    static Offer of(History made, Ticket ticket) {
        var as = ticket.as();
        var closed = Beijing.day(Objects.requireNonNull(ticket.closedAt()));
        var outcome = outcome(ticket.rating() == null ? null : ticket.rating().solved());
        return new Offer(
                made.number(),
                as.kind().code(),
                false,
                as.category(),
                as.category(),
                as.division(),
                made.names().district(),
                ticket.unit(),
                made.names().unit(),
                outcome,
                made.arriving().title(),
                made.arriving().text(),
                ticket.answer(),
                outcome == Outcome.UNSOLVED ? "涉及多个单位，正在协调。" : "",
                1,
                (int) Math.max(0, Beijing.day(ticket.receivedAt()).until(closed).getDays()),
                closed);
    }

    private static Outcome outcome(@Nullable String solved) {
        return switch (solved) {
            case "yes" -> Outcome.SOLVED;
            case "partly" -> Outcome.PARTLY;
            case "no" -> Outcome.UNSOLVED;
            case null, default -> Outcome.ANSWERED;
        };
    }
}
