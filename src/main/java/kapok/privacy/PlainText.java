package kapok.privacy;

import java.text.Normalizer;

/** A text in one spelling (规整文本), char for char, so that a place in it is the same place in the original. */
final class PlainText {
    private PlainText() {}

    /** Full width made narrow, every figure of any script or in a circle made 0–9, every space a plain one. */
    static String of(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, plain(plain.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        } else if (c >= '！' && c <= '～') {
            return (char) (c - 0xFEE0);
        } else if (c == '\u3000' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a') {
            return ' ';
        } else if (c == '×' || c == 'Ⅹ' || c == 'х' || c == 'Х') {
            return 'X';
        }
        int digit = Character.digit(c, 10);
        return digit >= 0 ? (char) ('0' + digit) : enclosed(c);
    }

    /** ① ⑴ ❶: the figure inside; anything else as it is. */
    private static char enclosed(char c) {
        if (c >= '①' && c <= '⓿' || c >= '❶' && c <= '➓') {
            var inside = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return inside.length() == 1 && Character.isDigit(inside.charAt(0)) ? inside.charAt(0) : circled(c);
        }
        return c;
    }

    private static char circled(char c) {
        return c >= '❶' && c <= '❾' ? (char) ('1' + c - '❶') : c;
    }
}
