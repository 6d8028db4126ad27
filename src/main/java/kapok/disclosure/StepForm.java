package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.web.Fields;

/** Reads the form that records what happened to a request; which fields count depends on the kind of event. */
public final class StepForm {
    private static final int LONGEST = 1_000;
    private static final int LINE = 200;
    private static final Map<String, String> KINDS = kinds();

    private StepForm() {}

    /** Use only when the fields are {@link Fields#ok()}. */
    public static RequestEvent read(Fields fields) {
        return switch (fields.requiredChoice("event", KINDS)) {
            case "correction_asked" -> new RequestEvent.CorrectionAsked(day(fields), demandNote(fields));
            case "corrected" -> new RequestEvent.Corrected(note(fields));
            case "opinion_asked", "opinion_served", "opinion_given", "objection_overruled" -> opinion(fields);
            case "assigned" -> new RequestEvent.Assigned(line(fields, "unit"), fields.day("by"), note(fields));
            case "search_reported" ->
                new RequestEvent.SearchReported(
                        fields.line("unit", LINE),
                        choice(fields, "finding", RequestEvent.Finding.values()),
                        note(fields));
            case "extended" ->
                new RequestEvent.Extended(number(fields, "days"), demandNote(fields), line(fields, "approvedBy"), null);
            case "reasons_asked" -> new RequestEvent.ReasonsAsked(day(fields), demandNote(fields));
            case "reasons_given" -> new RequestEvent.ReasonsGiven(demandNote(fields));
            case "postponed" -> new RequestEvent.Postponed(day(fields), demandNote(fields));
            case "fee_asked", "fee_served", "fee_paid", "fee_waived" -> fee(fields);
            case "merged" -> new RequestEvent.Merged(line(fields, "into"));
            case "transferred" -> new RequestEvent.Transferred(line(fields, "organ"), demandNote(fields));
            case "answered" -> answered(fields);
            case "abandoned" -> new RequestEvent.Abandoned(outcome(fields));
            default -> afterwards(fields);
        };
    }

    private static RequestEvent opinion(Fields fields) {
        var number = fields.has("consultation") ? number(fields, "consultation") : 0;
        return switch (fields.line("event", 40)) {
            case "opinion_asked" ->
                new RequestEvent.OpinionAsked(choice(fields, "whom", Consulted.values()), line(fields, "who"));
            case "opinion_served" -> new RequestEvent.OpinionServed(number);
            case "opinion_given" ->
                new RequestEvent.OpinionGiven(
                        choice(fields, "whom", Consulted.values()),
                        number,
                        choice(fields, "opinion", RequestEvent.Opinion.values()),
                        note(fields));
            default -> new RequestEvent.ObjectionOverruled(number, demandNote(fields));
        };
    }

    /** The amount is never typed: it follows from what is counted. */
    private static RequestEvent fee(Fields fields) {
        return switch (fields.line("event", 40)) {
            case "fee_asked" -> {
                var method = choice(fields, "method", ProcessingFee.values());
                var count = number(fields, "count");
                var earlier = method == ProcessingFee.ITEMS ? (long) number(fields, "earlier") : 0;
                var sum = earlier + count > ProcessingFee.MOST || !fields.ok() ? 0 : method.yuan(earlier, count);
                yield new RequestEvent.FeeAsked(
                        method, count, BigDecimal.valueOf(sum), method == ProcessingFee.ITEMS ? earlier : null);
            }
            case "fee_served" -> new RequestEvent.FeeServed();
            case "fee_paid" -> new RequestEvent.FeePaid(yuan(fields));
            default -> new RequestEvent.FeeWaived(demandNote(fields));
        };
    }

    private static RequestEvent answered(Fields fields) {
        return new RequestEvent.Answered(
                outcome(fields),
                fields.line("document", 100),
                note(fields),
                withheld(fields),
                fields.line("rightOrgan", LINE));
    }

    /** On which grounds a part is withheld: often on more than one. */
    private static List<Outcome> withheld(Fields fields) {
        return Arrays.stream(Outcome.values())
                .filter(ground -> fields.yes("withheld." + ground.code()))
                .toList();
    }

    private static RequestEvent afterwards(Fields fields) {
        return switch (fields.line("event", 40)) {
            case "delivered" ->
                new RequestEvent.Delivered(
                        choice(fields, "way", RequestEvent.Way.values()), fields.line("proof", LINE));
            case "withdrawn" -> new RequestEvent.Withdrawn(note(fields));
            case "reopened" -> new RequestEvent.Reopened(demandNote(fields));
            case "decision_corrected" ->
                new RequestEvent.DecisionCorrected(
                        choice(fields, "cause", RequestEvent.Cause.values()),
                        fields.has("days") ? number(fields, "days") : 0,
                        demandNote(fields));
            case "record_correction_asked" -> new RequestEvent.RecordCorrectionAsked(demandNote(fields));
            case "record_corrected" ->
                new RequestEvent.RecordCorrected(
                        choice(fields, "result", RequestEvent.Correction.values()), demandNote(fields));
            case "publication_proposed" -> new RequestEvent.PublicationProposed(demandNote(fields));
            default -> new RequestEvent.Registered(null);
        };
    }

    private static Outcome outcome(Fields fields) {
        if (!fields.has("outcome")) {
            fields.slip("outcome", "disclosure.outcome-needed");
        }
        return fields.requiredChoice("outcome", RequestWords.OUTCOMES);
    }

    private static <E extends Enum<E>> E choice(Fields fields, String name, E[] values) {
        var byCode = new LinkedHashMap<String, E>();
        Arrays.stream(values).forEach(value -> byCode.put(value.name(), value));
        return fields.requiredChoice(name, byCode);
    }

    private static LocalDate day(Fields fields) {
        if (!fields.has("by")) {
            fields.slip("by", "disclosure.by-needed");
        }
        return fields.requiredDay("by");
    }

    private static String line(Fields fields, String name) {
        return fields.required(name, LINE);
    }

    private static String note(Fields fields) {
        return fields.lines("note", LONGEST);
    }

    private static String demandNote(Fields fields) {
        if (!fields.has("note")) {
            fields.slip("note", "disclosure.note-needed");
        }
        return note(fields);
    }

    private static int number(Fields fields, String name) {
        return fields.requiredWhole(name, 0, ProcessingFee.MOST);
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
