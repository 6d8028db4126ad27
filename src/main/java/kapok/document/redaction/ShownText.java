package kapok.document.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A string that a page shows, sign by sign (一段文字): which of its signs go, and what is written in its place. */
final class ShownText {
    private final List<Sign> signs = new ArrayList<>();

    /** @param width by which the next sign moves, in thousandths of the font's size */
    private record Sign(boolean gone, double width) {}

    void add(boolean gone, double width) {
        signs.add(new Sign(gone, width));
    }

    int gone() {
        return (int) signs.stream().filter(Sign::gone).count();
    }

    /**
     * Writes what stays; in place of each sign that goes stands a movement of its width.
     *
     * @return whether the signs were those of the string to its last byte
     */
    boolean write(byte[] string, PDFont font, COSArray target) throws IOException {
        if (gone() == 0) {
            target.add(new COSString(string));
            return true;
        }
        var in = new ByteArrayInputStream(string);
        var kept = new ByteArrayOutputStream();
        for (var sign : signs) {
            var from = string.length - in.available();
            font.readCode(in);
            if (sign.gone()) {
                flush(target, kept);
                target.add(new COSFloat((float) -sign.width()));
            } else {
                kept.write(string, from, string.length - in.available() - from);
            }
        }
        flush(target, kept);
        return in.available() == 0;
    }

    private static void flush(COSArray target, ByteArrayOutputStream kept) {
        if (kept.size() > 0) {
            target.add(new COSString(kept.toByteArray()));
            kept.reset();
        }
    }
}
