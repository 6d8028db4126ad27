package kapok.hotline.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.hotline.arrival.Arrived;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Matter;
import kapok.hotline.arrival.Matters;
import kapok.hotline.figures.TicketFact;
import kapok.hotline.figures.TicketFacts;
import kapok.hotline.results.Offer;
import kapok.hotline.results.Outcome;
import kapok.hotline.results.ResultDesk;
import kapok.hotline.text.Alikes;
import kapok.hotline.text.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps in step with tickets what is made from them (工单联动), in the same transaction: what is counted, what like ones are found
 * by, and what may go public.
 */
@Component
class TicketLedger {
    /** Who answered what never went to a unit. */
    private static final String CENTRE = "12345 热线";

    private final TicketFacts facts;
    private final Alikes alikes;
    private final Categories categories;
    private final ResultDesk results;
    private final Repeats repeats;
    private final TicketDesk desk;
    private final Matters matters;
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;
    private final CalendarDesk calendars;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    TicketLedger(
            TicketFacts facts,
            Alikes alikes,
            Categories categories,
            ResultDesk results,
            Repeats repeats,
            TicketDesk desk,
            Matters matters,
            AgencyDirectory agencies,
            DivisionTree divisions,
            CalendarDesk calendars) {
        this.facts = facts;
        this.alikes = alikes;
        this.categories = categories;
        this.results = results;
        this.repeats = repeats;
        this.desk = desk;
        this.matters = matters;
        this.agencies = agencies;
        this.divisions = divisions;
        this.calendars = calendars;
    }

    /** A report of wrongdoing is compared with nothing. */
    @EventListener
    void remember(Arrived arrived) {
        var it = arrived.arriving();
        if (!it.kind().equals(TicketKind.REPORT.code())) {
            alikes.remember(
                    arrived.number(),
                    arrived.title(),
                    it.text(),
                    it.category(),
                    it.site().division(),
                    it.at());
        }
    }

    @EventListener
    void keep(TicketChanged changed) {
        facts.put(fact(changed.number(), changed.ticket()));
        hide(changed.number(), changed.event());
        if (handled(changed) && repeats.repeats(changed.number(), changed.ticket())) {
            facts.repeated(changed.number());
        }
        var as = changed.ticket().as();
        if (settles(changed) && !as.category().isEmpty()) {
            settle(changed.number(), as);
        }
        if (changed.ticket().stage() instanceof Stage.Closed closed
                && !(changed.event() instanceof TicketEvent.Noted)
                && !closed.how().equals("rejected")
                && !closed.how().equals("withdrawn")
                && changed.ticket().master() == null) {
            offer(changed.number(), changed.ticket());
        }
    }

    /** At intake there is no time to look whether it was here before. */
    private static boolean handled(TicketChanged changed) {
        return changed.event() instanceof TicketEvent.Dispatched
                || changed.ticket().stage() instanceof Stage.Closed && !(changed.event() instanceof TicketEvent.Noted);
    }

    /** A person put it right, or it was closed under it: the model learns from both. */
    private static boolean settles(TicketChanged changed) {
        return changed.event() instanceof TicketEvent.Classified
                || changed.ticket().stage() instanceof Stage.Closed && !(changed.event() instanceof TicketEvent.Noted);
    }

    /** One that turns out to be a report, or secret, is taken back from the public at once. */
    private void hide(String number, TicketEvent event) {
        if (event instanceof TicketEvent.Classified as && (as.kind() == TicketKind.REPORT || as.confidential())) {
            results.hide(number);
        }
    }

    private void settle(String number, TicketEvent.Classified as) {
        matters.find(number)
                .filter(_ -> as.kind() != TicketKind.REPORT)
                .ifPresent(matter -> categories.settle(
                        number,
                        matter.title() + "\n" + matter.text(),
                        as.category(),
                        Beijing.day(desk.seen(number).steps().getLast().at())));
    }

    private TicketFact fact(String number, Ticket ticket) {
        var as = ticket.as();
        var names = new Histories.Names(as.category(), division(district(as.division())), unit(ticket.unit()));
        return fact(
                number,
                ticket,
                names,
                desk.signDue(ticket).orElse(null),
                desk.answerDue(ticket).orElse(null));
    }

    static TicketFact fact(
            String number,
            Ticket ticket,
            Histories.Names names,
            @Nullable Instant signDue,
            @Nullable Instant answerDue) {
        var as = ticket.as();
        var rating = ticket.rating();
        return new TicketFact(
                number,
                ticket.receivedAt(),
                ticket.received().channel(),
                as.kind().code(),
                as.category(),
                names.category(),
                as.division(),
                names.district(),
                ticket.unit(),
                names.unit(),
                as.urgent(),
                as.business(),
                as.confidential(),
                ticket.answeredAt() != null && ticket.answeredAt().equals(ticket.closedAt()),
                false,
                ticket.clockFrom(),
                signDue,
                ticket.signedAt(),
                answerDue,
                ticket.answeredAt(),
                ticket.closedAt(),
                ticket.returns(),
                ticket.extensions(),
                ticket.reworks(),
                called(ticket),
                rating != null && rating.reached(),
                rating != null && rating.contacted(),
                rating == null ? null : rating.solved(),
                rating == null ? null : rating.satisfied());
    }

    private static @Nullable Instant called(Ticket ticket) {
        return ticket.rating() == null ? null : ticket.closedAt();
    }

    private static String district(String division) {
        return division.length() == 12 ? division.substring(0, 6) + "000000" : "";
    }

    private String division(String code) {
        return code.isEmpty()
                ? ""
                : names.computeIfAbsent(
                        code, it -> divisions.find(it).map(Division::name).orElse(""));
    }

    private String unit(String code) {
        return code.isEmpty() ? "" : agencies.find(code).map(Organ::shortName).orElse(code);
    }

    /** Only what its caller let go public; the result's own desk leaves out the rest. */
    private void offer(String number, Ticket ticket) {
        matters.find(number)
                .filter(Matter::publishable)
                .ifPresent(matter -> results.offer(offer(number, ticket, matter)));
    }

    private Offer offer(String number, Ticket ticket, Matter matter) {
        var as = ticket.as();
        var outcome = outcome(ticket);
        var answered = Beijing.day(Objects.requireNonNullElse(ticket.answeredAt(), ticket.receivedAt()));
        var from = Beijing.day(Objects.requireNonNullElse(ticket.clockFrom(), ticket.receivedAt()));
        return new Offer(
                number,
                as.kind().code(),
                as.confidential(),
                as.category(),
                as.category(),
                as.division(),
                division(district(as.division())),
                ticket.unit(),
                ticket.unit().isEmpty() ? CENTRE : unit(ticket.unit()),
                outcome,
                unnamed(matter.title(), matter.person()),
                unnamed(matter.text(), matter.person()),
                unnamed(ticket.answer(), matter.person()),
                "",
                1 + desk.members(number).size(),
                calendars.calendar().between(from, answered),
                Beijing.day(Objects.requireNonNullElse(ticket.closedAt(), ticket.receivedAt())));
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
