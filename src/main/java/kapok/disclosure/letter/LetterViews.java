package kapok.disclosure.letter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.DisclosureRequest;
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
    private final Clock clock;

    LetterViews(LetterDesk desk, DisclosureDesk cases, Attachments attachments, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.attachments = attachments;
        this.clock = clock;
    }

    String organ(String number, Caller caller) {
        return cases.request(caller, number).application().organ();
    }

    LetterPages.Overview overview(String number, Slips slips, Caller caller, Text text) {
        var request = cases.request(caller, number);
        var organ = request.application().organ();
        var rule = desk.rule(organ);
        var wanted = desk.wanted(caller, number, request);
        return new LetterPages.Overview(
                number,
                request.application().subject(),
                desk.of(caller, number).stream()
                        .map(letter -> line(letter, text))
                        .toList(),
                wanted.stream()
                        .map(one -> new Choice(one.code(), choice(one, request, text)))
                        .toList(),
                !wanted.isEmpty(),
                caller.may(DisclosurePermissions.SIGN, organ),
                rule.mark(),
                rule.twoSignatures(),
                slips);
    }

    /** The title; of letters about consultations, to whom. */
    private static String choice(Occasion occasion, DisclosureRequest request, Text text) {
        var title = LetterForms.title(occasion.kind());
        if (occasion.kind() == LetterKind.OPINION_NOTICE) {
            return text.localize("disclosure.letter.to-whom", title, text.localize("disclosure.letter.applicant"));
        }
        return occasion.inquiry(request)
                .map(one -> text.localize("disclosure.letter.to-whom", title, one.who()))
                .orElse(title);
    }

    private static LetterPages.Line line(Letter letter, Text text) {
        return new LetterPages.Line(
                letter.id().toString(),
                letter.words().title(),
                letter.number().isEmpty() ? "—" : letter.number(),
                text.localize("disclosure.letter.stage." + letter.stage().code()),
                chip(letter),
                since(letter, text));
    }

    /** When it came to where it is. */
    private static String since(Letter letter, Text text) {
        if (letter.delivery() != null) {
            return text.date(letter.delivery().on());
        }
        return letter.issue() == null
                ? text.dateTime(letter.origin().draftedAt())
                : text.date(letter.issue().on());
    }

    /** A delivery is mostly recorded on the day it happens: so that day stands in the form until another is typed. */
    LetterPages.Show show(Letter letter, Caller caller, Map<String, String> typed, Slips slips, Text text) {
        return new LetterPages.Show(
                letter.id().toString(),
                letter.request(),
                letter.version(),
                letter.words().title(),
                letter.number(),
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
                typed.isEmpty() ? Map.of("on", Beijing.today(clock).toString()) : typed,
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
        var origin = letter.origin();
        words.add(
                text.localize("disclosure.letter.drafted", origin.drafted().name(), text.dateTime(origin.draftedAt())));
        if (letter.signed() != null) {
            words.add(text.localize("disclosure.letter.signed", letter.signed().name()));
        }
        if (letter.issue() != null) {
            words.add(text.localize(
                    "disclosure.letter.issued",
                    letter.issue().by().name(),
                    text.date(letter.issue().on())));
        }
        if (letter.delivery() != null) {
            words.add(delivered(letter.delivery(), text));
        }
        return String.join(text.localize("disclosure.letter.then"), words);
    }

    private static String delivered(Letter.Delivery delivery, Text text) {
        return text.localize(
                "disclosure.letter.delivered",
                text.localize("disclosure.letter.way." + delivery.way().name().toLowerCase(Locale.ROOT)),
                text.date(delivery.on()),
                delivery.proof());
    }

    private static String chip(Letter letter) {
        return switch (letter.stage()) {
            case DRAFT -> "chip-hold";
            case SIGNED -> "chip-soon";
            case ISSUED, DELIVERED -> "chip-done";
        };
    }
}
