package kapok.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kapok.installation.DataDirectory;
import kapok.web.RuleViolation;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/**
 * Bytes on disk under the name of their hash (内容寻址存储): {@code attachments/ab/cd/<sm3>}. A file appears whole or not
 * at all: it is written aside, flushed to the disk, then renamed.
 */
@Component
class ContentStore {
    private final Path root;
    private final Path aside;

    ContentStore(DataDirectory data) {
        root = data.child("attachments");
        aside = data.child("attachments/incoming");
    }

    /** Content that has arrived but is not yet part of the store. */
    record Arrival(Path file, long size, String sm3) {}

    /** @throws RuleViolation if it is empty or larger than allowed */
    Arrival receive(InputStream content, long largest) throws IOException {
        var file = Files.createTempFile(aside, "in-", ".part");
        var digest = new SM3Digest();
        var buffer = new byte[64 << 10];
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                demand(size <= largest, "document.attachment.too-large", largest >> 20);
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            demand(size > 0, "document.attachment.empty");
            out.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new Arrival(file, size, HexFormat.of().formatHex(hash));
    }

    private static void demand(boolean fine, String code, Object... args) {
        if (!fine) {
            throw new RuleViolation(code, args);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Makes an arrival part of the store. Equal content is there once. */
    void keep(Arrival arrival) throws IOException {
        var place = path(arrival.sm3());
        if (Files.exists(place)) {
            Files.delete(arrival.file());
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    Path path(String sm3) {
        return root.resolve(sm3.substring(0, 2)).resolve(sm3.substring(2, 4)).resolve(sm3);
    }

    /** Hashes of what was stored before {@code before}; half-arrived files of that age are deleted on the way. */
    List<String> storedBefore(Instant before) throws IOException {
        try (var files = Files.walk(root)) {
            var old = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
            for (var file : old) {
                if (file.startsWith(aside)) {
                    Files.deleteIfExists(file);
                }
            }
            return old.stream()
                    .flatMap(file -> Stream.of(String.valueOf(file.getFileName())))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .toList();
        }
    }

    void delete(String sm3) throws IOException {
        Files.deleteIfExists(path(sm3));
    }
}
