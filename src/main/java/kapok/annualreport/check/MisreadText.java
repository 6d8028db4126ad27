package kapok.annualreport.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code TEXT-MOJIBAKE}: text read in the wrong encoding (编码误读). UTF-8 taken for GBK, and UTF-8 or GBK taken for Latin-1,
 * can be read back; where a program wrote question marks, nothing is left to restore.
 */
final class MisreadText {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern LATIN = Pattern.compile(
            "(?:[\\u0080-\\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|(?<=[\\u0080-\\u00FF]) (?=[\\u0080-\\u00FF])){6,}");
    private static final Pattern WIDE = Pattern.compile("[^\\x00-\\u007F\\uFFFD]{3,}");
    private static final Pattern LOST = Pattern.compile("\\?{4,}|(?:锟斤拷)+|\\uFFFD{2,}");
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}，。、；：？！“”‘’《》（）〔〕—…·％０-９]{2,}");
    private static final int MOST_FINDINGS = 20;

    private MisreadText() {}

    static String repaired(String text) {
        return repaired(text, new ArrayList<>());
    }

    static String repaired(String text, List<Finding> findings) {
        var western = replace(LATIN, text, findings);
        var repaired = replace(WIDE, western, findings);
        LOST.matcher(repaired)
                .results()
                .limit(MOST_FINDINGS)
                .forEach(lost -> findings.add(Finding.error(
                        "TEXT-MOJIBAKE",
                        around(repaired, lost.start(), lost.end()),
                        lost.group(),
                        "",
                        "这里的字已经丢失，无法复原，请补上原文。")));
        return repaired;
    }

    private static String replace(Pattern suspect, String text, List<Finding> findings) {
        return suspect.matcher(text).replaceAll(run -> {
            var meant =
                    suspect == LATIN ? fromLatin(run.group()) : read(run.group().getBytes(GBK), StandardCharsets.UTF_8);
            meant.filter(words -> findings.size() < MOST_FINDINGS)
                    .ifPresent(words -> findings.add(Finding.error(
                            "TEXT-MOJIBAKE", run.group(), run.group(), words, "编码读错了，复原后是“" + words + "”。")));
            return Matcher.quoteReplacement(meant.orElse(run.group()));
        });
    }

    private static Optional<String> fromLatin(String run) {
        var bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = run.charAt(i);
            bytes[i] = c <= 0xFF ? (byte) c : String.valueOf(c).getBytes(WESTERN)[0];
        }
        return read(bytes, StandardCharsets.UTF_8).or(() -> read(bytes, GBK));
    }

    /** The words that the bytes are in an encoding; nothing if they are none. Half a character at either end is left out. */
    private static Optional<String> read(byte[] bytes, Charset encoding) {
        try {
            var words = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceAll("^\\uFFFD{1,2}|\\uFFFD{1,2}$", "");
            return WORDS.matcher(words).matches() ? Optional.of(words) : Optional.empty();
        } catch (CharacterCodingException none) {
            return Optional.empty();
        }
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 12), Math.min(text.length(), end + 12))
                .replaceAll("\\s+", " ");
    }
}
