package kapok.document;

import static kapok.document.OfdPage.mm;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stretch of text on one line in one look (文字对象). Lengths in millimetres. */
final class OfdText {
    /** Above the base line, as a share of the size. */
    private static final double ASCENT = 0.88;

    private final Look look;
    private final double x;
    private final double y;
    private final StringBuilder characters = new StringBuilder();
    private final List<Double> starts = new ArrayList<>();
    private double end;

    /**
     * How it looks.
     *
     * @param stroke width of the outline that makes a regular font bold; 0 for none
     * @param turn for italic or turned text
     */
    record Look(
            int font,
            double size,
            String color,
            double stroke,
            @Nullable AffineTransform turn) {}

    OfdText(Look look, double x, double y) {
        this.look = look;
        this.x = x;
        this.y = y;
        end = x;
    }

    /** Whether a character in this place can join: the same look and line, to the right, not far. */
    boolean continues(Look next, double nextX, double nextY) {
        return look.turn() == null
                && look.equals(next)
                && Math.abs(y - nextY) < 0.01
                && nextX >= end - look.size() * 0.5
                && nextX <= end + look.size() * 0.6;
    }

    void add(String shown, double at, double advance) {
        for (int i = 0; i < shown.length(); i++) {
            starts.add(at);
        }
        characters.append(shown);
        end = at + advance;
    }

    void write(StringBuilder out, int id, double pageWidth, double pageHeight) {
        var size = look.size();
        var turned = look.turn() != null;
        var boundary = turned
                ? "0 0 " + mm(pageWidth) + " " + mm(pageHeight)
                : mm(x) + " " + mm(y - ASCENT * size) + " " + mm(Math.max(0.1, end - x)) + " " + mm(1.2 * size);
        out.append("<ofd:TextObject ID=\"").append(id).append("\" Boundary=\"").append(boundary);
        out.append("\" Font=\"").append(look.font()).append("\" Size=\"").append(mm(size));
        if (look.turn() != null) {
            var t = look.turn();
            out.append("\" CTM=\"")
                    .append(mm(t.getScaleX()) + " " + mm(t.getShearY()) + " " + mm(t.getShearX()) + " "
                            + mm(t.getScaleY()) + " " + mm(x) + " " + mm(y));
        }
        if (look.stroke() > 0) {
            out.append("\" Weight=\"700\" Stroke=\"true\" LineWidth=\"").append(mm(look.stroke()));
        }
        out.append("\"><ofd:FillColor Value=\"").append(look.color()).append("\"/>");
        if (look.stroke() > 0) {
            out.append("<ofd:StrokeColor Value=\"").append(look.color()).append("\"/>");
        }
        out.append("<ofd:TextCode X=\"0\" Y=\"").append(turned ? "0" : mm(ASCENT * size));
        out.append(deltas()).append("\">").append(Xml.text(characters.toString()));
        out.append("</ofd:TextCode></ofd:TextObject>");
    }

    private String deltas() {
        if (starts.size() < 2) {
            return "";
        }
        var steps = new ArrayList<String>();
        for (int i = 1; i < starts.size(); i++) {
            steps.add(mm(starts.get(i) - starts.get(i - 1)));
        }
        return "\" DeltaX=\"" + steps.stream().collect(Collectors.joining(" "));
    }
}
