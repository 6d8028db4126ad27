package kapok.document.release;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What is on a page of a PDF, in the order in which it is painted (页面上墨顺序): characters, areas and pictures. */
final class PageInk extends PDFGraphicsStreamEngine {
    /** A character; {@code bright} is NaN for one that is not painted at all. */
    record Glyph(String text, Rectangle2D at, double bright, int order) {
        double x() {
            return at.getCenterX();
        }

        double y() {
            return at.getCenterY();
        }
    }

    /** A filled rectangle, since nothing else hides words; {@code bright} is NaN for a picture. */
    record Area(Rectangle2D at, double bright, int order) {}

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Area> areas = new ArrayList<>();
    private @Nullable Rectangle2D path;
    private boolean straight = true;
    private Point2D current = new Point2D.Double();
    private int order;

    PageInk(PDPage page) {
        super(page);
    }

    static PageInk of(PDPage page) throws IOException {
        var ink = new PageInk(page);
        ink.processPage(page);
        return ink;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        var width = Math.max(0.1, displacement.getX());
        var a = matrix.transformPoint(0, 0);
        var b = matrix.transformPoint((float) width, 0.7f);
        var at = new Rectangle2D.Double(a.x, a.y, 0, 0);
        at.add(b.x, b.y);
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        var painted = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        var bright = painted ? brightness(state.getNonStrokingColor()) : Double.NaN;
        glyphs.add(new Glyph(text == null ? "" : text, at, bright, order++));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        for (var point : List.of(p0, p1, p2, p3)) {
            grow(point.getX(), point.getY());
        }
    }

    private void grow(double x, double y) {
        if (path == null) {
            path = new Rectangle2D.Double(x, y, 0, 0);
        } else {
            path.add(x, y);
        }
        current = new Point2D.Double(x, y);
    }

    @Override
    public void moveTo(float x, float y) {
        grow(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        straight &= Math.abs(x - current.getX()) < 0.01 || Math.abs(y - current.getY()) < 0.01;
        grow(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        straight = false;
        grow(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {
        path = null;
        straight = true;
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        if (path != null && straight && getGraphicsState().getNonStrokeAlphaConstant() > 0.6) {
            areas.add(new Area(path, brightness(getGraphicsState().getNonStrokingColor()), order++));
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (image instanceof PDImageXObject picture && (picture.getSoftMask() != null || picture.getMask() != null)) {
            return; // a seal: the words show through it
        }
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var a = matrix.transformPoint(0, 0);
        var b = matrix.transformPoint(1, 1);
        var at = new Rectangle2D.Double(a.x, a.y, 0, 0);
        at.add(b.x, b.y);
        areas.add(new Area(at, Double.NaN, order++));
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}

    private static double brightness(PDColor color) throws IOException {
        if (color.isPattern()) {
            return 0.5;
        }
        int rgb = color.toRGB();
        return Colours.brightness((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }
}
