package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.DivisionTree;
import kapok.hotline.arrival.Matters;
import kapok.hotline.text.Categories;
import kapok.hotline.text.Suggestion;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Text;
import kapok.web.page.Act;
import kapok.web.page.Act.Kind;
import kapok.web.page.Act.Part;
import kapok.web.page.Choice;
import org.springframework.stereotype.Component;

/** What may be done to a ticket now (可办事项): each a form with the fields that it needs, and how those are read. */
@Component
class TicketActs {
    private static final int LONGEST = 2_000;
    private static final Map<String, String> WAYS = codes("phone", "sms");
    private static final Map<String, String> SOLVED = codes("yes", "partly", "no");
    private static final Map<String, String> SATISFIED = codes("yes", "basically", "no");
    private static final Map<String, Integer> LEVELS = levels();
    private static final Set<String> MAIN = Set.of(
            "signed",
            "dispatched",
            "answered-at-once",
            "replied",
            "approved",
            "called-back",
            "return-accepted",
            "extension-granted",
            "resumed");
    private static final Set<String> DANGER = Set.of("rejected", "sent-back", "return-asked");

    private final AgencyDirectory agencies;
    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final Matters matters;
    private final Categories categories;
    private final DivisionTree divisions;

    TicketActs(
            AgencyDirectory agencies,
            TicketDesk desk,
            Dispatching dispatching,
            Matters matters,
            Categories categories,
            DivisionTree divisions) {
        this.agencies = agencies;
        this.desk = desk;
        this.dispatching = dispatching;
        this.matters = matters;
        this.categories = categories;
        this.divisions = divisions;
    }

    private static Map<String, String> codes(String... codes) {
        var map = new LinkedHashMap<String, String>();
        Arrays.stream(codes).forEach(code -> map.put(code, code));
        return map;
    }

