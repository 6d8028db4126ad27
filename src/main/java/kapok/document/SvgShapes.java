package kapok.document;

import static kapok.document.ChartDrawer.number;

import com.openhtmltopdf.css.parser.FSRGBColor;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The shapes, colours and transforms of plain SVG (图形). */
final class SvgShapes {
    private static final Pattern TRANSFORM = Pattern.compile("(translate|scale|rotate|matrix)\\(([^)]*)\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d+)[\\s,]+(\\d+)[\\s,]+(\\d+).*\\)");

    private SvgShapes() {}

    /** The shape of an element in its own units, or null for what draws nothing. */
    static @Nullable Shape of(Element e) {
        var name = e.getLocalName() == null ? e.getTagName() : e.getLocalName();
        return switch (name) {
            case "rect" -> rectangle(e);
            case "circle" -> ellipse(e, number(e, "r", 0), number(e, "r", 0));
            case "ellipse" -> ellipse(e, number(e, "rx", 0), number(e, "ry", 0));
            case "line" ->
                new Line2D.Double(number(e, "x1", 0), number(e, "y1", 0), number(e, "x2", 0), number(e, "y2", 0));
            case "polyline" -> polygon(e.getAttribute("points"), false);
            case "polygon" -> polygon(e.getAttribute("points"), true);
            case "path" -> new SvgPath(e.getAttribute("d")).shape();
            default -> null;
        };
    }

    private static Shape rectangle(Element e) {
        var x = number(e, "x", 0);
        var y = number(e, "y", 0);
        var width = number(e, "width", 0);
        var height = number(e, "height", 0);
        var round = 2 * number(e, "rx", number(e, "ry", 0));
        return round > 0
                ? new RoundRectangle2D.Double(x, y, width, height, round, round)
                : new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape ellipse(Element e, double rx, double ry) {
        return new Ellipse2D.Double(number(e, "cx", 0) - rx, number(e, "cy", 0) - ry, 2 * rx, 2 * ry);
    }

    private static Shape polygon(String points, boolean closed) {
        var path = new Path2D.Double();
        var n = points.strip().split("[\\s,]+");
        for (int i = 0; i + 1 < n.length; i += 2) {
            var x = Double.parseDouble(n[i]);
            var y = Double.parseDouble(n[i + 1]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed && n.length > 1) {
            path.closePath();
        }
        return path;
    }

    static AffineTransform transform(String written) {
        var result = new AffineTransform();
        var found = TRANSFORM.matcher(written);
        while (found.find()) {
            var text = found.group(2).strip().split("[\\s,]+");
            var n = new double[text.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(text[i]);
            }
            switch (found.group(1)) {
                case "translate" -> result.translate(n[0], n.length > 1 ? n[1] : 0);
                case "scale" -> result.scale(n[0], n.length > 1 ? n[1] : n[0]);
                case "rotate" -> result.rotate(Math.toRadians(n[0]), n.length > 2 ? n[1] : 0, n.length > 2 ? n[2] : 0);
                default -> result.concatenate(new AffineTransform(n));
            }
        }
        return result;
    }

    /** A colour, or null for none; a name or variable that we do not know is dark grey rather than lost. */
    static @Nullable FSRGBColor color(String written) {
        var value = written.strip().toLowerCase(Locale.ROOT);
        var hex = HEX.matcher(value);
        var rgb = RGB.matcher(value);
        if (value.equals("none") || value.equals("transparent")) {
            return null;
        }
        if (hex.matches()) {
            var digits = hex.group(1);
            var full = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
            return new FSRGBColor(Integer.parseInt(full, 16));
        }
        if (rgb.matches()) {
            return new FSRGBColor(
                    Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
        }
        return switch (value) {
            case "white" -> new FSRGBColor(0xFFFFFF);
            case "red" -> new FSRGBColor(0xFF0000);
            case "black", "currentcolor" -> FSRGBColor.BLACK;
            default -> new FSRGBColor(0x444444);
        };
    }
}
