package kapok.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes (稿件): text and metadata, without its way through the reviews.
 *
 * @param organ code of the publishing organ (发布机构)
 * @param office responsible office (责任处室)
 * @param column code of the statutory column (公开目录栏目), see {@link Columns}
 * @param docNumber number of the document (文号); empty for none
 * @param summary one sentence for citizens (一句话说明)
 * @param html the text, as HTML or plain text; made safe when stored
 * @param source where it comes from (ContentSource); empty: the organ
 * @param keywords parted by spaces
 * @param formedOn the day on which it was made or last changed (成文日期); the 20 working days run from it
 * @param effectiveOn first day on which it holds (施行日期)
 * @param expiresOn last day on which it holds (有效期至)
 */
public record Manuscript(
        String organ,
        String office,
        Kind kind,
        ContentClass contentClass,
        String column,
        String title,
        String docNumber,
        String summary,
        String html,
        String source,
        String keywords,
        LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        Particulars particulars) {

    /** The least that a publication needs. Class and column are the usual ones of its kind. */
    public static Manuscript of(String organ, Kind kind, String title, String html, LocalDate formedOn) {
        return new Manuscript(
                organ,
                "",
                kind,
                kind.usualClass(),
                Columns.usual(kind),
                title,
                "",
                "",
                html,
                "",
                "",
                formedOn,
                null,
                null,
                Particulars.none());
    }

    /** As it is stored: safe text, and a day on which a conference or interview was held. */
    Manuscript settled() {
        var event = kind == Kind.PRESS_CONFERENCE || kind == Kind.ONLINE_INTERVIEW;
        return html(SafeHtml.of(html))
                .with(event && particulars.heldOn() == null ? particulars.heldOn(formedOn) : particulars);
    }

    public Manuscript office(String value) {
        return new Manuscript(
                organ,
                value,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                summary,
                html,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    /** Files it elsewhere than its kind usually is. */
    public Manuscript filed(ContentClass reportClass, String inColumn) {
        return new Manuscript(
                organ,
                office,
                kind,
                reportClass,
                inColumn,
                title,
                docNumber,
                summary,
                html,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    public Manuscript docNumber(String value) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                value,
                summary,
                html,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    public Manuscript summary(String value) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                value,
                html,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    public Manuscript html(String value) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                summary,
                value,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    public Manuscript keywords(String value) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                summary,
                html,
                source,
                value,
                formedOn,
                effectiveOn,
                expiresOn,
                particulars);
    }

    /** When it holds; both days included. */
    public Manuscript valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                summary,
                html,
                source,
                keywords,
                formedOn,
                from,
                to,
                particulars);
    }

    public Manuscript with(Particulars value) {
        return new Manuscript(
                organ,
                office,
                kind,
                contentClass,
                column,
                title,
                docNumber,
                summary,
                html,
                source,
                keywords,
                formedOn,
                effectiveOn,
                expiresOn,
                value);
    }
}
