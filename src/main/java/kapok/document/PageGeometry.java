package kapok.document;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The paper (版面) of a document that flows: sizes in twips, a twentieth of a point, as word processors count.
 * Unless the source says otherwise, A4 with the margins of GB/T 9704—2012 5.2.
 */
record PageGeometry(int width, int height, int top, int right, int bottom, int left) {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)(mm|cm|in|pt|px|em)?");

    static PageGeometry of(Map<String, String> page) {
        var size = page.getOrDefault("size", "A4");
        var landscape = size.contains("landscape");
        var lengths = LENGTH.matcher(size)
                .results()
                .filter(found -> found.group(2) != null)
                .toList();
        var width = lengths.size() == 2 ? twips(lengths.get(0).group()) : twips("210mm");
        var height = lengths.size() == 2 ? twips(lengths.get(1).group()) : twips("297mm");
        var m = page.getOrDefault("margin", "37mm 26mm 35mm 28mm").strip().split("\\s+");
        var top = twips(m[0]);
        var right = twips(m[m.length > 1 ? 1 : 0]);
        var bottom = twips(m[m.length > 2 ? 2 : 0]);
        var left = twips(m[m.length > 3 ? 3 : m.length > 1 ? 1 : 0]);
        return landscape
                ? new PageGeometry(height, width, top, right, bottom, left)
                : new PageGeometry(width, height, top, right, bottom, left);
    }

    int textWidth() {
        return width - left - right;
    }

    boolean landscape() {
        return width > height;
    }

    /** A CSS length; {@code em} of body text in 三号 (16 pt). */
    static int twips(String length) {
        var found = LENGTH.matcher(length.strip());
        if (!found.lookingAt()) {
            return 0;
        }
        var value = Double.parseDouble(found.group(1));
        var unit = found.group(2) == null ? "px" : found.group(2);
        var points = switch (unit) {
            case "mm" -> value / 25.4 * 72;
            case "cm" -> value / 2.54 * 72;
            case "in" -> value * 72;
            case "pt" -> value;
            case "em" -> value * 16;
            default -> value * 0.75;
        };
        return (int) Math.round(points * 20);
    }
}
