package kapok.document.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Puts the picture of a seal onto a page of a PDF; the words below stay readable, as under ink. */
final class PdfSeal {
    private static final float MM = 72 / 25.4f;

    private PdfSeal() {}

    static byte[] stamp(PDDocument document, SealPlace place, byte[] picture) throws IOException {
        var page = document.getPage(place.page());
        var image = PDImageXObject.createFromByteArray(document, picture, "seal");
        var size = (float) SealPlace.SIZE * MM;
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var ink = new PDExtendedGraphicsState();
            ink.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(ink);
            var bottom = page.getMediaBox().getHeight() - (float) place.top() * MM - size;
            content.drawImage(image, (float) place.left() * MM, bottom, size, size);
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
