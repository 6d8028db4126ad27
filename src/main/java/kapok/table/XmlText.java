package kapok.table;

import java.util.regex.Pattern;

/**
 * Characters that XML forbids, in the notation {@code _x0007_} of ECMA-376 (ST_Xstring), so that any text survives in an
 * XLSX file. Half a surrogate pair is no character and becomes U+FFFD.
 */
final class XmlText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {}

    static String encode(String text) {
        var literal = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
        if (literal.chars().noneMatch(XmlText::needsCare)) {
            return literal;
        }
        var encoded = new StringBuilder();
        literal.codePoints().forEach(c -> append(encoded, c));
        return encoded.toString();
    }

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> {
            var c = (char) Integer.parseInt(found.group(1), 16);
            return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
        });
    }

    private static boolean needsCare(int c) {
        return c < 0x20 && c != '\n' && c != '\t' || Character.isSurrogate((char) c) || c >= 0xFFFE;
    }

    private static void append(StringBuilder to, int c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            to.append('\uFFFD');
        } else if (c < 0x20 && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF) {
            to.append("_x%04X_".formatted(c));
        } else {
            to.appendCodePoint(c);
        }
    }
}
