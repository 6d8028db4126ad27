package kapok.privacy;

/** Hides personal data and leaves enough to recognise one's own (脱敏): 林*华, 138****5678. */
public final class Masking {
    private Masking() {}

    /** A text with every piece of personal data in it masked. */
    public static String mask(String text) {
        var masked = new StringBuilder();
        var from = 0;
        for (var found : PersonalDataFinder.find(text)) {
            masked.append(text, from, found.start()).append(mask(found.kind(), found.text()));
            from = found.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** One value of a known kind; of something shorter than expected, nothing shows but its length. */
    public static String mask(PersonalData.Kind kind, String value) {
        return switch (kind) {
            case CITIZEN_ID -> keep(value, 3, 4);
            case MOBILE -> keep(value, value.length() - 8, 4);
            case LANDLINE -> keep(value, Math.max(0, value.length() - 4), 0);
            case BANK_CARD -> keep(value, 0, 4);
            case DOCUMENT, PLATE, SOCIAL -> keep(value, 2, 0);
            case ADDRESS -> keep(value, 0, 0);
            case MAIL -> mail(value);
            case NAME -> name(value);
        };
    }

    /** A person's name: the first and, of three and more, the last character show. */
    public static String name(String name) {
        var length = name.codePointCount(0, name.length());
        return length < 2 ? "*".repeat(length) : keep(name, 1, length > 2 ? 1 : 0);
    }

    private static String mail(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? keep(address, 0, 0) : keep(address.substring(0, at), 1, 0) + address.substring(at);
    }

    private static String keep(String value, int first, int last) {
        var points = value.codePoints().toArray();
        if (first < 0 || first + last >= points.length) {
            return "*".repeat(points.length);
        }
        var masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            masked.appendCodePoint(i < first || i >= points.length - last ? points[i] : '*');
        }
        return masked.toString();
    }
}
