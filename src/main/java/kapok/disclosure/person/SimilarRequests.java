package kapok.disclosure.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.PublicationOffer;
import kapok.disclosure.page.SimilarPanel;
import kapok.law.LegalBasis;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/**
 * Requests an officer should know of (相似申请): by the same person, or with a like description. They are shown with what
 * makes them alike, and nothing is decided: whether a request repeats another is the officer's judgement.
 */
@Component
@LegalBasis({"政府信息公开条例 第三十六条", "政府信息公开条例 第四十四条"})
class SimilarRequests {
    private static final int MOST = 10;
    private static final int COMPARED = 2_000;
    private static final int YEARS = 3;

    private final CaseHeads cases;
    private final PersonDesk desk;
    private final PublicationOffer offers;
    private final Clock clock;

    SimilarRequests(CaseHeads cases, PersonDesk desk, PublicationOffer offers, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.offers = offers;
        this.clock = clock;
    }

    /** Only cases that the caller may see. */
    SimilarPanel of(Caller caller, String number, Text text) {
        var head = desk.head(number);
        caller.require(DisclosurePermissions.READ, head.organ());
        var reasons = new LinkedHashMap<String, TreeSet<String>>();
        for (var alike : cases.alike(number, COMPARED)) {
            note(reasons, alike.number(), alike.sameNumber(), "number");
            note(reasons, alike.number(), alike.samePhone(), "phone");
            note(reasons, alike.number(), alike.sameName(), "name");
        }
        var likeness = new Likeness(head.subject());
        var since = Beijing.today(clock).minusYears(YEARS);
        for (var other : cases.recent(head.organ(), since, number, COMPARED)) {
            note(reasons, other.number(), likeness.to(other.subject()) >= Likeness.LIKE, "subject");
        }
        var others = others(reasons);
        return new SimilarPanel(
                number,
                lines(caller, reasons, text),
                others == 0 ? "" : text.localize("disclosure.similar.wanted", others),
                others == 0 ? null : offers.of(caller, number, text));
    }

    /** How many ask for the same without being known as the same person (多个申请人就相同政府信息提出申请). */
    private static long others(Map<String, TreeSet<String>> reasons) {
        return reasons.values().stream().filter(Set.of("subject")::equals).count();
    }

    private static void note(Map<String, TreeSet<String>> reasons, String number, boolean holds, String reason) {
        if (holds) {
            reasons.computeIfAbsent(number, _ -> new TreeSet<>()).add(reason);
        }
    }

    private List<SimilarPanel.Line> lines(Caller caller, Map<String, TreeSet<String>> reasons, Text text) {
        var lines = new ArrayList<SimilarPanel.Line>();
        for (var head : cases.heads(List.copyOf(reasons.keySet()))) {
            if (caller.scope().includes(head.organ()) && lines.size() < MOST) {
                lines.add(new SimilarPanel.Line(
                        head.number(),
                        head.subject(),
                        text.date(head.receivedOn()),
                        reasons.getOrDefault(head.number(), new TreeSet<>()).stream()
                                .map(reason -> text.localize("disclosure.similar." + reason))
                                .toList()));
            }
        }
        return lines;
    }
}
