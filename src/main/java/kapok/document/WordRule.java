package kapok.document;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A rule across the page of a DOCX (分隔线): an empty paragraph with a line above it, one below it, or both. Two single lines
 * and no double one (文武线): which of the two is the upper one of a double line, word processors do not agree on.
 */
final class WordRule {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})\\b");
    private static final String HAIRLINE = "0.75pt";
    private static final double EIGHTHS_PER_TWIP = 0.4;
    private static final int LOW = 120;

    private WordRule() {}

    /** @param color of the text around it, for a rule that names none of its own */
    static String paragraph(Map<String, String> css, String color) {
        var above = css.getOrDefault("border-top-width", "");
        var below = css.getOrDefault("border-bottom-width", above.isEmpty() ? HAIRLINE : "");
        var shade = HEX.matcher(css.getOrDefault("border-color", color));
        var rgb = shade.find() ? shade.group(1) : "000000";
        var height = PageGeometry.twips(css.getOrDefault("height", ""));
        var margin = new WordMargin(css);
        // From the edge of the paper that is so far; here it follows what stands above it.
        var hangs = css.getOrDefault("position", "").startsWith("running");
        return "<w:p><w:pPr><w:pBdr>" + line("top", above, rgb) + line("bottom", below, rgb)
                + "</w:pBdr><w:spacing w:before=\"" + (hangs ? 0 : Math.max(0, margin.top())) + "\" w:after=\""
                + Math.max(0, margin.bottom()) + "\" w:line=\"" + (height > 0 ? height : LOW)
                + "\" w:lineRule=\"exact\"/><w:ind w:left=\"" + margin.left() + "\" w:right=\"" + margin.right()
                + "\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";
    }

    private static String line(String side, String width, String color) {
        return width.isEmpty()
                ? ""
                : "<w:" + side + " w:val=\"single\" w:sz=\"" + Math.round(PageGeometry.twips(width) * EIGHTHS_PER_TWIP)
                        + "\" w:space=\"0\" w:color=\"" + color + "\"/>";
    }
}
