package kapok.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.history.EventKinds;
import kapok.web.Fields;
import kapok.web.Text;
import kapok.web.page.Act;
import kapok.web.page.Act.Kind;
import kapok.web.page.Act.Part;
import kapok.web.page.Choice;

/** What may be done to a case now (可办事项): each a form with the fields that it needs, and how those are read. */
final class RemedyActs {
    private static final int LONGEST = 1_000;
    private static final List<Class<? extends RemedyEvent>> ALL = List.of(
            RemedyEvent.Notified.class,
            RemedyEvent.Responded.class,
            RemedyEvent.Decided.class,
            RemedyEvent.Ordered.class,
            RemedyEvent.Complied.class,
            RemedyEvent.Reopened.class);
    private static final Map<String, String> PROCEDURES = Map.of("ordinary", "ordinary", "summary", "summary");

    private RemedyActs() {}

    static List<Act> of(RemedyCase remedy, LocalDate today, Map<String, String> typed, Text text) {
        var possible = remedy.possible();
        var acts = new ArrayList<Act>();
        for (var type : ALL) {
            var code = EventKinds.kind(type);
            var refusal = possible.contains(type) ? "" : text.localize("remedy.refused." + refusal(remedy, code));
            var first = refusal.isEmpty() && acts.stream().allMatch(Act::refused) && !code.equals("reopened");
            var act = new Act(
                    code,
                    text.localize("remedy.act." + code),
                    "",
                    first ? "btn-primary" : "",
                    refusal,
                    false,
                    parts(code, remedy.filing().kind(), today, text));
            acts.add(code.equals(typed.get("event")) && !act.refused() ? act.typed(typed) : act);
        }
        return acts;
    }

    private static String refusal(RemedyCase remedy, String code) {
        return switch (code) {
            case "notified" -> remedy.end() != null ? "decided" : "notified";
            case "responded", "decided" -> "decided";
            case "ordered" -> remedy.order() != null ? "ordered" : "not-corrected";
            case "complied" -> remedy.order() != null ? "complied" : "not-ordered";
            default -> "pending";
        };
    }

    private static List<Part> parts(String code, RemedyKind kind, LocalDate today, Text text) {
        var on = Part.of(Kind.DAY, "on", text.localize("remedy.act." + code + ".on"))
                .value(today.toString());
        return switch (code) {
            case "notified" ->
                kind == RemedyKind.REVIEW
                        ? List.of(
                                on,
                                part(Kind.CHOICE, "procedure", text)
                                        .choices(choices("remedy.procedure.", List.of("ordinary", "summary"), text))
                                        .hint(text.localize("remedy.act.procedure.hint"))
                                        .value("ordinary"))
                        : List.of(on);
            case "decided" ->
                List.of(
                        on,
                        part(Kind.CHOICE, "result", text)
                                .choices(choices(
                                        "remedy.result.", List.copyOf(RemedyController.RESULTS.keySet()), text)),
                        part(Kind.LINE, "document", text).optional());
            case "ordered" ->
                List.of(
                        on,
                        part(Kind.DAY, "by", text).optional().hint(text.localize("remedy.act.by.hint")),
                        part(Kind.LINES, "what", text).hint(text.localize("remedy.act.what.hint")));
            case "complied" -> List.of(on, part(Kind.LINE, "document", text).optional());
            case "reopened" -> List.of(on, part(Kind.LINES, "note", text).hint(text.localize("remedy.next.note.hint")));
            default -> List.of(on, part(Kind.LINES, "note", text).optional());
        };
    }

    private static Part part(Kind kind, String name, Text text) {
        return Part.of(kind, name, text.localize("remedy.act." + name));
    }

    private static List<Choice> choices(String prefix, List<String> codes, Text text) {
        return codes.stream()
                .map(code -> new Choice(code, text.localize(prefix + code)))
                .toList();
    }

    /** Use only when the fields are {@link Fields#ok()}. */
    static RemedyEvent read(Fields fields) {
        var codes = ALL.stream().map(EventKinds::kind).toList();
        var known = new java.util.LinkedHashMap<String, String>();
        codes.forEach(code -> known.put(code, code));
        return switch (fields.requiredChoice("event", known)) {
            case "notified" -> new RemedyEvent.Notified("summary".equals(fields.choice("procedure", PROCEDURES)));
            case "decided" ->
                new RemedyEvent.Decided(
                        fields.requiredChoice("result", RemedyController.RESULTS), fields.line("document", 100));
            case "ordered" -> new RemedyEvent.Ordered(fields.day("by"), fields.requiredLines("what", LONGEST));
            case "complied" -> new RemedyEvent.Complied(fields.line("document", 100));
            case "reopened" -> new RemedyEvent.Reopened(fields.requiredLines("note", LONGEST));
            default -> new RemedyEvent.Responded(fields.lines("note", LONGEST));
        };
    }
}
