package kapok.hotline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.TicketClock;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketStep;
import kapok.hotline.web.page.TrackedPage.Event;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What of a ticket's way its caller sees (群众视图): no names of officers, no disputes among units, an answer once it is reviewed. */
@Component
class CitizenView {
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

    /** Until when the answer is owed, in words; empty if none is. */
    static String due(TicketDesk.Case it, Text text) {
        return it.clock().dues().stream()
                .filter(due -> due.kind().equals(TicketClock.Due.ANSWER))
                .findFirst()
                .map(due -> text.dateTime(due.at()))
                .orElse("");
    }

    /** The steps, the earliest first. */
    List<Event> events(TicketDesk.Case it, Text text) {
        var events = new ArrayList<Event>();
        var answer = "";
        for (var step : it.steps()) {
            if (step.event() instanceof TicketEvent.Replied replied) {
                answer = replied.answer();
            }
            words(step.event(), answer, text).ifPresent(words -> events.add(event(step, words, text)));
        }
        return events;
    }

    private static Event event(TicketStep step, Words words, Text text) {
        return new Event(
                "", text.localize("hotline.track.step." + words.key()), text.dateTime(step.at()), words.words());
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
            case TicketEvent.Reopened _ -> said("reopened", "");
            case TicketEvent.SettledElsewhere _ -> said("elsewhere", "");
            case TicketEvent.Joined _ -> said("joined", "");
            case TicketEvent.AnsweredWithMaster it -> said("answered", it.answer());
            case TicketEvent.FoundDifficult _ -> said("difficult", "");
            case TicketEvent.Pressed _ -> said("pressed", "");
            case TicketEvent.Classified _,
                    TicketEvent.ReturnAsked _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.ExtensionAsked _,
                    TicketEvent.ExtensionRefused _,
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
