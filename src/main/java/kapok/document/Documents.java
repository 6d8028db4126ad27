package kapok.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes official documents (公文生成): one HTML source with print CSS becomes PDF, DOCX or OFD with the same words and
 * figures.
 *
 * <p>The source may use headings h1–h4, p, lists, tables with spans, b, i, figures, images as {@code data:} URIs and
 * simple inline SVG (rect, line, path, circle, polyline, polygon, text, g); {@code @page} for size and margins; the
 * class {@code no-print} for what stays on the screen. It need not be well-formed. Nothing outside is ever fetched.
 * Without own CSS it looks as GB/T 9704—2012 asks.
 */
@Component
public class Documents {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PdfPrinter pdf;
    private final WordWriter word;
    private final OfdWriter ofd;
    private final FontShelf fonts;
    private final Clock clock;

    Documents(FontShelf fonts, Clock clock) {
        this.clock = clock;
        this.fonts = fonts;
        ofd = new OfdWriter(fonts);
        pdf = new PdfPrinter(fonts);
        word = new WordWriter(pdf);
    }

    /**
     * Writes PDF (版式). Leaves {@code out} open.
     *
     * @throws kapok.web.RuleViolation if this machine has no Chinese font
     */
    public void pdf(String html, OutputStream out) throws IOException {
        pdf.print(PrintSource.of(html), out);
    }

    /** Writes DOCX (流式): real headings, lists and tables, to be edited further. Leaves {@code out} open. */
    public void docx(String html, OutputStream out) throws IOException {
        word.write(PrintSource.of(html), out);
    }

    /**
     * Writes OFD (GB/T 33190—2016): the pages of the PDF with real text and embedded fonts. Leaves {@code out} open.
     *
     * @throws kapok.web.RuleViolation if this machine has no Chinese font
     */
    public void ofd(String html, OutputStream out) throws IOException {
        ofd(bytes(DocumentFormat.PDF, html), html, out);
    }

    private void ofd(byte[] pages, String html, OutputStream out) throws IOException {
        ofd.write(pages, PrintSource.of(html).title(), LocalDate.now(clock.withZone(BEIJING)), out);
    }

    /** The document in every format, whole in memory; sooner than one after the other, since the pages are set once. */
    public Map<DocumentFormat, byte[]> everyFormat(String html) {
        var pages = bytes(DocumentFormat.PDF, html);
        var out = new ByteArrayOutputStream();
        try {
            ofd(pages, html, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var files = new EnumMap<DocumentFormat, byte[]>(DocumentFormat.class);
        files.put(DocumentFormat.PDF, pages);
        files.put(DocumentFormat.DOCX, bytes(DocumentFormat.DOCX, html));
        files.put(DocumentFormat.OFD, out.toByteArray());
        return files;
    }

    /** The document in one of the formats, whole in memory; for downloads of ordinary size. */
    public byte[] bytes(DocumentFormat format, String html) {
        var out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> pdf(html, out);
                case DOCX -> docx(html, out);
                case OFD -> ofd(html, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Where the font for drawing a seal lies (印章用字).
     *
     * @throws kapok.web.RuleViolation if this machine has no Chinese font
     */
    public Path sealFont() {
        return fonts.file(Face.SONG);
    }

    /**
     * A font for words in a PDF that is not of our making.
     *
     * @throws kapok.web.RuleViolation if this machine has no Chinese font
     */
    public Lettering lettering(PDDocument document) {
        return new Lettering(fonts, document);
    }
}
