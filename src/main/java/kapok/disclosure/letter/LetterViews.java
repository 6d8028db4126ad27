package kapok.disclosure.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.LetterPages;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts letters into the words of their pages (文书页面). */
@Component
class LetterViews {
    private final LetterDesk desk;
    private final DisclosureDesk cases;
    private final Attachments attachments;

    LetterViews(LetterDesk desk, DisclosureDesk cases, Attachments attachments) {
        this.desk = desk;
        this.cases = cases;
        this.attachments = attachments;
    }

    String organ(String number, Caller caller) {
        return cases.request(caller, number).application().organ();
    }

    LetterPages.Overview overview(String number, Slips slips, Caller caller, Text text) {
        var request = cases.request(caller, number);
        var organ = request.application().organ();
        var rule = desk.rule(organ);
        return new LetterPages.Overview(
                number,
                request.application().subject(),
                desk.of(caller, number).stream()
                        .map(letter -> line(letter, text))
                        .toList(),
                desk.wanted(request).stream()
                        .map(kind -> new Choice(kind.code(), choice(kind)))
                        .toList(),
                caller.may(DisclosurePermissions.WRITE, organ),
                caller.may(DisclosurePermissions.SIGN, organ),
                rule.mark(),
                rule.twoSignatures(),
                slips);
    }

    /** The title; of those with the same title, to whom. */
    private static String choice(LetterKind kind) {
        return LetterForms.title(kind)
                + switch (kind) {
                    case OPINION_THIRD_PARTY -> "（第三方）";
                    case OPINION_CO_PRODUCER -> "（共同制作机关）";
                    case OPINION_NOTICE -> "（申请人）";
                    case RECEIPT,
                            CORRECTION,
                            REASONS,
                            EXTENSION,
                            OPINION_OTHER_ORGAN,
                            OVERRULED,
                            FEE,
                            REPLY,
                            RECORD_CORRECTION,
                            TRANSFER -> "";
                };
    }

    private static LetterPages.Line line(Letter letter, Text text) {
        var on = letter.deliveredOn() != null ? letter.deliveredOn() : letter.issuedOn();
        return new LetterPages.Line(
                letter.id().toString(),
                letter.words().title(),
                letter.number() == null ? "—" : letter.number(),
                text.localize("disclosure.letter.stage." + letter.stage().code()),
                chip(letter),
                on == null ? text.dateTime(letter.draftedAt()) : text.date(on));
    }

    LetterPages.Show show(Letter letter, Caller caller, Map<String, String> typed, Slips slips, Text text) {
        return new LetterPages.Show(
                letter.id().toString(),
                letter.request(),
                letter.version(),
                letter.words().title(),
                letter.number() == null ? "" : letter.number(),
                letter.words().to(),
                String.join("\n", letter.words().paragraphs()),
                letter.stage() == Letter.Stage.DRAFT ? letter.words().missing() : List.of(),
                acts(letter, caller),
                state(letter, text),
                chip(letter),
                attachments.of(LetterDesk.OWNER, letter.id().toString()).stream()
                        .map(file -> new LetterPages.File(file.name(), file.href(), file.readableSize()))
                        .toList(),
                LetterController.ways().keySet().stream()
                        .map(way -> new Choice(way, text.localize("disclosure.letter.way." + way)))
                        .toList(),
                typed,
                slips);
    }

    private static Set<String> acts(Letter letter, Caller caller) {
        var acts = new HashSet<String>();
        var writes = caller.may(DisclosurePermissions.WRITE, letter.organ());
        switch (letter.stage()) {
            case DRAFT, SIGNED -> {
                if (writes && letter.stage() == Letter.Stage.DRAFT) {
                    acts.add("write");
                }
                if (caller.may(DisclosurePermissions.SIGN, letter.organ())
                        && letter.words().missing().isEmpty()) {
                    acts.add("sign");
                }
            }
            case ISSUED -> {
                if (writes) {
                    acts.add("deliver");
                }
            }
            case DELIVERED -> {
                // Nothing more: what was delivered stays as it is.
            }
        }
        return acts;
    }

    private static String state(Letter letter, Text text) {
        var words = new ArrayList<String>();
        words.add(
                text.localize("disclosure.letter.drafted", letter.drafted().name(), text.dateTime(letter.draftedAt())));
        if (letter.signed() != null) {
            words.add(text.localize("disclosure.letter.signed", letter.signed().name()));
        }
        if (letter.issued() != null && letter.issuedOn() != null) {
            words.add(text.localize("disclosure.letter.issued", letter.issued().name(), text.date(letter.issuedOn())));
        }
        if (letter.way() != null && letter.deliveredOn() != null) {
            words.add(text.localize(
                    "disclosure.letter.delivered",
                    text.localize("disclosure.letter.way." + letter.way().name().toLowerCase(java.util.Locale.ROOT)),
                    text.date(letter.deliveredOn()),
                    letter.proof()));
        }
        return String.join(text.localize("disclosure.letter.then"), words);
    }

    private static String chip(Letter letter) {
        return switch (letter.stage()) {
            case DRAFT -> "chip-hold";
            case SIGNED -> "chip-soon";
            case ISSUED, DELIVERED -> "chip-done";
        };
    }
}
