package kapok.document.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kapok.document.Documents;
import kapok.privacy.PersonalData;
import kapok.privacy.PersonalDataFinder;
import kapok.web.RuleViolation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Takes marked words and areas out of PDF and DOCX (遮盖), and shows what is there to be marked. */
@Component
public class Redactor {
    private static final float PREVIEW_DPI = 90;
    private static final int MOST_PAGES = 300;
    /** What stands in the place of what was taken out (遮盖标记). */
    static final String PUT = "〔已遮盖〕";

    private final Documents documents;

    Redactor(Documents documents) {
        this.documents = documents;
    }

    /**
     * A document without what was marked. What was marked is looked for in the result once more before it is given out.
     *
     * @param terms words to take out wherever they stand; blanks in them do not matter in a PDF
     * @throws RuleViolation if the document cannot be read, nothing was found, or something is left that cannot be taken out
     */
    public Redacted redact(String mediaType, byte[] content, List<Area> areas, List<String> terms) {
        try {
            var result = pdf(mediaType)
                    ? new PdfRedactor(areas, terms).redact(content, documents)
                    : WordRedactor.redact(content, terms);
            if (result.places() == 0) {
                throw new RuleViolation("document.redaction.nothing-found");
            }
            if (pdf(mediaType)) {
                demandGone(result.content(), terms);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot redact", e);
        }
    }

    private static void demandGone(byte[] pdf, List<String> terms) throws IOException {
        try (var document = PdfRedactor.open(pdf)) {
            for (var page : document.getPages()) {
                if (!PageSearch.of(page).places(terms).isEmpty()) {
                    throw new RuleViolation("document.redaction.left");
                }
            }
        }
    }

    /** Whether it can be redacted at all. */
    public static boolean takes(String mediaType) {
        return pdf(mediaType) || mediaType.endsWith("wordprocessingml.document");
    }

    public static boolean pdf(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    /** Personal data in it, each text once, in the order of the document. */
    public Map<String, PersonalData.Kind> personalData(String mediaType, byte[] content) {
        var found = new LinkedHashMap<String, PersonalData.Kind>();
        for (var text : texts(mediaType, content)) {
            PersonalDataFinder.find(text).forEach(one -> found.putIfAbsent(one.text(), one.kind()));
        }
        return found;
    }

    private static List<String> texts(String mediaType, byte[] content) {
        try {
            if (!pdf(mediaType)) {
                return WordRedactor.texts(content);
            }
            var texts = new ArrayList<String>();
            try (var document = PdfRedactor.open(content)) {
                for (var page : document.getPages()) {
                    texts.add(PageSearch.of(page).text());
                }
                texts.add(new org.apache.pdfbox.text.PDFTextStripper().getText(document));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a document", e);
        }
    }

    /** How many pages a PDF has; none for a DOCX, which has none before it is printed. */
    public int pages(String mediaType, byte[] content) {
        if (!pdf(mediaType)) {
            return 0;
        }
        try (var document = PdfRedactor.open(content)) {
            return Math.min(MOST_PAGES, document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a PDF", e);
        }
    }

    /**
     * A page of a PDF as a picture (PNG).
     *
     * @param page from 0
     */
    public byte[] preview(byte[] pdf, int page) {
        try (var document = PdfRedactor.open(pdf)) {
            if (page < 0 || page >= document.getNumberOfPages()) {
                throw new kapok.web.NotFound("page", String.valueOf(page + 1));
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, PREVIEW_DPI), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a page", e);
        }
    }
}
