package kapok.disclosure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.web.Fields;

/** Reads the form that records what happened to a request; which fields count depends on the kind of event. */
final class StepForm {
    private static final int LONGEST = 1_000;
    private static final Map<String, String> KINDS = kinds();

    private StepForm() {}

    /** Use only when the fields are {@link Fields#ok()}. */
    static RequestEvent read(Fields fields) {
        var note = fields.lines("note", LONGEST);
        return switch (fields.requiredChoice("event", KINDS)) {
            case "correction_asked" -> new RequestEvent.CorrectionAsked(demandReplyBy(fields), demandNote(fields));
            case "corrected" -> new RequestEvent.Corrected(fields.day("replyBy"));
            case "opinion_asked" -> new RequestEvent.OpinionAsked(consulted(fields));
            case "opinion_given" -> new RequestEvent.OpinionGiven(consulted(fields), fields.day("replyBy"));
            case "extended" -> new RequestEvent.Extended(demandReplyBy(fields), demandNote(fields));
            case "fee_asked" -> new RequestEvent.FeeAsked(yuan(fields));
            case "fee_paid" -> new RequestEvent.FeePaid(yuan(fields), fields.day("replyBy"));
            case "answered" -> new RequestEvent.Answered(outcome(fields), fields.line("document", 100));
            case "abandoned" -> new RequestEvent.Abandoned(outcome(fields));
            case "withdrawn" -> new RequestEvent.Withdrawn(note);
            case "reopened" -> new RequestEvent.Reopened(demandNote(fields));
            default -> new RequestEvent.Registered(demandReplyBy(fields));
        };
    }

    private static Outcome outcome(Fields fields) {
        if (!fields.has("outcome")) {
            fields.slip("outcome", "disclosure.outcome-needed");
        }
        return fields.requiredChoice("outcome", RequestWords.OUTCOMES);
    }

    private static RequestEvent.Consulted consulted(Fields fields) {
        return fields.requiredChoice("whom", RequestWords.CONSULTED);
    }

    private static java.time.LocalDate demandReplyBy(Fields fields) {
        if (!fields.has("replyBy")) {
            fields.slip("replyBy", "disclosure.reply-by-needed");
        }
        return fields.requiredDay("replyBy");
    }

    private static String demandNote(Fields fields) {
        if (!fields.has("note")) {
            fields.slip("note", "disclosure.note-needed");
        }
        return fields.lines("note", LONGEST);
    }

    private static BigDecimal yuan(Fields fields) {
        var yuan = fields.requiredNumber("yuan");
        if (yuan.signum() <= 0 || yuan.stripTrailingZeros().scale() > 2 || yuan.compareTo(BigDecimal.TEN.pow(9)) > 0) {
            fields.slip("yuan", "disclosure.yuan-needed");
        }
        return yuan;
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var type : RequestEvent.class.getPermittedSubclasses()) {
            kinds.put(RequestSteps.kind(type), RequestSteps.kind(type));
        }
        kinds.remove("received");
        kinds.remove("rectified");
        return kinds;
    }
}
