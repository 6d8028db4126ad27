package kapok.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kapok.web.Fields;
import kapok.web.Text;
import kapok.web.page.Act;
import kapok.web.page.Act.Kind;
import kapok.web.page.Act.Part;
import kapok.web.page.Choice;

/**
 * The acts on a publication that ask for something (可办事项): each a form in place, whose code is the last part of the address it
 * is sent to, and how what was typed into it is read.
 */
final class CaseActs {
    static final String APPROVAL = "approval";
    static final String RETURN = "return";
    static final String PUBLICATION = "publication";
    static final String RELEASE = "releases";
    static final String LINK = "links";
    static final String ENDING = "ending";
    static final String WITHDRAWAL = "withdrawal";

    private static final int LONGEST = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,480}");
    private static final Map<String, Channel> CHANNELS = byCode(Channel.values(), Channel::code);
    private static final Map<String, Reference.Role> ROLES = byCode(Reference.Role.values(), Reference.Role::code);
    private static final Map<String, Validity> ENDINGS =
            byCode(new Validity[] {Validity.REPEALED, Validity.EXPIRED, Validity.AMENDED}, Validity::code);

    private CaseActs() {}

    /**
     * The forms for what {@link DeskActs} leaves open.
     *
     * @param open as {@link DeskActs#open} gives them
     * @param sent the code of the form that was sent and refused, which is shown as it was typed; empty for none
     */
    static List<Act> of(
            List<String> open, Stage stage, LocalDate today, String sent, Map<String, String> typed, Text text) {
        var acts = new ArrayList<Act>();
        for (var name : open) {
            var act = switch (name) {
                case "approve" ->
                    act(
                            APPROVAL,
                            "approve",
                            "btn-primary",
                            text,
                            note(text, "note").optional());
                case "send-back" -> act(RETURN, "send-back", "", text, note(text, "reason"));
                case "publish" -> act(PUBLICATION, "publish", "btn-primary", text, channels(text));
                case "release" -> act(RELEASE, "release", "", text, release(today, text));
                case "link" -> act(LINK, "link", "", text, link(text));
                case "end" -> act(ENDING, "end", "btn-danger", text, ending(today, text));
                case "withdraw" -> {
                    var draft = stage instanceof Stage.Draft;
                    yield act(
                            WITHDRAWAL,
                            draft ? "withdraw-draft" : "withdraw",
                            "btn-danger",
                            text,
                            note(text, "reason"));
                }
                default -> null;
            };
            if (act != null) {
                acts.add(act.code().equals(sent) ? act.typed(typed) : act);
            }
        }
        return acts;
    }

    static String note(Fields fields) {
        return fields.lines("note", LONGEST);
    }

    static String reason(Fields fields) {
        return fields.requiredLines("note", LONGEST);
    }

    /** Through which channels it goes out on one day; those that were ticked. */
    static List<Release> releases(Fields fields, LocalDate on) {
        return CHANNELS.values().stream()
                .filter(channel -> fields.yes(channel.code()))
                .map(channel -> Release.on(channel, on))
                .toList();
    }

    static Release release(Fields fields) {
        var address = fields.line("address", 480);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            fields.slip("address", "publication.not-an-address");
        }
        return new Release(
                fields.requiredChoice("channel", CHANNELS),
                fields.line("outlet", 100),
                fields.requiredDay("on"),
                address.isEmpty() ? null : address);
    }

    static Reference link(Fields fields) {
        return new Reference(fields.requiredChoice("role", ROLES), fields.required("target", 40));
    }

    static Ending ending(Fields fields) {
        return new Ending(
                fields.requiredChoice("validity", ENDINGS),
                fields.requiredDay("on"),
                fields.requiredLines("note", 500));
    }

    private static Act act(String code, String words, String style, Text text, Part... parts) {
        return new Act(
                code,
                text.localize("publication.case." + words),
                "",
                style,
                "",
                style.equals("btn-primary"),
                List.of(parts));
    }

    private static Part note(Text text, String words) {
        return Part.of(Kind.LINES, "note", text.localize("publication.case." + words));
    }

    private static Part[] channels(Text text) {
        return FormChoices.channels(text).stream()
                .map(channel -> Part.of(Kind.YES, channel.code(), channel.label())
                        .optional()
                        .value(String.valueOf(channel.code().equals(Channel.WEBSITE.code()))))
                .toArray(Part[]::new);
    }

    private static Part[] release(LocalDate today, Text text) {
        return new Part[] {
            part(Kind.CHOICE, "channel", text).choices(FormChoices.channels(text)),
            part(Kind.LINE, "outlet", text).optional(),
            part(Kind.DAY, "on", text).value(today.toString()),
            part(Kind.LINE, "address", text).optional()
        };
    }

    private static Part[] link(Text text) {
        return new Part[] {
            Part.of(Kind.CHOICE, "role", text.localize("publication.case.link-role"))
                    .choices(FormChoices.roles(text)),
            Part.of(Kind.LINE, "target", text.localize("publication.case.link-target"))
        };
    }

    private static Part[] ending(LocalDate today, Text text) {
        var endings = ENDINGS.keySet().stream()
                .map(code -> new Choice(code, text.localize("publication.validity." + code)))
                .toList();
        return new Part[] {
            Part.of(Kind.CHOICE, "validity", text.localize("publication.case.end-kind"))
                    .choices(endings),
            Part.of(Kind.DAY, "on", text.localize("publication.case.end-on")).value(today.toString()),
            note(text, "reason")
        };
    }

    private static Part part(Kind kind, String name, Text text) {
        return Part.of(kind, name, text.localize("publication.case." + name));
    }

    private static <T> Map<String, T> byCode(T[] all, Function<T, String> code) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(code, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
