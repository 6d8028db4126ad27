package kapok.disclosure.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kapok.disclosure.handout.HandoutDesk;
import kapok.disclosure.page.TrackedCase;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What an applicant may download (可下载的文书): letters that were delivered, and the information given with the answer. */
@Component
public class DeliveredLetters {
    private final Letters letters;
    private final HandoutDesk handouts;
    private final Attachments attachments;

    DeliveredLetters(Letters letters, HandoutDesk handouts, Attachments attachments) {
        this.letters = letters;
        this.handouts = handouts;
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
                        text.date(Objects.requireNonNull(letter.delivery()).on())));
            }
        }
        for (var file : given(number)) {
            lines.add(new TrackedCase.Letter(
                    file.extension(),
                    file.name(),
                    "/requests/track/letters/" + file.id(),
                    text.localize("disclosure.handout.given")));
        }
        return lines;
    }

    /** @throws NotFound if the file is not one of this case's delivered letters */
    public Attachment file(String number, UUID file) {
        var letterFiles = mine(number).stream()
                .flatMap(letter -> attachments.of(LetterDesk.OWNER, letter.id().toString()).stream());
        return Stream.concat(letterFiles, given(number).stream())
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter", file.toString()));
    }

    /** The information itself is there once the answer was delivered. */
    private List<Attachment> given(String number) {
        return mine(number).stream().anyMatch(letter -> letter.kind() == LetterKind.REPLY)
                ? handouts.of(number)
                : List.of();
    }

    private List<Letter> mine(String number) {
        return letters.of(number).stream()
                .filter(letter -> letter.stage() == Letter.Stage.DELIVERED
                        && !letter.kind().toConsulted())
                .toList();
    }
}
