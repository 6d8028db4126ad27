package kapok.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Number and query code as people type them from a receipt (回执上的编号和查询码): any width, case, dashes, spaces or none. */
public final class ReceiptTyping {
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})(\\d{4})(\\d{6,9})([0-9A-Z])");
    private static final int LONGEST = 40;

    private ReceiptTyping() {}

    /** With its dashes, whatever stands between the parts; what is no number stays as it is. */
    public static String number(String typed) {
        var bare = NUMBER.matcher(plain(typed).replaceAll("[^0-9A-Z]", ""));
        return bare.matches()
                ? String.join("-", bare.group(1), bare.group(2), bare.group(3), bare.group(4))
                : plain(typed);
    }

    /** Narrow capitals; empty if it is longer than anything on a receipt. */
    public static String plain(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return plain.length() <= LONGEST ? plain.replace("\0", "") : "";
    }
}
