package kapok.hotline.ledger;

import kapok.calendar.Beijing;
import kapok.hotline.arrival.Arrived;
import kapok.hotline.arrival.Matters;
import kapok.hotline.text.Alikes;
import kapok.hotline.text.Categories;
import kapok.hotline.ticket.Cases;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.TicketChanged;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps by what like tickets are found, and what category a text turned out to be of (同类文本). */
@Component
class LikeTickets {
    private final Alikes alikes;
    private final Categories categories;
    private final Matters matters;
    private final Cases cases;

    LikeTickets(Alikes alikes, Categories categories, Matters matters, Cases cases) {
        this.alikes = alikes;
        this.categories = categories;
        this.matters = matters;
        this.cases = cases;
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

    /** One that turns out to be a report of wrongdoing is shown to nobody beside another ticket. */
    @EventListener
    void forget(TicketChanged changed) {
        if (changed.event() instanceof TicketEvent.Classified as && as.kind() == TicketKind.REPORT) {
            alikes.forget(changed.number());
        }
    }

    /** A person put it right, or it was closed under it: the model learns from both. */
    @EventListener
    void settle(TicketChanged changed) {
        var as = changed.ticket().as();
        if (settles(changed) && !as.category().isEmpty() && as.kind() != TicketKind.REPORT) {
            var number = changed.number();
            matters.find(number)
                    .ifPresent(matter -> categories.settle(
                            number,
                            matter.title() + "\n" + matter.text(),
                            as.category(),
                            Beijing.day(cases.get(number).steps().getLast().at())));
        }
    }

    private static boolean settles(TicketChanged changed) {
        return changed.event() instanceof TicketEvent.Classified
                || changed.ticket().stage() instanceof Stage.Closed && !(changed.event() instanceof TicketEvent.Noted);
    }
}
