package kapok.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * File names that do no harm (文件名清洗): no path, no control or direction character, nothing a file system refuses.
 * 生僻字 and emoji stay.
 */
final class FileName {
    private static final int LONGEST = 120;
    /** Direction overrides can make {@code 通知[U+202E]fdp.exe} look like a PDF. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\p{Cs}]");

    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    static String clean(String raw) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll("");
        var last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        var plain = REFUSED.matcher(last).replaceAll("_").strip().replaceAll("^[.\\s]+|[.\\s]+$", "");
        var safe = DEVICE.matcher(plain).matches() ? "_" + plain : plain;
        return shorten(safe.isEmpty() ? "附件" : safe);
    }

    private static String shorten(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var extension = extension(name);
        var kept = LONGEST - extension.length() - 1;
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + "." + extension;
    }

    /** Lower case, without dot; empty if there is none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,10}") ? extension : "";
    }
}
