package kapok.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication with its history, as another system or the demo city hands it over (接收记录).
 *
 * @param key names the record within its batch, for references; empty for none
 * @param indexNumber the number it already has; absent: it gets the next of its organ and year
 * @param stage where it stands
 * @param releases through what it went out, of published ones at least one
 * @param steps who did what, oldest first; a published record without steps gets a single one, "taken over"
 * @param ending if the document was repealed, ran out or was amended
 */
public record RegisterRecord(
        String key,
        @Nullable IndexNumber indexNumber,
        Manuscript manuscript,
        Stage stage,
        List<Release> releases,
        List<Step> steps,
        List<Reference> references,
        List<NewAttachment> attachments,
        @Nullable Ending ending) {
    public RegisterRecord {
        releases = List.copyOf(releases);
        steps = List.copyOf(steps);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
    }

    /** A published record without history. */
    public static RegisterRecord published(Manuscript manuscript, Stage.Published stage, List<Release> releases) {
        return new RegisterRecord("", null, manuscript, stage, releases, List.of(), List.of(), List.of(), null);
    }

    public RegisterRecord key(String value) {
        return new RegisterRecord(
                value, indexNumber, manuscript, stage, releases, steps, references, attachments, ending);
    }

    public RegisterRecord steps(List<Step> value) {
        return new RegisterRecord(
                key, indexNumber, manuscript, stage, releases, value, references, attachments, ending);
    }

    public RegisterRecord references(List<Reference> value) {
        return new RegisterRecord(key, indexNumber, manuscript, stage, releases, steps, value, attachments, ending);
    }

    public RegisterRecord attachments(List<NewAttachment> value) {
        return new RegisterRecord(key, indexNumber, manuscript, stage, releases, steps, references, value, ending);
    }

    public RegisterRecord ending(Ending value) {
        return new RegisterRecord(key, indexNumber, manuscript, stage, releases, steps, references, attachments, value);
    }
}
