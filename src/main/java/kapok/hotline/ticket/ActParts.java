package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.agency.Organ;
import kapok.hotline.arrival.Matters;
import kapok.hotline.text.Categories;
import kapok.hotline.text.Suggestion;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.web.Text;
import kapok.web.page.Act.Kind;
import kapok.web.page.Act.Part;
import kapok.web.page.Choice;
import org.springframework.stereotype.Component;

/** The fields of each form of a ticket (办理表单), filled with what is known or suggested. */
@Component
class ActParts {
    private final AgencyDirectory agencies;
    private final Dispatching dispatching;
    private final Matters matters;
    private final Categories categories;
    private final DivisionTree divisions;

    ActParts(
            AgencyDirectory agencies,
            Dispatching dispatching,
            Matters matters,
            Categories categories,
            DivisionTree divisions) {
        this.agencies = agencies;
        this.dispatching = dispatching;
        this.matters = matters;
        this.categories = categories;
        this.divisions = divisions;
    }

    List<Part> of(String code, TicketDesk.Case it, String title, Text text) {
        var ticket = it.ticket();
        return switch (code) {
            case "dispatched" -> dispatch(ticket, title, text);
            case "answered-at-once" -> List.of(part(Kind.LINES, "answer", text));
            case "rejected" ->
                List.of(
                        part(Kind.CHOICE, "reason", text)
                                .choices(choices("hotline.refusal.", Refusal.CODES.keySet(), text)),
                        part(Kind.LINES, "advice", text));
            case "replied" -> reply(ticket, text);
            case "contacted", "noted" -> List.of(part(Kind.LINES, "note", text));
            case "called-back" -> callBack(text);
            case "forwarded" ->
                List.of(part(Kind.CHOICE, "unit", text)
                        .choices(organs(agencies.subordinatesOf(ticket.unit()).stream()
                                .filter(one -> !one.equals(ticket.unit())))));
            case "extension-asked" -> List.of(part(Kind.NUMBER, "days", text), part(Kind.LINES, "reason", text));
            case "classified" -> classify(ticket, it.number(), text);
            case "joined" -> List.of(part(Kind.LINE, "master", text));
            case "pressed" ->
                List.of(
                        part(Kind.CHOICE, "level", text)
                                .choices(choices("hotline.level.", ActCodes.LEVELS.keySet(), text)),
                        part(Kind.LINES, "note", text).optional());
            case "signed", "approved", "extension-granted", "resumed" -> List.of();
            default -> List.of(part(Kind.LINES, "reason", text));
        };
    }

    private List<Part> dispatch(Ticket ticket, String title, Text text) {
        var rule = dispatching.suggest(title, ticket);
        var organs = organs(agencies.all().stream()
                .map(Organ::code)
                .filter(code -> !ticket.barred().contains(code)));
        var parts = new ArrayList<Part>();
        parts.add(part(Kind.CHOICE, "unit", text)
                .choices(organs)
                .value(rule.map(Rule::unit).orElse("")));
        parts.addAll(several("assisting", rule.map(Rule::assisting), organs, text));
        parts.addAll(several("copied", rule.map(Rule::copied), organs, text));
        parts.add(part(Kind.LINE, "basis", text).value(rule.map(Rule::basis).orElse("")));
        parts.add(part(Kind.YES, "fixed", text).optional().value(Boolean.toString(Dispatching.disputed(ticket))));
        return parts;
    }

    /** A choice for each that is suggested, and an empty one more: those after the first are numbered. */
    private static List<Part> several(String name, Optional<List<String>> suggested, List<Choice> organs, Text text) {
        var known = suggested.orElse(List.of());
        var parts = new ArrayList<Part>();
        for (int i = 0; i <= Math.max(1, Math.min(known.size(), ActReader.MOST_UNITS - 1)); i++) {
            var label = text.localize("hotline.field." + name);
            parts.add(Part.of(
                            Kind.CHOICE,
                            ActReader.numbered(name, i),
                            i == 0 ? label : text.localize("hotline.field.further", label, i + 1))
                    .choices(organs)
                    .optional()
                    .value(i < known.size() ? known.get(i) : ""));
        }
        return parts;
    }

