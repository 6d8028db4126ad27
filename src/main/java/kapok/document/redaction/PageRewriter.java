package kapok.document.redaction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page as it is drawn and writes its content anew without the characters under the marks; in place of each stands a
 * movement of the same width, so that all others stay where they were. What it cannot take out makes the page unsafe.
 */
final class PageRewriter extends PDFGraphicsStreamEngine {
    private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");
    private static final double COVERED = 0.12;

    private final List<Rectangle2D> marks;
    private final List<Object> tokens = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Set<String> drawn = new TreeSet<>();
    private final Outline outline = new Outline();
    private int depth;
    private int removed;
    private boolean unsafe;
    private @Nullable COSArray shown;
    private @Nullable ShownText string;

    PageRewriter(PDPage page, List<Rectangle2D> marks) {
        super(page);
        this.marks = marks;
    }

    void run() throws IOException {
        processPage(getPage());
    }

    List<Object> tokens() {
        return tokens;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Names of the XObjects that the page really draws. */
    Set<String> drawn() {
        return drawn;
    }

    /** Whether something under a mark could not be taken out. */
    boolean unsafe() {
        return unsafe;
    }

    int removed() {
        return removed;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (depth > 0) {
            super.processOperator(operator, operands);
            return;
        }
        var name = operator.getName();
        if (SHOWING.contains(name)) {
            var array = new COSArray();
            shown = array;
            super.processOperator(operator, operands);
            shown = null;
            write(name, operands, array, operator);
            return;
        }
        super.processOperator(operator, operands);
        switch (name) {
            case "BDC" -> {
                tokens.add(operands.isEmpty() ? COSName.ARTIFACT : operands.getFirst());
                tokens.add(Operator.getOperator("BMC"));
            }
            case "DP", "MP" -> {}
            default -> {
                if (name.equals("Do") && operands.getFirst() instanceof COSName called) {
                    drawn.add(called.getName());
                }
                tokens.addAll(operands);
                tokens.add(operator);
            }
        }
    }

    /** {@code '} and {@code "} also begin a line; that part is kept as operators of its own. */
    private void write(String name, List<COSBase> operands, COSArray array, Operator operator) {
        if (name.equals("'")) {
            tokens.add(Operator.getOperator("T*"));
        } else if (name.equals("\"") && operands.size() == 3) {
            tokens.add(operands.get(0));
            tokens.add(Operator.getOperator("Tw"));
            tokens.add(operands.get(1));
            tokens.add(Operator.getOperator("Tc"));
            tokens.add(Operator.getOperator("T*"));
        }
        tokens.add(array);
        tokens.add(operator.getName().equals("TJ") ? operator : Operator.getOperator("TJ"));
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        var target = depth == 0 ? shown : null;
        if (target == null) {
            super.showTextStrings(array);
            return;
        }
        for (var one : array) {
            if (one instanceof COSNumber number) {
                target.add(number);
            }
            super.showTextStrings(new COSArray(List.of(one)));
        }
    }

    @Override
    protected void showText(byte[] bytes) throws IOException {
        var target = depth == 0 ? shown : null;
        var font = getGraphicsState().getTextState().getFont();
        if (target == null || font == null) {
            super.showText(bytes);
            return;
        }
        var seen = new ShownText();
        string = seen;
        super.showText(bytes);
        string = null;
        unsafe |= !seen.write(bytes, font, target);
        removed += seen.gone();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        if (font instanceof PDType3Font) {
            depth++;
            super.showGlyph(place, font, code, displacement);
            depth--;
        }
        var box = place.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, -0.16, Math.max(0.05, displacement.getX()), 1.02))
                .getBounds2D();
        var text = font.toUnicode(code);
        glyphs.add(new Glyph(text == null ? "\uFFFD" : text, box));
        var hit = hit(box);
        var state = getGraphicsState().getTextState();
        var now = string;
        if (now != null && depth == 0 && !font.isVertical() && !(font instanceof PDType3Font)) {
            var size = state.getFontSize();
            var spacing = state.getCharacterSpacing() + (spaced(font, code) ? state.getWordSpacing() : 0);
            var width = displacement.getX() * 1000 + (size == 0 ? 0 : spacing * 1000 / size);
            now.add(hit && size != 0, width);
            unsafe |= hit && size == 0;
        } else {
            if (now != null) {
                now.add(false, 0);
            }
            unsafe |= hit;
        }
    }

    /** Word spacing is for the single byte 32 alone (ISO 32000-1, 9.3.3). */
    private static boolean spaced(PDFont font, int code) {
        return code == 32 && !(font instanceof org.apache.pdfbox.pdmodel.font.PDType0Font);
    }

    private boolean hit(Rectangle2D box) {
        return marks.stream().anyMatch(mark -> {
            var common = mark.createIntersection(box);
            return common.getWidth() > 0
                    && common.getHeight() > 0
                    && common.getWidth() * common.getHeight() > COVERED * box.getWidth() * box.getHeight();
        });
    }

    private boolean touches(Rectangle2D box) {
        return marks.stream().anyMatch(mark -> mark.intersects(box));
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        depth++;
        super.showForm(form);
        depth--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        depth++;
        super.showTransparencyGroup(form);
        depth--;
    }

    @Override
    public void drawImage(PDImage image) {
        var box = getGraphicsState()
                .getCurrentTransformationMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        unsafe |= touches(box);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        outline.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        outline.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        outline.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return outline.here();
    }

    @Override
    public void closePath() {
        outline.close();
    }

    /** A drawing under a mark may be letters as outlines. */
    private void painted() {
        unsafe |= outline.letters() && touches(outline.bounds());
        outline.end();
    }

    @Override
    public void endPath() {
        outline.end();
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int windingRule) {
        painted();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        painted();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
