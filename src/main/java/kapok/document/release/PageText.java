package kapok.document.release;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kapok.document.release.Finding.Kind;
import kapok.document.release.PageInk.Area;
import kapok.document.release.PageInk.Glyph;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Compares what a page of a PDF holds with what can be seen of it (看得见与取得出). */
final class PageText {
    private static final double DARK = 0.25;
    private static final double WHITE = 0.95;

    private final PageInk ink;
    private final String at;

    private PageText(PageInk ink, String at) {
        this.ink = ink;
        this.at = at;
    }

    static void inspect(PDPage page, String at, Findings findings) throws IOException {
        var text = new PageText(PageInk.of(page), at);
        for (var annotation : page.getAnnotations()) {
            text.lay(annotation);
        }
        text.report(
                Kind.COVERED_TEXT,
                text.ink.glyphs.stream().filter(text::covered).toList(),
                findings);
        text.report(
                Kind.HIDDEN_TEXT,
                text.ink.glyphs.stream().filter(text::invisible).toList(),
                findings);
    }

    /** A black annotation lies over everything on the page. */
    private void lay(PDAnnotation annotation) {
        var box = annotation.getRectangle();
        var inside = annotation.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.IC);
        var redact = "Redact".equals(annotation.getSubtype());
        if (box != null && (redact || inside != null && sum(inside.toFloatArray()) < DARK * 3 && inside.size() == 3)) {
            ink.areas.add(new Area(
                    new java.awt.geom.Rectangle2D.Double(
                            box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()),
                    0,
                    Integer.MAX_VALUE));
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }

    /** Under an area or a picture that was painted later, or in the colour of the area that it stands on. */
    private boolean covered(Glyph glyph) {
        return ink.areas.stream()
                .filter(area -> area.at().contains(glyph.x(), glyph.y()))
                .anyMatch(area -> area.order() > glyph.order()
                        ? Double.isNaN(area.bright()) || area.bright() < WHITE
                        : area.bright() < DARK && glyph.bright() < DARK && under(glyph) == area);
    }

    /** What a character stands on; null for the paper. */
    private @org.jspecify.annotations.Nullable Area under(Glyph glyph) {
        return ink.areas.stream()
                .filter(area -> area.order() < glyph.order() && area.at().contains(glyph.x(), glyph.y()))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Not painted, such as the words beneath a scan, or white on white; or painted over in white. */
    private boolean invisible(Glyph glyph) {
        if (Double.isNaN(glyph.bright())) {
            return true;
        }
        var ground = under(glyph);
        return glyph.bright() > WHITE && (ground == null || ground.bright() > WHITE)
                || ink.areas.stream()
                        .anyMatch(area -> area.order() > glyph.order()
                                && area.bright() >= WHITE
                                && area.at().contains(glyph.x(), glyph.y()));
    }

    private void report(Kind kind, List<Glyph> glyphs, Findings findings) {
        var words = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        if (!words.isBlank()) {
            findings.add(kind, at, words);
        }
    }
}
