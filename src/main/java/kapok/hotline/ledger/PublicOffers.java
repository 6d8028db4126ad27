package kapok.hotline.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Matter;
import kapok.hotline.arrival.Matters;
import kapok.hotline.results.Offer;
import kapok.hotline.results.Outcome;
import kapok.hotline.results.ResultDesk;
import kapok.hotline.ticket.Incidents;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketChanged;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers what was settled to the public (公开候选), and takes back at once what must not be there. */
@Component
class PublicOffers {
    /** Who answered what never went to a unit. */
    private static final String CENTRE = "12345 热线";

    /** Ways to end that tell the public nothing. */
    private static final Set<String> UNSETTLED = Set.of("rejected", "withdrawn", "terminated");

    private final ResultDesk results;
    private final Matters matters;
    private final Incidents incidents;
    private final Naming naming;
    private final CalendarDesk calendars;

    PublicOffers(ResultDesk results, Matters matters, Incidents incidents, Naming naming, CalendarDesk calendars) {
        this.results = results;
        this.matters = matters;
        this.incidents = incidents;
        this.naming = naming;
        this.calendars = calendars;
    }

    @EventListener
    void offer(TicketChanged changed) {
        if (turnsSecret(changed.event())) {
            results.hide(changed.number());
        } else if (settles(changed)) {
            matters.find(changed.number())
                    .filter(Matter::publishable)
                    .ifPresent(matter -> results.offer(offer(changed.number(), changed.ticket(), matter)));
        }
    }

    private static boolean turnsSecret(TicketEvent event) {
        return event instanceof TicketEvent.Classified as && (as.kind() == TicketKind.REPORT || as.confidential());
    }

    /** One incident is published once, with its master. */
    private static boolean settles(TicketChanged changed) {
        return changed.ticket().stage() instanceof Stage.Closed closed
                && !(changed.event() instanceof TicketEvent.Noted)
                && !UNSETTLED.contains(closed.how())
                && changed.ticket().master() == null;
    }

    private Offer offer(String number, Ticket ticket, Matter matter) {
        var as = ticket.as();
        var person = matter.person();
        return new Offer(
                number,
                as.kind().code(),
                as.confidential(),
                as.category(),
                as.category(),
                as.division(),
                naming.district(as.division()),
                ticket.unit(),
                ticket.unit().isEmpty() ? CENTRE : naming.unit(ticket.unit()),
                outcome(ticket),
                unnamed(matter.title(), person),
                unnamed(matter.text(), person),
                unnamed(ticket.answer(), person),
                "",
                1 + incidents.members(number).size(),
                calendars.calendar().between(day(ticket.clockFrom(), ticket), day(ticket.answeredAt(), ticket)),
                day(ticket.closedAt(), ticket));
    }

    private static LocalDate day(java.time.@Nullable Instant at, Ticket ticket) {
        return Beijing.day(Objects.requireNonNullElse(at, ticket.receivedAt()));
    }

    /** Who brought it is known: the own name goes whatever it looks like, before the finder looks for what is not known. */
    private static String unnamed(String words, Arriving.Person person) {
        return Stream.of(person.name(), person.phone(), person.mail(), person.openId())
                .filter(known -> known.length() > 1)
                .reduce(words, (text, known) -> text.replace(known, "〔诉求人〕"));
    }

    private static Outcome outcome(Ticket ticket) {
        var rating = ticket.rating();
        if (rating == null || rating.solved() == null) {
            return Outcome.ANSWERED;
        }
        return switch (rating.solved()) {
            case "yes" -> Outcome.SOLVED;
            case "partly" -> Outcome.PARTLY;
            default -> Outcome.UNSOLVED;
        };
    }
}
