package kapok.hotline.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketStep;
import kapok.hotline.web.page.TrackedPage.Step;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What of a ticket's way its caller sees (群众视图): no names of officers, no disputes among units, an answer once it is reviewed. */
@Component
class CitizenView {
    private static final List<String> BAR =
            List.of("filed", "dispatched", "handled", "reviewed", "confirmed", "settled");

    /** Ways to end before it was settled. */
    private static final Set<String> ENDED_BEFORE = Set.of("withdrawn", "terminated");

    private final TicketDesk desk;
    private final AgencyDirectory agencies;

    CitizenView(TicketDesk desk, AgencyDirectory agencies) {
        this.desk = desk;
        this.agencies = agencies;
    }

    Optional<TicketDesk.Case> find(String number) {
        try {
            return Optional.of(desk.open(Caller.system("citizen"), number));
        } catch (NotFound notYet) {
            return Optional.empty();
        }
    }

    /** Whether the caller is asked if it is settled. */
    static boolean asks(TicketDesk.Case it) {
        return it.ticket().stage() instanceof Stage.Callback;
    }

    String unit(TicketDesk.Case it) {
        return name(it.ticket().unit());
    }

    private String name(String organ) {
        return organ.isEmpty() ? "" : agencies.find(organ).map(Organ::name).orElse("");
    }

    /** The stages from filing to the end, as a bar. */
    List<Step> bar(TicketDesk.Case it, Text text) {
        var ticket = it.ticket();
        var now = place(ticket);
        var filed = text.shortDate(Beijing.day(ticket.receivedAt()));
        var ended = ticket.closedAt() == null ? "" : text.shortDate(Beijing.day(ticket.closedAt()));
        if (ticket.stage().over() && ticket.clockFrom() == null
                || ticket.stage() instanceof Stage.Closed closed && ENDED_BEFORE.contains(closed.how())) {
            var how = ticket.stage() instanceof Stage.Closed closed ? closed.how() : "answered";
            return List.of(
                    new Step("done", text.localize("hotline.track.bar.filed"), filed),
                    new Step("done", text.localize("hotline.track.bar." + how), ended));
        }
        var notes = List.of(
                filed,
                ticket.clockFrom() == null ? "" : text.shortDate(Beijing.day(ticket.clockFrom())),
                unit(it),
                ticket.answeredAt() == null ? "" : text.shortDate(Beijing.day(ticket.answeredAt())),
                "",
                ended);
        var bar = new ArrayList<Step>();
        for (int i = 0; i < BAR.size(); i++) {
            var style = i < now || ticket.stage().over() ? "done" : i == now ? "now" : "";
            bar.add(new Step(style, text.localize("hotline.track.bar." + BAR.get(i)), notes.get(i)));
        }
        return bar;
    }

    private static int place(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Accepted _ -> 1;
            case Stage.Dispatched _,
                    Stage.Forwarded _,
                    Stage.Signed _,
                    Stage.ReturnRequested _,
                    Stage.Handling _,
                    Stage.ExtensionRequested _,
                    Stage.SuspensionRequested _,
                    Stage.TerminationRequested _,
                    Stage.Suspended _,
                    Stage.Rework _,
                    Stage.Merged _,
                    Stage.Difficult _ -> 2;
            case Stage.Review _ -> 3;
            case Stage.Callback _ -> 4;
            case Stage.Closed _, Stage.Archived _ -> 5;
        };
    }

    /** How many brought the same; empty if nobody else. */
    String joint(TicketDesk.Case it, Text text) {
        var master = it.ticket().master();
        var others = desk.jointWith(master == null ? it.number() : master);
        return others > 1 ? text.localize("hotline.results.joint", others) : "";
    }

    /** Something that happened. */
    record Moment(Instant at, String label, String words) {}

    /** The steps, the earliest first. */
    List<Moment> events(TicketDesk.Case it, Text text) {
        var events = new ArrayList<Moment>();
        var answer = "";
        for (var step : it.steps()) {
            if (step.event() instanceof TicketEvent.Replied replied) {
                answer = replied.answer();
            }
            words(step.event(), answer, text).ifPresent(words -> events.add(event(step, words, text)));
        }
        return events;
    }

    private static Moment event(TicketStep step, Words words, Text text) {
        return new Moment(step.at(), text.localize("hotline.track.step." + words.key()), words.words());
    }

    /** @param key of the step's label */
    private record Words(String key, String words) {}

    private Optional<Words> words(TicketEvent event, String answer, Text text) {
        return switch (event) {
            case TicketEvent.Received _ -> said("received", "");
            case TicketEvent.AnsweredAtOnce it -> said("answered", it.answer());
            case TicketEvent.Rejected it -> said("rejected", it.advice());
            case TicketEvent.Dispatched it -> said("dispatched", text.localize("hotline.track.to", name(it.unit())));
            case TicketEvent.Forwarded it -> said("forwarded", text.localize("hotline.track.to", name(it.unit())));
            case TicketEvent.Signed _ -> said("signed", "");
            case TicketEvent.Contacted _ -> said("contacted", "");
            case TicketEvent.ExtensionGranted _ -> said("extended", "");
            case TicketEvent.Suspended _ -> said("suspended", "");
            case TicketEvent.Resumed _ -> said("resumed", "");
            case TicketEvent.Approved _ -> said("answered", answer);
            case TicketEvent.SentBack _ -> said("sent-back", "");
            case TicketEvent.CalledBack it ->
                it.reached() && it.solved() != null
                        ? said("rated", text.localize("hotline.track.solved." + it.solved()))
                        : Optional.empty();
            case TicketEvent.Reopened it -> said("reopened", it.reason());
            case TicketEvent.Withdrawn it -> said("withdrawn", it.reason());
            case TicketEvent.Terminated it -> said("terminated", it.reason());
            case TicketEvent.SettledElsewhere _ -> said("elsewhere", "");
            case TicketEvent.Joined _ -> said("joined", "");
            case TicketEvent.AnsweredWithMaster it -> said("answered", it.answer());
            case TicketEvent.FoundDifficult _ -> said("difficult", "");
            case TicketEvent.Pressed it -> it.rule().equals("citizen") ? said("urged", it.note()) : said("pressed", "");
            case TicketEvent.Classified _,
                    TicketEvent.ReturnAsked _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.ExtensionAsked _,
                    TicketEvent.ExtensionRefused _,
                    TicketEvent.Recalled _,
                    TicketEvent.SuspensionAsked _,
                    TicketEvent.TerminationAsked _,
                    TicketEvent.RequestRefused _,
                    TicketEvent.Replied _,
                    TicketEvent.Archived _,
                    TicketEvent.Split _,
                    TicketEvent.Noted _ -> Optional.empty();
        };
    }

    private static Optional<Words> said(String key, String words) {
        return Optional.of(new Words(key, words));
    }
}
