package kapok.document.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;

/** Between a page as it is seen, turned and cropped, and its own units. */
final class PageSight {
    private PageSight() {}

    static Rectangle2D inPage(PDPage page, Area area) {
        return inPage(page, area.left(), area.top(), area.width(), area.height());
    }

    /** As of an area, which may end a little outside of the page. */
    static Rectangle2D inPage(PDPage page, double left, double top, double width, double height) {
        return inverse(page)
                .createTransformedShape(new Rectangle2D.Double(left, top, width, height))
                .getBounds2D();
    }

    static Rectangle2D seen(PDPage page, Rectangle2D inPage) {
        return transform(page).createTransformedShape(inPage).getBounds2D();
    }

    private static AffineTransform inverse(PDPage page) {
        try {
            return transform(page).createInverse();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("A page without size", e);
        }
    }

    /** From the page's units to parts of what is seen, origin above left. */
    private static AffineTransform transform(PDPage page) {
        var box = page.getCropBox();
        var unit = new AffineTransform(
                1 / box.getWidth(),
                0,
                0,
                -1 / box.getHeight(),
                -box.getLowerLeftX() / box.getWidth(),
                1 + box.getLowerLeftY() / box.getHeight());
        var turned = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
        turned.concatenate(unit);
        return turned;
    }
}
