package kapok.document.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;

/** The words of a page in reading order, and where each stands; blanks and line ends do not matter to a search. */
final class PageSearch {
    private final String text;
    private final List<Rectangle2D> boxes;

    private PageSearch(String text, List<Rectangle2D> boxes) {
        this.text = text;
        this.boxes = boxes;
    }

    static PageSearch of(PDPage page) throws IOException {
        var reader = new PageRewriter(page, List.of());
        reader.run();
        var text = new StringBuilder();
        var boxes = new ArrayList<Rectangle2D>();
        for (var glyph : inOrder(reader.glyphs())) {
            glyph.text().chars().filter(one -> !Character.isWhitespace(one)).forEach(one -> {
                text.append((char) one);
                boxes.add(glyph.box());
            });
        }
        return new PageSearch(text.toString(), boxes);
    }

    String text() {
        return text;
    }

    /** Lines from above, each from the left; characters within half a height stand on one line. */
    private static List<Glyph> inOrder(List<Glyph> glyphs) {
        var left = new ArrayList<>(glyphs);
        left.sort(Comparator.comparingDouble(glyph -> -glyph.box().getCenterY()));
        var ordered = new ArrayList<Glyph>();
        var line = new ArrayList<Glyph>();
        for (var glyph : left) {
            if (!line.isEmpty()
                    && line.getFirst().box().getCenterY() - glyph.box().getCenterY()
                            > line.getFirst().box().getHeight() / 2) {
                ordered.addAll(sorted(line));
                line.clear();
            }
            line.add(glyph);
        }
        ordered.addAll(sorted(line));
        return ordered;
    }

    private static List<Glyph> sorted(List<Glyph> line) {
        return line.stream()
                .sorted(Comparator.comparingDouble(glyph -> glyph.box().getX()))
                .toList();
    }

    /** A rectangle for each piece of each place. */
    List<Rectangle2D> places(List<String> terms) {
        var found = new ArrayList<Rectangle2D>();
        var lower = text.toLowerCase(Locale.ROOT);
        for (var term : terms) {
            var bare = term.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
            for (int at = bare.isEmpty() ? -1 : lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + 1)) {
                collect(at, at + bare.length(), found);
            }
        }
        return found;
    }

    private void collect(int from, int to, List<Rectangle2D> found) {
        Rectangle2D line = null;
        for (int i = from; i < to; i++) {
            var box = inner(boxes.get(i));
            if (line != null
                    && Math.abs(line.getCenterY() - box.getCenterY()) < box.getHeight() / 2
                    && box.getX() >= line.getX() - 1) {
                line.add(box);
            } else {
                line = (Rectangle2D) box.clone();
                found.add(line);
            }
        }
    }

    /** A little inside, so that the neighbours are not touched. */
    private static Rectangle2D inner(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + box.getWidth() * 0.03,
                box.getY() + box.getHeight() * 0.03,
                box.getWidth() * 0.94,
                box.getHeight() * 0.94);
    }
}
