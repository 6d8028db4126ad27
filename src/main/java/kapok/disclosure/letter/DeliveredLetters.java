package kapok.disclosure.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kapok.disclosure.page.TrackedCase;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The letters that an applicant may download (可下载的文书): delivered, and addressed to the applicant. */
@Component
public class DeliveredLetters {
    private final Letters letters;
    private final Attachments attachments;

    DeliveredLetters(Letters letters, Attachments attachments) {
        this.letters = letters;
        this.attachments = attachments;
    }

    /** Of a case that the caller has shown to know; one line a file. */
    public List<TrackedCase.Letter> of(String number, Text text) {
        var lines = new ArrayList<TrackedCase.Letter>();
        for (var letter : mine(number)) {
            for (var file : attachments.of(LetterDesk.OWNER, letter.id().toString())) {
                lines.add(new TrackedCase.Letter(
                        file.extension(),
                        letter.words().title(),
                        "/requests/track/letters/" + file.id(),
                        text.date(Objects.requireNonNull(letter.deliveredOn()))));
            }
        }
        return lines;
    }

    /** @throws NotFound if the file is not one of this case's delivered letters */
    public Attachment file(String number, UUID file) {
        return mine(number).stream()
                .flatMap(letter -> attachments.of(LetterDesk.OWNER, letter.id().toString()).stream())
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter", file.toString()));
    }

    private List<Letter> mine(String number) {
        return letters.of(number).stream()
                .filter(letter -> letter.stage() == Letter.Stage.DELIVERED
                        && letter.kind().toApplicant())
                .toList();
    }
}
