package kapok.hotline.results;

import java.util.List;
import kapok.privacy.PersonalData;
import kapok.privacy.Redaction;

/** The four texts of a result that the public reads (公开文字). */
public record Wording(String title, String content, String answer, String reason) {
    private static final String SEPARATOR = "\u001e";

    static Wording of(Offer offer) {
        return new Wording(offer.title(), offer.content(), offer.answer(), offer.reason());
    }

    static Wording of(Result result) {
        return new Wording(result.title(), result.content(), result.answer(), result.reason());
    }

    /** Without personal data, as far as a program can tell. */
    Wording redacted() {
        return new Wording(
                Redaction.of(title).text(),
                Redaction.of(content).text(),
                Redaction.of(answer).text(),
                Redaction.of(reason).text());
    }

    /** What still looks like personal data. */
    List<PersonalData> suspicious() {
        return List.of(title, content, answer, reason).stream()
                .flatMap(text -> Redaction.find(text).stream())
                .toList();
    }

    /** One text, to be encrypted; {@link #unpacked} is its inverse. */
    String packed() {
        return String.join(SEPARATOR, title, content, answer, reason);
    }

    static Wording unpacked(String packed) {
        var parts = packed.split(SEPARATOR, -1);
        return new Wording(parts[0], parts[1], parts[2], parts[3]);
    }
}
