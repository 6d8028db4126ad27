package kapok.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kapok.web.RuleViolation;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of file that may be attached (允许的附件类型), and how their content shows what they are. */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), "application/pdf", ""),
    OFD("application/ofd", Set.of("ofd"), "application/zip", "OFD.xml"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            "application/zip",
            "word/document.xml"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of("xlsx"),
            "application/zip",
            "xl/workbook.xml"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("pptx"),
            "application/zip",
            "ppt/presentation.xml"),
    ZIP("application/zip", Set.of("zip"), "application/zip", ""),
    OLD_OFFICE("application/octet-stream", Set.of("doc", "xls", "ppt", "wps", "et"), "application/x-tika-msoffice", ""),
    PNG("image/png", Set.of("png"), "image/png", ""),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "image/jpeg", ""),
    GIF("image/gif", Set.of("gif"), "image/gif", ""),
    WEBP("image/webp", Set.of("webp"), "image/webp", ""),
    MP4("video/mp4", Set.of("mp4"), "video/mp4", ""),
    MP3("audio/mpeg", Set.of("mp3"), "audio/mpeg", ""),
    TEXT("text/plain", Set.of("txt", "csv", "md"), "text/plain", "");

    private final String mediaType;
    private final Set<String> extensions;
    private final String sniffed;
    private final String marker;

    FileKind(String mediaType, Set<String> extensions, String sniffed, String marker) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.sniffed = sniffed;
        this.marker = marker;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in place; anything else is saved. */
    static boolean inline(String mediaType) {
        return mediaType.equals(PDF.mediaType) || mediaType.startsWith("image/");
    }

    /**
     * What a file is, if its content agrees with its name.
     *
     * @throws RuleViolation if files of this kind are not accepted, or the content is another
     */
    static FileKind of(String name, Path content) throws IOException {
        var kind =
                named(FileName.extension(name)).orElseThrow(() -> new RuleViolation("document.attachment.kind", name));
        if (!kind.fits(content)) {
            throw new RuleViolation("document.attachment.not-what-it-claims", name);
        }
        return kind;
    }

    private static Optional<FileKind> named(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    private boolean fits(Path content) throws IOException {
        var found = sniff(content);
        if (this == TEXT) {
            return found.equals("text/plain") || found.equals("application/octet-stream") && decodes(content);
        }
        var office = found.startsWith("application/x-tika-ooxml") ? "application/zip" : found;
        return sniffed.equals(office.startsWith("video/quicktime") ? "video/mp4" : office)
                && (marker.isEmpty() || contains(content));
    }

    private static String sniff(Path content) throws IOException {
        try (InputStream in = org.apache.tika.io.TikaInputStream.get(content)) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** Chinese text without a mark looks like arbitrary bytes to a sniffer. */
    private static boolean decodes(Path content) throws IOException {
        for (var charset : new String[] {"UTF-8", "GB18030"}) {
            try (var in = Files.newInputStream(content)) {
                var head = in.readNBytes(64 << 10);
                var text = new String(head, charset);
                var bad = text.substring(0, Math.max(0, text.length() - 2)).indexOf('\uFFFD');
                if (bad < 0 && text.indexOf('\0') < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contains(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            return zip.getEntry(marker) != null;
        } catch (ZipException e) {
            return false;
        }
    }
}
