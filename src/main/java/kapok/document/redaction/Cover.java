package kapok.document.redaction;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * The black boxes where something was taken out (遮盖框), each with 〔已遮盖〕 in it: as words, so that who hears the document read
 * out learns of them too.
 *
 * @param labelled not when a word that was taken out is part of the label itself
 */
record Cover(PDDocument document, PDFont font, boolean labelled) {
    private static final float LARGEST = 10;

    void over(PDPage page, List<Rectangle2D> boxes) throws IOException {
        if (boxes.isEmpty()) {
            return;
        }
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (var box : boxes) {
                content.setNonStrokingColor(Color.BLACK);
                content.addRect(
                        (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
                content.fill();
                if (labelled) {
                    label(content, box, Math.toRadians(page.getRotation()), page.getRotation() % 180 != 0);
                }
            }
        }
    }

    /** In the middle of the box, along the page as it is seen. */
    private void label(PDPageContentStream content, Rectangle2D box, double turn, boolean upright) throws IOException {
        var length = font.getStringWidth(Redactor.PUT) / 1000;
        var width = upright ? box.getHeight() : box.getWidth();
        var height = upright ? box.getWidth() : box.getHeight();
        var size = (float) Math.min(LARGEST, Math.min(width * 0.96 / length, height * 0.8));
        var place = Matrix.getRotateInstance(turn, (float) box.getCenterX(), (float) box.getCenterY());
        place.translate(-length * size / 2, -size * 0.35f);
        content.setNonStrokingColor(Color.WHITE);
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(place);
        content.showText(Redactor.PUT);
        content.endText();
    }
}
