package kapok.document.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The files inside a ZIP archive (包内文件), unpacked within bounds: an archive may be made to fill the memory. */
final class Parts {
    private static final int MOST = 5_000;
    private static final long MOST_BYTES = 256L << 20;

    private final Map<String, byte[]> content;

    private Parts(Map<String, byte[]> content) {
        this.content = content;
    }

    /** @throws Unsafe if it is locked, broken or too large */
    static Parts of(byte[] archive) throws Unsafe {
        var content = new LinkedHashMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= bytes.length;
                if (left < 0 || content.size() >= MOST) {
                    throw new Unsafe("解开后过大");
                }
                if (!entry.isDirectory()) {
                    content.put(entry.getName(), bytes);
                }
            }
        } catch (Unsafe tooLarge) {
            throw tooLarge;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Unsafe("压缩包有密码或者已经损坏");
        } catch (IOException broken) {
            throw new Unsafe("文件不完整");
        }
        if (content.isEmpty()) {
            throw new Unsafe("文件不完整");
        }
        return new Parts(content);
    }

    boolean has(String name) {
        return content.containsKey(name);
    }

    Map<String, byte[]> all() {
        return content;
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(content.get(name));
    }

    /** Names that fit, in the order of the archive. */
    Collection<String> like(String pattern) {
        var wanted = Pattern.compile(pattern);
        return content.keySet().stream()
                .filter(name -> wanted.matcher(name).matches())
                .toList();
    }

    /** As XML; empty where it is missing. Entities are not followed. */
    Document xml(String name) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(content.getOrDefault(name, new byte[0])), null, "", Parser.xmlParser());
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
