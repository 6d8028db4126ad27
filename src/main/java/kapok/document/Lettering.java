package kapok.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A Chinese font for words put into a PDF of somebody else's making (加注用字). Close it after the PDF was saved. */
public final class Lettering implements AutoCloseable {
    private final FontShelf.OpenFont open;
    private final PDFont font;

    Lettering(FontShelf fonts, PDDocument document) {
        open = fonts.open(Face.SONG);
        try {
            font = PDType0Font.load(document, open.font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot embed a font", e);
        }
    }

    public PDFont font() {
        return font;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
