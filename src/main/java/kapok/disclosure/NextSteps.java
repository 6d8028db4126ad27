package kapok.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kapok.disclosure.page.RequestPage.NextStep.Refused;
import kapok.disclosure.page.RequestPage.NextStep.Select;
import kapok.web.Text;
import kapok.web.page.Choice;

/** What the form for the next step offers, and why not the rest (下一步可选的办理事项). */
final class NextSteps {
    private NextSteps() {}

    static List<Choice> kinds(Procedure procedure, Text text) {
        return procedure.possible().stream()
                .filter(Procedure.Move::possible)
                .filter(move -> !move.kind().equals("rectified"))
                .map(move -> new Choice(move.kind(), text.localize("disclosure.event." + move.kind())))
                .toList();
    }

    /** What may be chosen, with the article it rests on. */
    static List<Choice> outcomes(Procedure procedure, Text text) {
        return procedure.outcomes().stream()
                .filter(Procedure.Choice::possible)
                .map(choice -> new Choice(
                        choice.outcome().code(), label(choice.outcome(), text) + "（" + choice.article() + "）"))
                .toList();
    }

    static List<Refused> refused(Procedure procedure, Text text) {
        var refused = new ArrayList<Refused>();
        for (var move : procedure.possible()) {
            if (move.refusal() instanceof Refusal refusal) {
                refused.add(new Refused(text.localize("disclosure.event." + move.kind()), refusal.words(text)));
            }
        }
        for (var choice : procedure.outcomes()) {
            if (choice.refusal() instanceof Refusal refusal) {
                refused.add(new Refused(label(choice.outcome(), text), refusal.words(text)));
            }
        }
        return refused;
    }

    static List<Select> selects(DisclosureRequest request, Text text) {
        var inquiries = request.inquiries().stream()
                .map(one -> new Choice(
                        Integer.toString(one.number()),
                        text.localize("disclosure.story.inquiry", one.number()) + " " + one.who()))
                .toList();
        var all = Stream.of(
                select("whom", "consulted", RequestEvent.Consulted.values(), text),
                new Select("consultation", text.localize("disclosure.next.consultation"), inquiries),
                select("opinion", "opinion", RequestEvent.Opinion.values(), text),
                select("finding", "finding", RequestEvent.Finding.values(), text),
                select("method", "method", ProcessingFee.values(), text),
                withheld(request, text),
                select("way", "way", RequestEvent.Way.values(), text),
                select("cause", "cause", RequestEvent.Cause.values(), text),
                select("result", "correction", RequestEvent.Correction.values(), text));
        return all.toList();
    }

    private static Select withheld(DisclosureRequest request, Text text) {
        var grounds = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.withholds(request.regime()))
                .map(outcome -> new Choice(outcome.code(), label(outcome, text)))
                .toList();
        return new Select("withheld", text.localize("disclosure.next.withheld"), grounds);
    }

    private static <E extends Enum<E>> Select select(String name, String prefix, E[] values, Text text) {
        var codes = Arrays.stream(values).map(Enum::name).toList();
        return new Select(
                name,
                text.localize("disclosure.next." + name),
                RequestWords.choices(codes, "disclosure." + prefix + ".", text));
    }

    private static String label(Outcome outcome, Text text) {
        return text.localize("disclosure.outcome." + outcome.code());
    }
}
