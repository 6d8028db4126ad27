package kapok.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kapok.web.RuleViolation;

/**
 * How a text table is written down (编码与分隔符): which charset, which separator, how many characters stand before the
 * first row.
 */
record CsvText(Charset charset, int byteOrderMark, char separator, boolean separatorLine) {
    /** Stands in a row of its own behind the last; what swallows it is a quotation that nobody closed. */
    static final String END = "\0end";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 << 10;

    /** @throws RuleViolation if the bytes are text in no encoding we know */
    static CsvText of(Path file) {
        try {
            var head = head(file);
            var charset = charset(file, head);
            var mark = byteOrderMark(head);
            var text = new String(head, mark, head.length - mark, charset);
            var declared = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
            return new CsvText(charset, mark, declared ? text.charAt(4) : separator(text), declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reader open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(byteOrderMark);
        var end = new ByteArrayInputStream(("\n" + END).getBytes(charset));
        return new InputStreamReader(new SequenceInputStream(in, end), strict(charset));
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static Charset charset(Path file, byte[] head) throws IOException {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        } else if (byteOrderMark(head) == 0 && decodes(file, GB18030)) {
            return GB18030;
        }
        throw new RuleViolation("table.encoding");
    }

    private static int byteOrderMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** Almost any GB18030 text breaks the rules of UTF-8 somewhere, so the stricter one is tried first and to the end. */
    private static boolean decodes(Path file, Charset charset) throws IOException {
        var buffer = new char[SAMPLE];
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict(charset))) {
            while (reader.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static java.nio.charset.CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The one that stands most often in the first row, outside quotes. */
    private static char separator(String text) {
        Map<Character, Integer> counts = new TreeMap<>(Map.of(',', 0, ';', 0, '\t', 0));
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                if (counts.values().stream().anyMatch(count -> count > 0)) {
                    break;
                }
            } else if (!quoted) {
                counts.computeIfPresent(c, (key, count) -> count + 1);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > 0)
                .map(Map.Entry::getKey)
                .orElse(',');
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
