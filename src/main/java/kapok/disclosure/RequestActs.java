package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.web.Text;
import kapok.web.page.Act;
import kapok.web.page.Act.Kind;
import kapok.web.page.Act.Part;
import kapok.web.page.Choice;

/**
 * What may be done to a request now (下一步): each step that the procedure allows as a form of its own fields, each that it does
 * not with the reason. {@link StepForm} reads what they send.
 */
final class RequestActs {
    /** Steps with a page of their own, or that are only of the past. */
    private static final Set<String> ELSEWHERE = Set.of("rectified", "registered");

    /** What an officer does most days comes first, whatever its place in the procedure. */
    private static final List<String> DAILY = List.of(
            "answered",
            "delivered",
            "corrected",
            "opinion_given",
            "opinion_served",
            "fee_paid",
            "reasons_given",
            "search_reported",
            "correction_asked",
            "opinion_asked",
            "extended",
            "assigned");

    private static final Set<String> RISKY = Set.of("abandoned", "withdrawn", "reopened");

    private final DisclosureRequest request;
    private final Procedure procedure;
    private final LocalDate today;
    private final List<ReasonPatterns.Pattern> patterns;
    private final Text text;

    RequestActs(
            DisclosureRequest request,
            Procedure procedure,
            LocalDate today,
            List<ReasonPatterns.Pattern> patterns,
            Text text) {
        this.request = request;
        this.procedure = procedure;
        this.today = today;
        this.patterns = patterns;
        this.text = text;
    }

    /** What is typed into one of them already stands in it. */
    List<Act> of(Map<String, String> typed) {
        var acts = new ArrayList<Act>();
        for (var move : procedure.possible()) {
            if (!ELSEWHERE.contains(move.kind())) {
                var act = act(move);
                acts.add(move.kind().equals(typed.get("event")) && !act.refused() ? act.typed(typed) : act);
            }
        }
        acts.sort(Comparator.comparingInt(RequestActs::place));
        return acts;
    }

    private static int place(Act act) {
        var place = DAILY.indexOf(act.code());
        return place < 0 ? DAILY.size() : place;
    }

    private Act act(Procedure.Move move) {
        var kind = move.kind();
        var refusal = move.refusal();
        return new Act(
                kind,
                text.localize("disclosure.event." + kind),
                hint(kind),
                kind.equals("answered") || kind.equals("delivered")
                        ? "btn-primary"
                        : RISKY.contains(kind) ? "btn-danger" : "",
                refusal == null ? "" : refusal.words(text),
                false,
                refusal == null ? parts(kind) : List.of());
    }

    private String hint(String kind) {
        return kind.equals("extended")
                ? text.localize(
                        "disclosure.act.extended",
                        DisclosureLimits.extension(request.regime()).count())
                : text.localize("disclosure.act." + kind);
    }

    private List<Part> parts(String kind) {
        var parts = new ArrayList<Part>();
        parts.add(part(Kind.DAY, "on").value(today.toString()));
        parts.addAll(
                switch (kind) {
                    case "correction_asked", "reasons_asked", "postponed" -> List.of(day("by"), note());
                    case "corrected" -> List.of(note().optional().hint(text.localize("disclosure.act.corrected.hint")));
                    case "opinion_asked" -> List.of(choice("whom", "consulted", Consulted.values()), who());
                    case "opinion_served" -> List.of(consultation());
                    case "opinion_given" ->
                        List.of(
                                choice("whom", "consulted", Consulted.values()),
                                consultation(),
                                choice("opinion", "opinion", RequestEvent.Opinion.values()),
                                note().optional());
                    case "objection_overruled" -> List.of(consultation(), note());
                    case "assigned" -> List.of(line("unit"), day("by").optional(), note().optional());
                    case "search_reported" ->
                        List.of(
                                line("unit").optional().value(holder()),
                                choice("finding", "finding", RequestEvent.Finding.values()),
                                note().optional());
                    case "extended" -> List.of(part(Kind.NUMBER, "days"), line("approvedBy"), note());
                    case "fee_asked" ->
                        List.of(
                                choice("method", "method", ProcessingFee.values()),
                                part(Kind.NUMBER, "count").hint(text.localize("disclosure.act.fee_asked.count-hint")),
                                part(Kind.NUMBER, "earlier")
                                        .optional()
                                        .hint(text.localize("disclosure.act.fee_asked.earlier-hint")));
                    case "fee_served" -> List.of();
                    case "fee_paid" -> List.of(payment());
                    case "merged" -> List.of(line("into"));
                    case "transferred" ->
                        List.of(line("organ").hint(text.localize("disclosure.act.organ.hint")), note());
                    case "answered" -> answer();
                    case "abandoned" -> List.of(outcomes(Outcome.Ending.LAPSE));
                    case "delivered" ->
                        List.of(
                                choice("way", "way", RequestEvent.Way.values()),
                                line("proof").optional());
                    case "decision_corrected" ->
                        List.of(
                                choice("cause", "cause", RequestEvent.Cause.values()),
                                part(Kind.NUMBER, "days")
                                        .optional()
                                        .hint(text.localize("disclosure.act.decision_corrected.hint")),
                                note());
                    case "record_corrected" ->
                        List.of(choice("result", "correction", RequestEvent.Correction.values()), note());
                    case "withdrawn" -> List.of(note().optional());
                    default -> List.of(note());
                });
        return parts;
    }

