package kapok.document.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the seal stands (用印位置), from the upper left corner of the page in millimetres: over organ and date, which lie a
 * little below its middle, its top within a line of the text (GB/T 9704—2012 7.3.5.1).
 */
record SealPlace(int page, double left, double top) {
    /** Across, in millimetres. */
    static final double SIZE = 42;

    private static final double POINT = 25.4 / 72;
    /** From the foot of the date up to the middle of the seal: one line of 28.9 pt and half a line more. */
    private static final double RISE = 13.5;

    /** Over the last place where the date stands. */
    static Optional<SealPlace> over(PDDocument document, String date) throws IOException {
        for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
            var signs = signs(document, page);
            var text = new StringBuilder();
            signs.forEach(sign -> text.append(
                    sign.getUnicode().isEmpty() ? "\0" : sign.getUnicode().charAt(0)));
            var at = text.lastIndexOf(date);
            if (at >= 0) {
                var first = signs.get(at);
                var last = signs.get(at + date.length() - 1);
                var middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
                var box = document.getPage(page).getMediaBox();
                var left = Math.min(middle * POINT - SIZE / 2, box.getWidth() * POINT - SIZE - 4);
                return Optional.of(new SealPlace(page, left, last.getYDirAdj() * POINT - RISE - SIZE / 2));
            }
        }
        return Optional.empty();
    }

    private static List<TextPosition> signs(PDDocument document, int page) throws IOException {
        var signs = new ArrayList<TextPosition>();
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.stream().filter(sign -> !sign.getUnicode().isBlank()).forEach(signs::add);
            }
        };
        reader.setSortByPosition(true);
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.getText(document);
        return signs;
    }
}
