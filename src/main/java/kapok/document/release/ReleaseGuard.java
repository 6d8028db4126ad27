package kapok.document.release;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.document.release.Finding.Kind;
import org.springframework.stereotype.Component;

/** Looks into files before they leave the house (发布前检查). What a file is, its content says, not its name. */
@Component
public class ReleaseGuard {
    private static final int DEEPEST = 3;
    private static final Set<String> RECORDINGS = Set.of("mp4", "mp3", "mov", "avi", "wav");

    private static final int PDF_HEAD = 1024;
    private static final int MARKED_HEAD = 512;
    private static final Pattern MARKED = Pattern.compile(
            "\\{\\\\rtf|<\\?xml|<!--|<!doctype|<html|<svg|<head|<body|(from|received|mime-version|return-path):",
            Pattern.CASE_INSENSITIVE);
    /** What no text has in it; line and page ends and tabs are none of these. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0e-\\x19\\x1b-\\x1f]");

    private final Pictures pictures = new Pictures();

    /**
     * Everything found, in the order of the file; empty when there is nothing to answer for.
     *
     * @param name for the kind of file where its content does not tell
     */
    public List<Finding> inspect(String name, byte[] content) {
        var findings = new Findings();
        inspect(name, content, findings, 1);
        return findings.list();
    }

    private void inspect(String name, byte[] content, Findings findings, int depth) {
        try {
            if (pdf(content)) {
                Pdf.inspect(content, findings, pictures);
            } else if (starts(content, "PK")) {
                archive(Parts.of(content), findings, depth);
            } else if (picture(content)) {
                pictures.inspect(content, findings);
            } else if (starts(content, "\u00d0\u00cf\u0011\u00e0")) {
                throw new Unsafe("旧格式文件查不了，请另存为 docx、xlsx 或者 PDF");
            } else if (recording(name, content)) {
                throw new Unsafe("录音录像查不了，请人工看、听一遍");
            } else if (marked(content)) {
                throw new Unsafe("网页、RTF 等带格式的文字查不了，请另存为 docx 或者 PDF");
            } else {
                text(content, findings);
            }
        } catch (Unsafe reason) {
            findings.add(Kind.UNREADABLE, name, String.valueOf(reason.getMessage()));
        }
    }

    private void archive(Parts parts, Findings findings, int depth) throws Unsafe {
        if (parts.has("xl/workbook.xml")) {
            Workbook.inspect(parts, findings, pictures);
        } else if (parts.has("word/document.xml")) {
            TextDocument.inspect(parts, findings, pictures);
        } else if (parts.has("OFD.xml")) {
            Ofd.inspect(parts, findings, pictures);
        } else if (parts.has("ppt/presentation.xml")) {
            throw new Unsafe("演示文稿查不了，请另存为 PDF");
        } else if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            throw new Unsafe("ODF 文件查不了，请另存为 docx、xlsx 或者 PDF");
        } else if (depth == DEEPEST) {
            throw new Unsafe("压缩包里的压缩包太深");
        } else {
            parts.all().forEach((name, bytes) -> inspect(name, bytes, findings.inside(name), depth + 1));
        }
    }

    /** Readers take a PDF even with something before its head. */
    private static boolean pdf(byte[] content) {
        return head(content, PDF_HEAD).contains("%PDF-");
    }

    private static boolean recording(String name, byte[] content) {
        return RECORDINGS.contains(extension(name)) || starts(content, "RIFF") || starts(content, "ID3");
    }

    /** Words with marks among them that hide what they like: web pages, XML, RTF, mails. */
    private static boolean marked(byte[] content) {
        var head = head(content, MARKED_HEAD)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        return MARKED.matcher(head).lookingAt();
    }

    private static String head(byte[] content, int length) {
        return new String(content, 0, Math.min(content.length, length), StandardCharsets.ISO_8859_1);
    }

    private static void text(byte[] content, Findings findings) throws Unsafe {
        var lines = decode(content).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            findings.read("第 " + (i + 1) + " 行", lines.get(i));
        }
    }

    private static String decode(byte[] content) throws Unsafe {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (!NO_TEXT.matcher(text).find()) {
                    return text;
                }
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new Unsafe("不认得的文件");
    }

    private static boolean picture(byte[] content) {
        return starts(content, "\u00ff\u00d8\u00ff")
                || starts(content, "\u0089PNG")
                || starts(content, "GIF8")
                || starts(content, "RIFF") && head(content, 12).endsWith("WEBP")
                || starts(content, "II*\0")
                || starts(content, "MM\0*");
    }

    private static boolean starts(byte[] content, String mark) {
        var bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length
                && java.util.Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