    private List<Part> answer() {
        var grounds = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.withholds(request.regime()))
                .map(outcome -> new Choice(outcome.code(), label(outcome)))
                .toList();
        var reasons = patterns.stream()
                .map(one -> new Choice(Long.toString(one.id()), one.title()))
                .toList();
        return List.of(
                outcomes(Outcome.Ending.ANSWER),
                note().optional().patterns(reasons).hint(text.localize("disclosure.act.ground.hint")),
                part(Kind.SEVERAL, "withheld")
                        .choices(grounds)
                        .optional()
                        .hint(text.localize("disclosure.act.withheld.hint")),
                line("rightOrgan").optional().hint(text.localize("disclosure.act.right-organ.hint")),
                line("document").optional());
    }

    /** What may be chosen with its article, and what not with the reason. */
    private Part outcomes(Outcome.Ending ending) {
        var may = new ArrayList<Choice>();
        var mayNot = new ArrayList<Act.RuledOut>();
        for (var choice : procedure.outcomes()) {
            if (choice.outcome().ending() != ending) {
                continue;
            }
            var refusal = choice.refusal();
            if (refusal == null) {
                may.add(new Choice(choice.outcome().code(), label(choice.outcome()) + "（" + choice.article() + "）"));
            } else {
                mayNot.add(new Act.RuledOut(label(choice.outcome()), refusal.words(text)));
            }
        }
        return part(Kind.CHOICE, "outcome").choices(may).ruledOut(mayNot);
    }

    private Part consultation() {
        var asked = request.inquiries().stream()
                .map(one -> new Choice(
                        Integer.toString(one.number()),
                        text.localize("disclosure.story.inquiry", one.number()) + " " + one.who()))
                .toList();
        var only = asked.size() == 1 ? asked.getFirst().code() : "";
        return part(Kind.CHOICE, "consultation").choices(asked).value(only);
    }

    private String holder() {
        return request.holder().map(DisclosureRequest.Holding::unit).orElse("");
    }

    private Part payment() {
        var payment = part(Kind.NUMBER, "yuan").value(fee());
        return request.closed() == null ? payment : payment.hint(text.localize("disclosure.act.fee_paid.late"));
    }

    private String fee() {
        var fee = request.fee();
        return fee == null ? "" : fee.yuan().toPlainString();
    }

    private Part who() {
        return line("who").hint(text.localize("disclosure.next.who.hint"));
    }

    private Part day(String name) {
        return part(Kind.DAY, name);
    }

    private Part line(String name) {
        return part(Kind.LINE, name);
    }

    private Part note() {
        return part(Kind.LINES, "note");
    }

    private <E extends Enum<E>> Part choice(String name, String prefix, E[] values) {
        var choices = Arrays.stream(values)
                .map(value -> new Choice(value.name(), text.localize("disclosure." + prefix + "." + value.name())))
                .toList();
        return part(Kind.CHOICE, name).choices(choices);
    }

    private Part part(Kind kind, String name) {
        return Part.of(kind, name, text.localize("disclosure.part." + name));
    }

    private String label(Outcome outcome) {
        return text.localize("disclosure.outcome." + outcome.code());
    }
}
