package kapok.hotline.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kapok.hotline.arrival.Story;
import kapok.hotline.ticket.CallerRights;
import kapok.hotline.ticket.CallerRights.Wish;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.web.CitizenView.Moment;
import kapok.hotline.web.page.TrackedPage;
import kapok.hotline.web.page.TrackedPage.Event;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts together what who filed a matter sees of it (进度页). */
@Component
class TrackedPages {
    private static final TrackedPage.Wishes NONE = new TrackedPage.Wishes(false, "", false, false);

    private final CitizenView view;
    private final PublicClock clocks;
    private final Clock clock;

    TrackedPages(CitizenView view, PublicClock clocks, Clock clock) {
        this.view = view;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param said what was just done; empty: nothing */
    TrackedPage page(Story story, Visit visit, Slips slips, String said) {
        var text = visit.text();
        var matter = story.matter();
        var ticket = view.find(story.number());
        var stage = ticket.map(it -> it.ticket().stage().code()).orElse("accepted");
        return new TrackedPage(
                story.number(),
                visit.code(),
                matter.title(),
                matter.text(),
                text.localize("hotline.track.kind." + matter.kind()),
                matter.address(),
                text.dateTime(matter.arrivedAt()),
                matter.publishable(),
                text.localize("hotline.track.stage." + stage),
                ticket.map(view::unit).orElse(""),
                ticket.map(it -> view.joint(it, text)).orElse(""),
                ticket.map(it -> clocks.of(it, text)).orElseGet(PublicClock::none),
                ticket.map(it -> view.bar(it, text)).orElse(List.of()),
                next(ticket, stage, text),
                ticket.filter(CitizenView::asks).isPresent(),
                ticket.filter(it -> !it.ticket().stage().over()).isPresent(),
                ticket.map(it -> wishes(it, text)).orElse(NONE),
                events(story, ticket, text),
                story.files(),
                typed(visit, said),
                slips,
                said);
    }

    /** Who does what next, and by when. */
    private String next(Optional<TicketDesk.Case> ticket, String stage, Text text) {
        var what = text.localizeOr("hotline.track.next." + stage, "");
        var by = ticket.flatMap(it -> it.clock().next())
                .filter(due -> due.at().isAfter(clock.instant()))
                .map(due -> text.localize(
                        "hotline.track.next-by",
                        text.localize("hotline.clock.what." + due.kind()),
                        clocks.until(due.at(), text)));
        return what.isEmpty() ? "" : what + by.orElse("");
    }

    private TrackedPage.Wishes wishes(TicketDesk.Case it, Text text) {
        var rights = CallerRights.of(it, clock.instant());
        return new TrackedPage.Wishes(
                rights.open(Wish.URGE),
                text.localize("hotline.track.urges-left", rights.urgesLeft()),
                rights.open(Wish.WITHDRAW),
                rights.open(Wish.REOPEN));
    }

    private List<Event> events(Story story, Optional<TicketDesk.Case> ticket, Text text) {
        var matter = story.matter();
        var moments = new ArrayList<Moment>(ticket.map(it -> view.events(it, text))
                .orElseGet(() ->
                        List.of(new Moment(matter.arrivedAt(), text.localize("hotline.track.step.received"), ""))));
        for (var addition : matter.additions()) {
            moments.add(new Moment(addition.at(), text.localize("hotline.track.addition"), addition.words()));
        }
        moments.sort(Comparator.comparing(Moment::at));
        var events = new ArrayList<Event>();
        for (var one : moments) {
            var mark = events.size() == moments.size() - 1 ? "now" : "";
            events.add(new Event(mark, one.label(), text.dateTime(one.at()), one.words()));
        }
        return events.reversed();
    }

    /** What was done need not be typed again. */
    private static TrackedPage.Typed typed(Visit visit, String said) {
        return said.isEmpty()
                ? new TrackedPage.Typed(
                        visit.typed("words"),
                        visit.typed("why"),
                        visit.typed("again"),
                        visit.typed("solved"),
                        visit.typed("satisfied"),
                        visit.typed("contacted"),
                        visit.typed("remark"))
                : new TrackedPage.Typed("", "", "", "", "", "", "");
    }
}
