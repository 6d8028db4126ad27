package kapok.annualreport.check;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The lines ruled on a page of a PDF (表格框线), however a program drew them: stroked, or filled as thin rectangles. */
final class PageRules extends PDFGraphicsStreamEngine {
    /** What is thinner than this, in points, is a line and no area. */
    private static final double THIN = 3;

    private static final double SHORTEST = 4;
    /** A rectangle without any breadth would meet nothing. */
    private static final double HAIR = 0.1;

    private final float left;
    private final float top;
    private final List<Rectangle2D> rules = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();

    private PageRules(PDPage page) {
        super(page);
        left = page.getCropBox().getLowerLeftX();
        top = page.getCropBox().getUpperRightY();
    }

    /** Horizontal and vertical lines, measured in points from the upper left corner. */
    static List<Rectangle2D> of(PDPage page) throws IOException {
        var rules = new PageRules(page);
        rules.processPage(page);
        return rules.rules;
    }

    private void stroked() {
        for (var part : path) {
            for (int i = 1; i < part.size(); i++) {
                add(part.subList(i - 1, i + 1));
            }
        }
    }

    private void filled() {
        path.forEach(this::add);
    }

    private void add(List<Point2D> points) {
        var box = new Rectangle2D.Double(
                points.getFirst().getX(), points.getFirst().getY(), 0, 0);
        points.forEach(box::add);
        if (Math.min(box.getWidth(), box.getHeight()) < THIN && Math.max(box.getWidth(), box.getHeight()) >= SHORTEST) {
            rules.add(new Rectangle2D.Double(
                    box.getX(), box.getY(), Math.max(HAIR, box.getWidth()), Math.max(HAIR, box.getHeight())));
        }
    }

    private Point2D onPage(double x, double y) {
        return new Point2D.Double(x - left, top - y);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var part = new ArrayList<Point2D>();
        for (var corner : List.of(p0, p1, p2, p3, p0)) {
            part.add(onPage(corner.getX(), corner.getY()));
        }
        path.add(part);
    }

    @Override
    public void moveTo(float x, float y) {
        var part = new ArrayList<Point2D>();
        part.add(onPage(x, y));
        path.add(part);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        } else {
            path.getLast().add(onPage(x, y));
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            path.getLast().add(path.getLast().getFirst());
        }
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        if (path.isEmpty()) {
            return null;
        }
        var last = path.getLast().getLast();
        return new Point2D.Double(last.getX() + left, top - last.getY());
    }

    @Override
    public void strokePath() {
        stroked();
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroked();
        filled();
        path.clear();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}
}
