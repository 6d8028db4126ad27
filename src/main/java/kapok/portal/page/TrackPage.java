package kapok.portal.page;

import java.util.List;

/**
 * The form for any receipt (查进度).
 *
 * @param problem why the number leads nowhere; empty if it does, or none was typed
 * @param kinds of receipts there are
 */
public record TrackPage(String number, String problem, List<Kind> kinds) {
    /** A kind of receipt, with the page that follows it. */
    public record Kind(String letters, String label, String path) {}

    /** Where the form leads: at once to the page of the number's kind, where that is known. */
    public String action() {
        return kinds.stream()
                .filter(kind -> number.startsWith(kind.letters() + "-"))
                .map(Kind::path)
                .findFirst()
                .orElse("/track");
    }
}
