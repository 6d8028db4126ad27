package kapok.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the charts of our own pages (图表): the plain SVG that they use, straight into the PDF, with real text in the
 * document's fonts. A full SVG engine would need the machine's own font set-up, and turn text into outlines.
 */
final class ChartDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        var view = View.of(svg);
        var width = cssWidth > 0 ? cssWidth : view.width() * dotsPerPixel;
        var height = cssHeight > 0 ? cssHeight : width * view.height() / view.width();
        return new Chart(svg, view, width, height);
    }

    /** The part of the drawing that shows, in its own units. */
    private record View(double x, double y, double width, double height) {
        static View of(Element svg) {
            var box = (svg.getAttribute("viewBox") + svg.getAttribute("viewbox")).strip();
            if (!box.isEmpty()) {
                var n = box.split("[\\s,]+");
                return new View(
                        Double.parseDouble(n[0]),
                        Double.parseDouble(n[1]),
                        Double.parseDouble(n[2]),
                        Double.parseDouble(n[3]));
            }
            return new View(0, 0, number(svg, "width", 300), number(svg, "height", 150));
        }
    }

    private record Chart(Element svg, View view, double width, double height) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var at = AffineTransform.getTranslateInstance(x, y);
            var scale = Math.min(width / view.width(), height / view.height());
            at.scale(scale, scale);
            at.translate(-view.x(), -view.y());
            var pen = new Pen(device, context);
            pen.children(svg, at, Style.PLAIN.with(svg));
        }
    }

    /** What an element hands down to those inside. */
    private record Style(
            String fill, String stroke, double strokeWidth, double fontSize, boolean bold, String anchor, String dash) {
        static final Style PLAIN = new Style("#000", "none", 1, 12, false, "start", "");

        Style with(Element element) {
            return new Style(
                    or(element, "fill", fill),
                    or(element, "stroke", stroke),
                    number(element, "stroke-width", strokeWidth),
                    number(element, "font-size", fontSize),
                    or(element, "font-weight", bold ? "bold" : "").matches("bold|[6-9]00"),
                    or(element, "text-anchor", anchor),
                    or(element, "stroke-dasharray", dash));
        }

        private static String or(Element element, String name, String otherwise) {
            var value = element.getAttribute(name).strip();
            return value.isEmpty() ? otherwise : value;
        }
    }

    private record Pen(OutputDevice device, RenderingContext context) {
        void children(Node parent, AffineTransform at, Style style) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    element(element, at, style);
                }
            }
        }

        private void element(Element element, AffineTransform outer, Style inherited) {
            var style = inherited.with(element);
            var at = new AffineTransform(outer);
            at.concatenate(SvgShapes.transform(element.getAttribute("transform")));
            switch (name(element)) {
                case "g", "a" -> children(element, at, style);
                case "text" -> text(element, at, style);
                default -> shape(element, at, style);
            }
        }

        private void shape(Element element, AffineTransform at, Style style) {
            var shape = SvgShapes.of(element);
            if (shape == null) {
                return;
            }
            var placed = at.createTransformedShape(shape);
            var fill = SvgShapes.color(style.fill());
            if (fill != null) {
                device.setColor(fill);
                device.fill(placed);
            }
            var stroke = SvgShapes.color(style.stroke());
            if (stroke != null) {
                device.setColor(stroke);
                device.setStroke(stroke(style, at.getScaleX() == 0 ? at.getScaleY() : Math.abs(at.getScaleX())));
                device.draw(placed);
            }
        }

        private static BasicStroke stroke(Style style, double scale) {
            var width = (float) (style.strokeWidth() * scale);
            if (style.dash().isEmpty() || style.dash().equals("none")) {
                return new BasicStroke(width);
            }
            var parts = style.dash().split("[\\s,]+");
            var dash = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                dash[i] = (float) (Double.parseDouble(parts[i]) * scale);
            }
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
        }

        private void text(Element element, AffineTransform at, Style style) {
            var words = element.getTextContent().strip().replaceAll("\\s+", " ");
            var fill = SvgShapes.color(style.fill());
            if (words.isEmpty() || fill == null) {
                return;
            }
            var scale = Math.hypot(at.getShearY(), at.getScaleY());
            var specification = new FontSpecification();
            specification.families = new String[] {"Hei", "Song", "Kai"};
            specification.size = (float) (style.fontSize() * scale);
            specification.fontWeight = style.bold() ? IdentValue.BOLD : IdentValue.NORMAL;
            specification.fontStyle = IdentValue.NORMAL;
            specification.variant = IdentValue.NORMAL;
            var font = context.getFont(specification);
            var width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
            var x = number(element, "x", 0) + number(element, "dx", 0);
            var y = number(element, "y", 0) + number(element, "dy", 0);
            var point = at.transform(new java.awt.geom.Point2D.Double(x, y), null);
            var shift = style.anchor().equals("middle")
                    ? width / 2.0
                    : style.anchor().equals("end") ? width : 0;
            device.setColor(fill);
            device.setFont(font);
            context.getTextRenderer().drawString(device, words, (float) (point.getX() - shift), (float) point.getY());
        }
    }

    private static String name(Element element) {
        return element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    }

    static double number(Element element, String name, double otherwise) {
        var value = element.getAttribute(name).strip().replaceAll("(px|pt|%)$", "");
        return value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)") ? Double.parseDouble(value) : otherwise;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

    @Override
    public void close() {}
}
