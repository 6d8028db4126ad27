package kapok.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads one page of a PDF and writes what it shows as objects of an OFD page (版面内容). Lengths become millimetres. */
final class OfdPage extends PDFGraphicsStreamEngine {
    private static final double MM = 25.4 / 72;

    private final OfdResources resources;
    private final double width;
    private final double height;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private Point2D.Float current = new Point2D.Float();
    private @Nullable OfdText text;

    OfdPage(PDPage page, OfdResources resources) {
        super(page);
        this.resources = resources;
        width = page.getMediaBox().getWidth() * MM;
        height = page.getMediaBox().getHeight() * MM;
    }

    String size() {
        return "0 0 " + mm(width) + " " + mm(height);
    }

    String read() throws IOException {
        processPage(getPage());
        finishText();
        return out.toString();
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        var shown = font.toUnicode(code);
        if (shown == null || shown.isEmpty()) {
            return;
        }
        var use = resources.font(font.getName());
        if (font instanceof PDType0Font composite) {
            use.uses(composite.codeToCID(code), shown);
        }
        var look = look(at, use.id());
        var x = at.getTranslateX() * MM;
        var y = height - at.getTranslateY() * MM;
        var advance = displacement.getX() * look.size();
        if (text == null || !text.continues(look, x, y)) {
            finishText();
            text = new OfdText(look, x, y);
        }
        text.add(shown, x, advance);
    }

    private OfdText.Look look(Matrix at, int font) throws IOException {
        var state = getGraphicsState();
        var size = Math.hypot(at.getShearX(), at.getScaleY()) * MM;
        var flat = Math.abs(at.getShearX()) < 1e-4 && Math.abs(at.getShearY()) < 1e-4;
        var turn = flat
                ? null
                : new AffineTransform(
                        at.getScaleX() * MM / size,
                        -at.getShearY() * MM / size,
                        -at.getShearX() * MM / size,
                        at.getScaleY() * MM / size,
                        0,
                        0);
        var stroke = state.getTextState().getRenderingMode().isStroke() ? state.getLineWidth() * MM : 0;
        return new OfdText.Look(font, size, color(state.getNonStrokingColor()), stroke, turn);
    }

    private void finishText() {
        if (text != null) {
            text.write(out, resources.nextId(), width, height);
            text = null;
        }
    }

    @Override
    public void fillPath(int rule) throws IOException {
        paint(rule, true, false);
    }

    @Override
    public void strokePath() throws IOException {
        paint(0, false, true);
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        paint(rule, true, true);
    }

    private void paint(int rule, boolean fill, boolean stroke) throws IOException {
        finishText();
        var state = getGraphicsState();
        out.append("<ofd:PathObject ID=\"")
                .append(resources.nextId())
                .append("\" Boundary=\"")
                .append(size())
                .append("\" Stroke=\"")
                .append(stroke)
                .append("\" Fill=\"")
                .append(fill);
        if (fill && rule == java.awt.geom.PathIterator.WIND_EVEN_ODD) {
            out.append("\" Rule=\"Even-Odd");
        }
        if (stroke) {
            out.append("\" LineWidth=\"").append(mm(Math.max(0.05, transformWidth(state.getLineWidth()) * MM)));
            dashes();
        }
        out.append("\">");
        if (fill) {
            color("FillColor", state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
        }
        if (stroke) {
            color("StrokeColor", state.getStrokingColor(), state.getAlphaConstant());
        }
        out.append("<ofd:AbbreviatedData>")
                .append(path.toString().strip())
                .append("</ofd:AbbreviatedData></ofd:PathObject>");
        path.setLength(0);
    }

    private void dashes() {
        var dash = getGraphicsState().getLineDashPattern().getDashArray();
        if (dash.length > 0) {
            var pattern = new StringBuilder();
            for (var part : dash) {
                pattern.append(mm(transformWidth(part) * MM)).append(' ');
            }
            out.append("\" DashPattern=\"").append(pattern.toString().strip());
        }
    }

    private void color(String element, PDColor color, double alpha) throws IOException {
        out.append("<ofd:").append(element).append(" Value=\"").append(color(color));
        if (alpha < 1) {
            out.append("\" Alpha=\"").append(Math.round(alpha * 255));
        }
        out.append("\"/>");
    }

    private static String color(PDColor color) throws IOException {
        var rgb = color.toRGB();
        return (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        finishText();
        var at = getGraphicsState().getCurrentTransformationMatrix();
        var wide = at.getScaleX() * MM;
        var high = at.getScaleY() * MM;
        var x = at.getTranslateX() * MM;
        var y = height - at.getTranslateY() * MM - high;
        out.append("<ofd:ImageObject ID=\"")
                .append(resources.nextId())
                .append("\" Boundary=\"")
                .append(mm(x) + " " + mm(y) + " " + mm(wide) + " " + mm(high))
                .append("\" CTM=\"")
                .append(mm(wide) + " 0 0 " + mm(high) + " 0 0")
                .append("\" ResourceID=\"")
                .append(resources.picture(image.getImage()))
                .append("\"/>");
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        point("M", p0.getX(), p0.getY());
        point("L", p1.getX(), p1.getY());
        point("L", p2.getX(), p2.getY());
        point("L", p3.getX(), p3.getY());
        path.append("C ");
        current = new Point2D.Float((float) p0.getX(), (float) p0.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        point("M", x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        point("L", x, y);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        point("B", x1, y1);
        point("", x2, y2);
        point("", x3, y3);
        current = new Point2D.Float(x3, y3);
    }

    private void point(String command, double x, double y) {
        path.append(command)
                .append(command.isEmpty() ? "" : " ")
                .append(mm(x * MM))
                .append(' ')
                .append(mm(height - y * MM))
                .append(' ');
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        path.append("C ");
    }

    @Override
    public void endPath() {
        path.setLength(0);
    }

    /** Our documents clip only to boxes that nothing leaves. */
    @Override
    public void clip(int rule) {}

    @Override
    public void shadingFill(COSName name) {}

    static String mm(double value) {
        var text = String.format(Locale.ROOT, "%.4f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