    private static Map<String, Integer> levels() {
        var map = new LinkedHashMap<String, Integer>();
        for (int level = 1; level <= 4; level++) {
            map.put(Integer.toString(level), level);
        }
        return map;
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
                code, text.localize("hotline.act." + code), "", style, refusal, false, parts(code, it, title, text));
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
                new TicketEvent.Resumed(),
                new TicketEvent.Forwarded(""),
                new TicketEvent.ExtensionAsked(1, ""),
                new TicketEvent.ReturnAsked(""),
                new TicketEvent.Suspended(""),
                new TicketEvent.SentBack(""),
                ticket.as(),
                new TicketEvent.Joined(""),
                new TicketEvent.Split(""),
                new TicketEvent.Pressed(Math.min(4, ticket.level() + 1), "", ""),
                new TicketEvent.FoundDifficult(""),
                new TicketEvent.Rejected(Refusal.BEYOND, ""),
                new TicketEvent.Reopened(""),
                new TicketEvent.Noted(""));
    }

    private List<Part> parts(String code, TicketDesk.Case it, String title, Text text) {
        var ticket = it.ticket();
        return switch (code) {
            case "dispatched" -> dispatch(it, title, text);
            case "answered-at-once" -> List.of(part(Kind.LINES, "answer", text));
            case "rejected" ->
                List.of(
                        part(Kind.CHOICE, "reason", text)
                                .choices(choices("hotline.refusal.", Refusal.CODES.keySet(), text)),
                        part(Kind.LINES, "advice", text));
            case "replied" ->
                List.of(
                        part(Kind.LINES, "answer", text)
                                .hint(text.localize("hotline.act.answer.hint"))
                                .value(ticket.answer()),
                        part(Kind.LINES, "stoodBy", text).optional().hint(text.localize("hotline.act.stoodBy.hint")));
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
                        part(Kind.CHOICE, "level", text).choices(choices("hotline.level.", LEVELS.keySet(), text)),
                        part(Kind.LINES, "note", text).optional());
            case "return-accepted",
                    "return-refused",
                    "return-asked",
                    "extension-refused",
                    "suspended",
                    "sent-back",
                    "split",
                    "found-difficult",
                    "reopened" -> List.of(part(Kind.LINES, "reason", text));
            default -> List.of();
        };
    }

    private List<Part> dispatch(TicketDesk.Case it, String title, Text text) {
        var rule = dispatching.suggest(title, it.ticket());
        var organs = organs(agencies.all().stream()
                .map(kapok.agency.Organ::code)
                .filter(code -> !it.ticket().barred().contains(code)));
        return List.of(
                part(Kind.CHOICE, "unit", text)
                        .choices(organs)
                        .value(rule.map(DispatchRules.Rule::unit).orElse("")),
                part(Kind.CHOICE, "assisting", text)
                        .choices(organs)
                        .optional()
                        .value(rule.flatMap(one -> one.assisting().stream().findFirst())
                                .orElse("")),
                part(Kind.CHOICE, "copied", text)
                        .choices(organs)
                        .optional()
                        .value(rule.flatMap(one -> one.copied().stream().findFirst())
                                .orElse("")),
                part(Kind.LINE, "basis", text)
                        .value(rule.map(DispatchRules.Rule::basis).orElse("")),
                part(Kind.YES, "fixed", text).optional().value(Boolean.toString(Dispatching.disputed(it.ticket()))));
    }

    private static List<Part> callBack(Text text) {
        return List.of(
                part(Kind.CHOICE, "way", text)
                        .choices(choices("hotline.way.", WAYS.keySet(), text))
                        .value("phone"),
                part(Kind.YES, "reached", text).optional().value("true"),
                part(Kind.YES, "contacted", text).optional(),
                part(Kind.CHOICE, "solved", text)
                        .choices(choices("hotline.solved.", SOLVED.keySet(), text))
                        .optional(),
                part(Kind.CHOICE, "satisfied", text)
                        .choices(choices("hotline.satisfied.", SATISFIED.keySet(), text))
                        .optional(),
                part(Kind.LINES, "remark", text).optional());
    }

    private List<Part> classify(Ticket ticket, String number, Text text) {
        var as = ticket.as();
        var likely = likely(number);
        return List.of(
                part(Kind.CHOICE, "kind", text)
                        .choices(choices("hotline.kind.", TicketKind.CODES.keySet(), text))
                        .value(as.kind().code()),
                part(Kind.LINE, "category", text)
                        .optional()
                        .hint(hint(likely, text))
                        .value(
                                as.category().isEmpty() && !likely.isEmpty()
                                        ? likely.getFirst().category()
                                        : as.category()),
                part(Kind.CHOICE, "division", text)
                        .choices(places(as.division()))
                        .optional()
                        .value(as.division()),
                part(Kind.YES, "urgent", text).optional().value(Boolean.toString(as.urgent())),
                part(Kind.YES, "business", text).optional().value(Boolean.toString(as.business())),
                part(Kind.YES, "confidential", text).optional().value(Boolean.toString(as.confidential())),
                part(Kind.CHOICE, "accused", text)
                        .choices(organs(agencies.all().stream().map(kapok.agency.Organ::code)))
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
                .map(one -> one.category() + "（" + AgentPages.why(one, text) + "）")
                .collect(java.util.stream.Collectors.joining("；"));
    }

    /** The districts, and where it is. */
    private List<Choice> places(String division) {
        var places = new ArrayList<Choice>();
        var districts = divisions.home().map(divisions::below).orElse(List.of());
        districts.forEach(one -> places.add(new Choice(one.code(), one.name())));
        if (!division.isEmpty()
                && districts.stream().noneMatch(one -> one.code().equals(division))) {
            places.add(new Choice(
                    division,
                    divisions.path(division).stream()
                            .map(kapok.agency.Division::name)
                            .collect(java.util.stream.Collectors.joining(" "))));
        }
        return places;
    }

    private static Part part(Kind kind, String name, Text text) {
        return Part.of(kind, name, text.localize("hotline.field." + name));
    }

    private static List<Choice> choices(String prefix, Iterable<String> codes, Text text) {
        var choices = new ArrayList<Choice>();
        codes.forEach(code -> choices.add(new Choice(code, text.localize(prefix + code))));
        return choices;
    }

    private List<Choice> organs(Stream<String> codes) {
        var wanted = codes.collect(java.util.stream.Collectors.toSet());
        return agencies.all().stream()
                .filter(organ -> wanted.contains(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.shortName()))
                .toList();
    }

    /** What was typed, as an event; a stand-in if the fields are not in order. */
    TicketEvent read(Fields fields, Map<String, String> typed, Ticket ticket) {
        return switch (typed.getOrDefault("event", "")) {
            case "signed" -> new TicketEvent.Signed();
            case "dispatched" ->
                new TicketEvent.Dispatched(
                        fields.required("unit", 18),
                        some(fields.line("assisting", 18)),
                        some(fields.line("copied", 18)),
                        fields.required("basis", 200),
                        fields.yes("fixed"));
            case "answered-at-once" -> new TicketEvent.AnsweredAtOnce(fields.requiredLines("answer", LONGEST));
            case "rejected" ->
                new TicketEvent.Rejected(
                        fields.requiredChoice("reason", Refusal.CODES), fields.requiredLines("advice", LONGEST));
            case "replied" ->
                new TicketEvent.Replied(fields.requiredLines("answer", LONGEST), fields.lines("stoodBy", LONGEST));
            case "contacted" -> new TicketEvent.Contacted(fields.requiredLines("note", LONGEST));
            case "approved" -> new TicketEvent.Approved();
            case "called-back" -> readCallBack(fields);
            case "return-accepted" -> new TicketEvent.ReturnAccepted(reason(fields));
            case "return-refused" -> new TicketEvent.ReturnRefused(reason(fields));
            case "return-asked" -> new TicketEvent.ReturnAsked(reason(fields));
            case "extension-granted" -> new TicketEvent.ExtensionGranted();
            case "extension-refused" -> new TicketEvent.ExtensionRefused(reason(fields));
            case "extension-asked" ->
                new TicketEvent.ExtensionAsked(fields.requiredWhole("days", 1, 60), reason(fields));
            case "resumed" -> new TicketEvent.Resumed();
            case "suspended" -> new TicketEvent.Suspended(reason(fields));
            case "forwarded" -> new TicketEvent.Forwarded(fields.required("unit", 18));
            case "sent-back" -> new TicketEvent.SentBack(reason(fields));
            case "classified" -> readClass(fields);
            case "joined" -> new TicketEvent.Joined(fields.required("master", 40));
            case "split" -> new TicketEvent.Split(reason(fields));
            case "pressed" ->
                new TicketEvent.Pressed(fields.requiredChoice("level", LEVELS), "", fields.lines("note", LONGEST));
            case "found-difficult" -> new TicketEvent.FoundDifficult(reason(fields));
            case "reopened" -> new TicketEvent.Reopened(reason(fields));
            case "noted" -> new TicketEvent.Noted(fields.requiredLines("note", LONGEST));
            default -> {
                fields.slip("event", "web.field.choose");
                yield ticket.received();
            }
        };
    }

    private static String reason(Fields fields) {
        return fields.requiredLines("reason", LONGEST);
    }

    private static List<String> some(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static TicketEvent.CalledBack readCallBack(Fields fields) {
        var way = fields.requiredChoice("way", WAYS);
        var remark = kapok.privacy.Redaction.of(fields.lines("remark", LONGEST)).text();
        if (!fields.yes("reached")) {
            return new TicketEvent.CalledBack(way, false, false, null, null, remark);
        }
        return new TicketEvent.CalledBack(
                way,
                true,
                fields.yes("contacted"),
                fields.requiredChoice("solved", SOLVED),
                fields.requiredChoice("satisfied", SATISFIED),
                remark);
    }

    private TicketEvent.Classified readClass(Fields fields) {
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
                desk.barredFor(accused));
    }
}
