package kapok.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes (稿件): text and metadata, without its way through the reviews. The trail keeps it as one flat record.
 *
 * @param provenance who made it, and when
 * @param classification what it is, and where it is filed
 * @param content what is read
 * @param term when it holds
 * @param particulars what only its kind has
 */
public record Manuscript(
        @JsonUnwrapped Provenance provenance,
        @JsonUnwrapped Classification classification,
        @JsonUnwrapped Content content,
        @JsonUnwrapped Term term,
        Particulars particulars) {

    /** The least that a publication needs. Class and column are the usual ones of its kind. */
    public static Manuscript of(String organ, Kind kind, String title, String html, LocalDate formedOn) {
        return new Manuscript(
                Provenance.of(organ, formedOn),
                Classification.usual(kind),
                Content.of(title, html),
                Term.OPEN,
                Particulars.none());
    }

    /** As it is stored: safe text, and a day on which a conference or interview was held. */
    Manuscript settled() {
        var kind = classification.kind();
        var event = kind == Kind.PRESS_CONFERENCE || kind == Kind.ONLINE_INTERVIEW;
        return html(SafeHtml.of(content.html()))
                .with(event && particulars.heldOn() == null ? particulars.heldOn(provenance.formedOn()) : particulars);
    }

    public Manuscript office(String value) {
        return with(provenance.office(value));
    }

    public Manuscript docNumber(String value) {
        return with(provenance.docNumber(value));
    }

    /** Files it elsewhere than its kind usually is. */
    public Manuscript filed(ContentClass reportClass, String inColumn) {
        var elsewhere = new Classification(classification.kind(), reportClass, inColumn);
        return new Manuscript(provenance, elsewhere, content, term, particulars);
    }

    public Manuscript summary(String value) {
        return with(content.summary(value));
    }

    public Manuscript html(String value) {
        return with(content.html(value));
    }

    public Manuscript keywords(String value) {
        return with(content.keywords(value));
    }

    /** When it holds; both days included. */
    public Manuscript valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Manuscript(provenance, classification, content, new Term(from, to), particulars);
    }

    public Manuscript with(Particulars value) {
        return new Manuscript(provenance, classification, content, term, value);
    }

    private Manuscript with(Provenance value) {
        return new Manuscript(value, classification, content, term, particulars);
    }

    private Manuscript with(Content value) {
        return new Manuscript(provenance, classification, value, term, particulars);
    }
}