    private static List<Part> reply(Ticket ticket, Text text) {
        return List.of(
                part(Kind.LINES, "answer", text)
                        .hint(text.localize("hotline.act.answer.hint"))
                        .value(ticket.answer()),
                part(Kind.LINES, "stoodBy", text).optional().hint(text.localize("hotline.act.stoodBy.hint")));
    }

    private static List<Part> callBack(Text text) {
        return List.of(
                part(Kind.CHOICE, "way", text)
                        .choices(choices("hotline.way.", ActCodes.WAYS.keySet(), text))
                        .value("phone"),
                part(Kind.YES, "reached", text).optional().value("true"),
                part(Kind.YES, "contacted", text).optional(),
                part(Kind.CHOICE, "solved", text)
                        .choices(choices("hotline.solved.", ActCodes.SOLVED.keySet(), text))
                        .optional(),
                part(Kind.CHOICE, "satisfied", text)
                        .choices(choices("hotline.satisfied.", ActCodes.SATISFIED.keySet(), text))
                        .optional(),
                part(Kind.LINES, "remark", text).optional());
    }

    private List<Part> classify(Ticket ticket, String number, Text text) {
        var as = ticket.as();
        var likely = likely(number);
        var category =
                as.category().isEmpty() && !likely.isEmpty() ? likely.getFirst().category() : as.category();
        return List.of(
                part(Kind.CHOICE, "kind", text)
                        .choices(choices("hotline.kind.", TicketKind.CODES.keySet(), text))
                        .value(as.kind().code()),
                part(Kind.LINE, "category", text)
                        .optional()
                        .hint(hint(likely, text))
                        .value(category),
                part(Kind.CHOICE, "division", text)
                        .choices(places(as.division()))
                        .optional()
                        .value(as.division()),
                part(Kind.YES, "urgent", text).optional().value(Boolean.toString(as.urgent())),
                part(Kind.YES, "business", text).optional().value(Boolean.toString(as.business())),
                part(Kind.YES, "confidential", text).optional().value(Boolean.toString(as.confidential())),
                part(Kind.CHOICE, "accused", text)
                        .choices(organs(agencies.all().stream().map(Organ::code)))
                        .optional()
                        .hint(text.localize("hotline.act.accused.hint"))
                        .value(as.accused()));
    }

    private List<Suggestion> likely(String number) {
        return matters.find(number)
                .map(matter -> categories.suggest(matter.title() + "\n" + matter.text(), 3))
                .orElse(List.of());
    }

    private static String hint(List<Suggestion> likely, Text text) {
        return likely.stream()
                .map(one -> one.category() + "（" + Reasons.why(one, text) + "）")
                .collect(Collectors.joining("；"));
    }

    /** The districts, and where it is. */
    private List<Choice> places(String division) {
        var districts = divisions.home().map(divisions::below).orElse(List.of());
        var places = new ArrayList<>(districts.stream()
                .map(one -> new Choice(one.code(), one.name()))
                .toList());
        if (!division.isEmpty()
                && districts.stream().noneMatch(one -> one.code().equals(division))) {
            var path = divisions.path(division).stream().map(Division::name).collect(Collectors.joining(" "));
            places.add(new Choice(division, path));
        }
        return places;
    }

    private static Part part(Kind kind, String name, Text text) {
        return Part.of(kind, name, text.localize("hotline.field." + name));
    }

    private static List<Choice> choices(String prefix, Set<String> codes, Text text) {
        return codes.stream()
                .map(code -> new Choice(code, text.localize(prefix + code)))
                .toList();
    }

    private List<Choice> organs(Stream<String> codes) {
        var wanted = codes.collect(Collectors.toSet());
        return agencies.all().stream()
                .filter(organ -> wanted.contains(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.shortName()))
                .toList();
    }
}
