package kapok.disclosure.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.Inquiry;
import kapok.disclosure.RequestEvent;

/**
 * Why a letter is written (行文事由): what happened that it tells of.
 *
 * @param organ that writes it: the one that had the request when it happened
 * @param consultation whom it goes to, for letters to those who were asked; otherwise 0
 */
record Occasion(LetterKind kind, RequestEvent event, String organ, int consultation) {
    /** All letters that a case calls for now, in the order of the kinds. */
    static List<Occasion> of(DisclosureRequest request) {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> of(request, kind).stream())
                .toList();
    }

    /** The one that a form names, by {@link #code} or by its kind alone. Empty if nothing of the kind happened. */
    static Optional<Occasion> of(DisclosureRequest request, String named) {
        return of(request).stream()
                .filter(one -> one.code().equals(named) || one.kind.code().equals(named))
                .reduce((_, later) -> later);
    }

    /** The latest of a kind; of those to somebody who was asked, one for each. */
    private static List<Occasion> of(DisclosureRequest request, LetterKind kind) {
        var found = new ArrayList<Occasion>();
        var organ = "";
        int asked = 0;
        for (var step : request.history()) {
            var event = step.event();
            organ = event instanceof RequestEvent.Received it ? it.application().organ() : organ;
            asked += event instanceof RequestEvent.OpinionAsked ? 1 : 0;
            if (kind.tells(event)) {
                int consultation = kind.toConsulted() ? consultation(event, asked) : 0;
                found.removeIf(one -> one.consultation == consultation);
                found.add(new Occasion(kind, event, organ, consultation));
            }
            organ = event instanceof RequestEvent.Transferred to ? to.organ() : organ;
        }
        return found;
    }

    private static int consultation(RequestEvent event, int asked) {
        return event instanceof RequestEvent.ObjectionOverruled overruled ? overruled.consultation() : asked;
    }

    /**
     * Whether what it tells of was told already (已经送达): as many letters of this kind reached the same person as there was to
     * tell. A decision that was made anew is one more.
     */
    boolean told(DisclosureRequest request, List<Letter> letters) {
        var happened = consultation > 0
                ? 1
                : request.history().stream()
                        .filter(step -> kind.tells(step.event()))
                        .count();
        return letters.stream()
                        .filter(letter -> letter.kind() == kind
                                && letter.origin().consultation() == consultation
                                && letter.delivery() != null)
                        .count()
                >= happened;
    }

    /** Who was asked; empty for letters to the applicant. */
    Optional<Inquiry> inquiry(DisclosureRequest request) {
        return request.inquiries().stream()
                .filter(one -> one.number() == consultation)
                .findFirst();
    }

    /** As a form sends it. */
    String code() {
        return consultation == 0 ? kind.code() : kind.code() + "." + consultation;
    }
}
