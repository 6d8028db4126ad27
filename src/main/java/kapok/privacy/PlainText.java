package kapok.privacy;

import java.text.Normalizer;

/** A text in one spelling (规整文本), char for char, so that a place in it is the same place in the original. */
final class PlainText {
    private PlainText() {}

    private static final char NOTHING = '\u200b';

    /**
     * Full width made narrow, every figure of any script or in a circle made 0–9, every space a plain one. Of a figure that takes
     * two chars the second becomes the figure and the first nothing, as do the marks that make a figure a key (1⃣).
     */
    static String of(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && figure(text, i) >= 0) {
                plain.setCharAt(i, NOTHING);
                plain.setCharAt(++i, (char) ('0' + figure(text, i - 1)));
            } else {
                plain.setCharAt(i, plain(plain.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static int figure(String text, int at) {
        return Character.digit(text.codePointAt(at), 10);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        } else if (c >= '！' && c <= '～') {
            return (char) (c - 0xFEE0);
        } else if (c == '\u3000' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a') {
            return ' ';
        } else if (c == '\u20e3' || c == '\ufe0f') {
            return NOTHING;
        } else if (c == '×' || c == 'Ⅹ' || c == 'х' || c == 'Х') {
            return 'X';
        }
        int digit = Character.digit(c, 10);
        return digit >= 0 ? (char) ('0' + digit) : enclosed(c);
    }

    /** ① ⑴ ⒈ ❶: the figure inside; anything else as it is. */
    private static char enclosed(char c) {
        if (c >= '①' && c <= '⓿' || c >= '❶' && c <= '➓') {
            var inside = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            var figures = inside.replaceAll("[().]", "");
            return figures.length() == 1 && Character.isDigit(figures.charAt(0)) ? figures.charAt(0) : circled(c);
        }
        return c;
    }

    private static char circled(char c) {
        return c >= '❶' && c <= '❾' ? (char) ('1' + c - '❶') : c;
    }
}
