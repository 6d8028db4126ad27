package kapok.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kapok.table.CountedStream;
import kapok.web.RuleViolation;

/**
 * The files of an import in a ZIP (附件压缩包). Entries are only ever read as streams: none is written under a name that the
 * archive chose, and no more is unpacked than the limits allow, whatever the archive says of itself.
 */
final class ZipShelf implements AutoCloseable {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long LARGEST_ENTRY = 50L << 20;
    private static final int LONGEST_TEXT = 4 << 20;

    private final Path copy;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final AtomicLong unpacked = new AtomicLong();

    private ZipShelf(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
    }

    /** @throws RuleViolation if it is no ZIP, holds too much, or names that lead out of it */
    static ZipShelf open(InputStream upload) {
        try {
            var copy = Files.createTempFile("kapok-import", ".zip");
            Files.copy(upload, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var shelf = new ZipShelf(copy, zip(copy));
            try {
                shelf.list();
            } catch (RuleViolation refused) {
                shelf.close();
                throw refused;
            }
            return shelf;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive cannot be kept", e);
        }
    }

    /** Names in UTF-8, or in GB18030 as older programs write them. */
    private static ZipFile zip(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        } catch (IOException notUtf8) {
            try {
                return new ZipFile(copy.toFile(), Charset.forName("GB18030"));
            } catch (IOException e) {
                Files.deleteIfExists(copy);
                throw new RuleViolation("publication.zip.not-a-zip");
            }
        }
    }

    private void list() {
        if (zip.size() > MOST_ENTRIES) {
            throw new RuleViolation("publication.zip.too-many", MOST_ENTRIES);
        }
        Set<String> twice = new HashSet<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            var name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || ("/" + name + "/").contains("/../")) {
                throw new RuleViolation("publication.zip.leads-out", name);
            }
            entries.put(name, entry);
            if (entries.putIfAbsent(lastPart(name), entry) != null && name.contains("/")) {
                twice.add(lastPart(name));
            }
        });
        twice.forEach(entries::remove);
    }

    static String lastPart(String name) {
        return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }

    boolean has(String name) {
        return entries.containsKey(name.replace('\\', '/'));
    }

    InputStream open(String name) {
        var entry = entries.get(name.replace('\\', '/'));
        if (entry == null) {
            throw new RuleViolation("publication.slip.file-missing", name);
        }
        try {
            return limited(zip.getInputStream(entry), name);
        } catch (IOException e) {
            throw new RuleViolation("publication.zip.damaged", name);
        }
    }

    /** A text file, in UTF-8 or GB18030. */
    String text(String name) {
        try (var stream = open(name)) {
            var bytes = stream.readNBytes(LONGEST_TEXT);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, Charset.forName("GB18030"));
            }
        } catch (IOException e) {
            throw new RuleViolation("publication.zip.damaged", name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive cannot be cleared away", e);
        }
    }

    /** Counts what really comes out, for a bomb lies about its size. */
    private InputStream limited(InputStream stream, String name) {
        var read = new AtomicLong();
        return new CountedStream(stream, more -> {
            if (read.addAndGet(more) > LARGEST_ENTRY || unpacked.addAndGet(more) > MOST_BYTES) {
                throw new RuleViolation("publication.zip.bomb", name, LARGEST_ENTRY >> 20);
            }
        });
    }
}
