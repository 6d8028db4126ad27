package kapok.document.redaction;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The path that a page is drawing now (当前路径): lines and boxes of tables are short and straight, letters are not. */
final class Outline {
    private static final int SIMPLE = 12;

    private final Path2D path = new Path2D.Double();
    private int segments;
    private boolean curved;

    void moveTo(float x, float y) {
        path.moveTo(x, y);
        segments++;
    }

    void lineTo(float x, float y) {
        segments++;
        point(x, y);
    }

    void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        point(x1, y1);
        point(x2, y2);
        point(x3, y3);
        curved = true;
    }

    private void point(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    void close() {
        segments++;
    }

    Point2D here() {
        var now = path.getCurrentPoint();
        return now == null ? new Point2D.Float() : now;
    }

    /** Whether it may be letters. */
    boolean letters() {
        return curved || segments > SIMPLE;
    }

    Rectangle2D bounds() {
        return path.getBounds2D();
    }

    void end() {
        path.reset();
        segments = 0;
        curved = false;
    }
}
