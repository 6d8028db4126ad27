package kapok.hotline.ticket;

import java.util.List;
import java.util.stream.IntStream;
import kapok.privacy.Redaction;
import kapok.web.Fields;
import org.springframework.stereotype.Component;

/** Reads what was typed into the form of an act (办理表单读取), as an event; a stand-in if the fields are not in order. */
@Component
class ActReader {
    /** So many units may help, or learn of it. */
    static final int MOST_UNITS = 6;

    private static final int LONGEST = 2_000;

    private final Receivers receivers;

    ActReader(Receivers receivers) {
        this.receivers = receivers;
    }

    /** The name of a field of which there are several. */
    static String numbered(String name, int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }

    TicketEvent read(Fields fields, String act, Ticket ticket) {
        return switch (act) {
            case "signed" -> new TicketEvent.Signed();
            case "dispatched" -> dispatched(fields);
            case "answered-at-once" -> new TicketEvent.AnsweredAtOnce(fields.requiredLines("answer", LONGEST));
            case "rejected" ->
                new TicketEvent.Rejected(
                        fields.requiredChoice("reason", Refusal.CODES), fields.requiredLines("advice", LONGEST));
            case "replied" ->
                new TicketEvent.Replied(fields.requiredLines("answer", LONGEST), fields.lines("stoodBy", LONGEST));
            case "contacted" -> new TicketEvent.Contacted(fields.requiredLines("note", LONGEST));
            case "approved" -> new TicketEvent.Approved();
            case "called-back" -> calledBack(fields);
            case "extension-granted" -> new TicketEvent.ExtensionGranted();
            case "extension-asked" ->
                new TicketEvent.ExtensionAsked(fields.requiredWhole("days", 1, 60), reason(fields));
            case "resumed" -> new TicketEvent.Resumed();
            case "forwarded" -> new TicketEvent.Forwarded(fields.required("unit", 18));
            case "classified" -> classified(fields);
            case "joined" -> new TicketEvent.Joined(fields.required("master", 40));
            case "pressed" ->
                new TicketEvent.Pressed(
                        fields.requiredChoice("level", ActCodes.LEVELS), "", fields.lines("note", LONGEST));
            case "noted" -> new TicketEvent.Noted(fields.requiredLines("note", LONGEST));
            default -> withReason(fields, act, ticket);
        };
    }

    private static TicketEvent withReason(Fields fields, String act, Ticket ticket) {
        return switch (act) {
            case "return-asked" -> new TicketEvent.ReturnAsked(reason(fields));
            case "return-accepted" -> new TicketEvent.ReturnAccepted(reason(fields));
            case "return-refused" -> new TicketEvent.ReturnRefused(reason(fields));
            case "recalled" -> new TicketEvent.Recalled(reason(fields));
            case "extension-refused" -> new TicketEvent.ExtensionRefused(reason(fields));
            case "suspension-asked" -> new TicketEvent.SuspensionAsked(reason(fields));
            case "suspended" -> new TicketEvent.Suspended(reason(fields));
            case "termination-asked" -> new TicketEvent.TerminationAsked(reason(fields));
            case "terminated" -> new TicketEvent.Terminated(reason(fields));
            case "request-refused" -> new TicketEvent.RequestRefused(reason(fields));
            case "sent-back" -> new TicketEvent.SentBack(reason(fields));
            case "split" -> new TicketEvent.Split(reason(fields));
            case "found-difficult" -> new TicketEvent.FoundDifficult(reason(fields));
            case "reopened" -> new TicketEvent.Reopened(reason(fields));
            default -> {
                fields.slip("event", "web.field.choose");
                yield ticket.received();
            }
        };
    }

    private static String reason(Fields fields) {
        return fields.requiredLines("reason", LONGEST);
    }

    private static TicketEvent.Dispatched dispatched(Fields fields) {
        return new TicketEvent.Dispatched(
                fields.required("unit", 18),
                some(fields, "assisting"),
                some(fields, "copied"),
                fields.required("basis", 200),
                fields.yes("fixed"));
    }

    private static List<String> some(Fields fields, String name) {
        return IntStream.range(0, MOST_UNITS)
                .mapToObj(i -> fields.line(numbered(name, i), 18))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static TicketEvent.CalledBack calledBack(Fields fields) {
        var way = fields.requiredChoice("way", ActCodes.WAYS);
        var remark = Redaction.of(fields.lines("remark", LONGEST)).text();
        if (!fields.yes("reached")) {
            return new TicketEvent.CalledBack(way, false, false, null, null, remark);
        }
        return new TicketEvent.CalledBack(
                way,
                true,
                fields.yes("contacted"),
                fields.requiredChoice("solved", ActCodes.SOLVED),
                fields.requiredChoice("satisfied", ActCodes.SATISFIED),
                remark);
    }

    private TicketEvent.Classified classified(Fields fields) {
        var accused = fields.line("accused", 18);
        var division = fields.line("division", 12);
        if (!division.matches("(\\d{12})?")) {
            fields.slip("division", "hotline.not-a-division", division);
        }
        var kind = fields.requiredChoice("kind", TicketKind.CODES);
        return new TicketEvent.Classified(
                kind,
                fields.yes("urgent"),
                fields.yes("business"),
                fields.yes("confidential") || kind == TicketKind.REPORT,
                fields.line("category", 100),
                division,
                accused,
                receivers.barredFor(accused));
    }
}
