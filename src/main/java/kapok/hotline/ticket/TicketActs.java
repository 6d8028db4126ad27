package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Act;
import org.springframework.stereotype.Component;

/** What may be done to a ticket now (可办事项), each a form in place; {@link ActReader} reads what was typed into one. */
@Component
class TicketActs {
    private static final Set<String> MAIN = Set.of(
            "signed",
            "dispatched",
            "answered-at-once",
            "replied",
            "approved",
            "called-back",
            "return-accepted",
            "extension-granted",
            "terminated",
            "resumed");
    private static final Set<String> DANGER = Set.of("rejected", "sent-back", "return-asked", "recalled");

    private final TicketDesk desk;
    private final ActParts parts;

    TicketActs(TicketDesk desk, ActParts parts) {
        this.desk = desk;
        this.parts = parts;
    }

    /** Those that fit the stage and the caller, the likeliest first; where the rules say no, why. */
    List<Act> of(Caller caller, TicketDesk.Case it, String title, Map<String, String> typed, Text text) {
        var procedure = desk.procedure(it);
        var acts = new ArrayList<Act>();
        for (var sample : samples(it.ticket())) {
            if (procedure.fits(sample) && may(caller, it, sample)) {
                var refusal = procedure
                        .refusal(sample)
                        .map(no -> text.localize(no.code(), no.arguments()))
                        .orElse("");
                var first = refusal.isEmpty() && acts.stream().allMatch(Act::refused);
                var act = act(sample.code(), refusal, first, it, title, text);
                acts.add(act.code().equals(typed.get("event")) && !act.refused() ? act.typed(typed) : act);
            }
        }
        return acts;
    }

    private Act act(String code, String refusal, boolean first, TicketDesk.Case it, String title, Text text) {
        var style = DANGER.contains(code) ? "btn-danger" : first && MAIN.contains(code) ? "btn-primary" : "";
        return new Act(
                code, text.localize("hotline.act." + code), "", style, refusal, false, parts.of(code, it, title, text));
    }

    private static boolean may(Caller caller, TicketDesk.Case it, TicketEvent event) {
        var permission = TicketPermissions.of(event);
        return TicketPermissions.ofUnit(event)
                ? caller.may(permission, it.ticket().unit())
                : caller.may(permission);
    }

    /** One of each kind that stands for all of it: what does not depend on the fields is judged by it. */
    private static List<TicketEvent> samples(Ticket ticket) {
        return List.of(
                new TicketEvent.Signed(),
                new TicketEvent.Dispatched("", List.of(), List.of(), "", false),
                new TicketEvent.AnsweredAtOnce(""),
                new TicketEvent.Replied("", ""),
                new TicketEvent.Contacted(""),
                new TicketEvent.Approved(),
                new TicketEvent.CalledBack("phone", true, true, "yes", "yes", ""),
                new TicketEvent.ReturnAccepted(""),
                new TicketEvent.ReturnRefused(""),
                new TicketEvent.ExtensionGranted(),
                new TicketEvent.ExtensionRefused(""),
                new TicketEvent.Terminated(""),
                new TicketEvent.Resumed(),
                new TicketEvent.Forwarded(""),
                new TicketEvent.ExtensionAsked(1, ""),
                new TicketEvent.ReturnAsked(""),
                new TicketEvent.SuspensionAsked(""),
                new TicketEvent.TerminationAsked(""),
                new TicketEvent.Suspended(""),
                new TicketEvent.RequestRefused(""),
                new TicketEvent.SentBack(""),
                ticket.as(),
                new TicketEvent.Joined(""),
                new TicketEvent.Split(""),
                new TicketEvent.Pressed(Math.min(4, ticket.level() + 1), "", ""),
                new TicketEvent.FoundDifficult(""),
                new TicketEvent.Recalled(""),
                new TicketEvent.Rejected(Refusal.BEYOND, ""),
                new TicketEvent.Reopened(""),
                new TicketEvent.Noted(""));
    }
}
